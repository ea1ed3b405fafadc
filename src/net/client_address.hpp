// Who the client is when a reverse proxy stands before us: only what a trusted proxy says counts.
#pragma once
#include "net/http.hpp"

#include <array>

namespace samtak {

// An IPv4 or IPv6 address, in one form: IPv4 as ::ffff:a.b.c.d.
using AddressBytes = std::array<unsigned char, 16>;

// Also with a port, as some proxies write it: 192.0.2.7:4711, [2001:db8::1]:4711. Nothing when it is no address.
std::optional<AddressBytes> parse_address(std::string_view text);
std::string address_text(AddressBytes const& address);

class TrustedProxies {
public:
    // Addresses or networks (10.0.0.0/8). Throws std::runtime_error with one sentence on one that can't be read.
    explicit TrustedProxies(std::vector<std::string> const& networks);
    bool trusts(AddressBytes const& address) const;

    // Sets client and secure, and takes the forwarding headers out of the request, so that nobody else believes them.
    // The client is the rightmost address in X-Forwarded-For that isn't a trusted proxy's. `peer` is the socket's.
    void resolve(std::string const& peer, Request& request) const;

private:
    struct Network {
        AddressBytes address;
        int bits;
    };
    std::vector<Network> networks_;
};

// What a rate limit counts by: an IPv4 address itself, an IPv6 address' /64 network, since one subscriber has all of it.
std::string address_group(std::string_view address);

} // namespace samtak
