#include "net/client_address.hpp"

#include <algorithm>
#include <arpa/inet.h>
#include <charconv>
#include <stdexcept>

namespace samtak {
namespace {

constexpr std::array<unsigned char, 12> mapped_ipv4{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF};

bool is_ipv4(AddressBytes const& address) { return std::equal(mapped_ipv4.begin(), mapped_ipv4.end(), address.begin()); }

std::string_view trimmed(std::string_view text)
{
    auto const from = text.find_first_not_of(" \t");
    if (from == std::string_view::npos) {
        return {};
    }
    return text.substr(from, text.find_last_not_of(" \t") - from + 1);
}

std::string_view without_port(std::string_view text)
{
    if (!text.empty() && text.front() == '[') {
        auto const end = text.find(']');
        return end == std::string_view::npos ? text : text.substr(1, end - 1);
    }
    auto const colon = text.find(':');
    bool const one_colon = colon != std::string_view::npos && text.find(':', colon + 1) == std::string_view::npos;
    return one_colon ? text.substr(0, colon) : text;
}

bool is_forwarding_header(std::pair<std::string, std::string> const& field)
{
    return field.first.starts_with("x-forwarded-") || field.first == "forwarded" || field.first == "x-real-ip";
}

} // namespace

std::optional<AddressBytes> parse_address(std::string_view text)
{
    std::string const plain{without_port(trimmed(text))};
    if (plain.find('\0') != std::string::npos) {
        return std::nullopt;
    }
    AddressBytes out{};
    if (inet_pton(AF_INET6, plain.c_str(), out.data()) == 1) {
        return out;
    }
    std::copy(mapped_ipv4.begin(), mapped_ipv4.end(), out.begin());
    if (inet_pton(AF_INET, plain.c_str(), out.data() + mapped_ipv4.size()) == 1) {
        return out;
    }
    return std::nullopt;
}

std::string address_text(AddressBytes const& address)
{
    std::array<char, INET6_ADDRSTRLEN> text{};
    bool const four = is_ipv4(address);
    inet_ntop(four ? AF_INET : AF_INET6, address.data() + (four ? mapped_ipv4.size() : 0), text.data(), text.size());
    return text.data();
}

TrustedProxies::TrustedProxies(std::vector<std::string> const& networks)
{
    for (std::string const& text : networks) {
        auto const slash = std::min(text.find('/'), text.size());
        auto const address = parse_address(std::string_view{text}.substr(0, slash));
        int const widest = address && is_ipv4(*address) ? 32 : 128;
        int bits = widest;
        bool sound = address.has_value();
        if (slash < text.size()) {
            auto const read = std::from_chars(text.data() + slash + 1, text.data() + text.size(), bits);
            sound = sound && read.ec == std::errc{} && read.ptr == text.data() + text.size() && bits >= 0 && bits <= widest;
        }
        if (!sound) {
            throw std::runtime_error("The trusted proxy \"" + text + "\" is not an address like 10.0.0.7 or a network like 10.0.0.0/8.");
        }
        networks_.push_back({*address, bits + 128 - widest});
    }
}

bool TrustedProxies::trusts(AddressBytes const& address) const
{
    return std::any_of(networks_.begin(), networks_.end(), [&](Network const& network) {
        for (int bit = 0; bit < network.bits; ++bit) {
            auto const byte = static_cast<std::size_t>(bit / 8);
            unsigned const mask = 0x80U >> static_cast<unsigned>(bit % 8);
            if (((address[byte] ^ network.address[byte]) & mask) != 0) {
                return false;
            }
        }
        return true;
    });
}

void TrustedProxies::resolve(std::string const& peer, Request& request) const
{
    auto client = parse_address(peer);
    request.client = client ? address_text(*client) : peer;
    request.secure = false;
    if (client && trusts(*client)) {
        std::string chain; // several fields mean the same as one with commas (RFC 9110 § 5.3)
        for (auto const& [name, value] : request.headers) {
            if (name == "x-forwarded-for") {
                chain += (chain.empty() ? "" : ",") + value;
            } else if (name == "x-forwarded-proto") {
                request.secure = trimmed(std::string_view{value}.substr(value.rfind(',') + 1)) == "https";
            }
        }
        while (!chain.empty() && trusts(*client)) {
            auto const comma = chain.rfind(',');
            auto const next = parse_address(std::string_view{chain}.substr(comma == std::string::npos ? 0 : comma + 1));
            if (!next) {
                break; // not an address: whoever wrote it, the last one that we believe is our own proxy
            }
            client = next;
            chain.resize(comma == std::string::npos ? 0 : comma);
        }
        request.client = address_text(*client);
    }
    std::erase_if(request.headers, is_forwarding_header);
}

std::string address_group(std::string_view address)
{
    auto bytes = parse_address(address);
    if (!bytes) {
        return std::string{address};
    }
    if (!is_ipv4(*bytes)) {
        std::fill(bytes->begin() + 8, bytes->end(), static_cast<unsigned char>(0));
    }
    return address_text(*bytes);
}

} // namespace samtak
