#include "storage/secrets.hpp"

#include "kernel/random.hpp"
#include "storage/key_file.hpp"

#include <sodium.h>

#include <algorithm>

namespace samtak {
namespace {

constexpr std::size_t nonce_length = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr std::size_t tag_length = crypto_aead_xchacha20poly1305_ietf_ABYTES;
constexpr std::size_t overhead = 1 + nonce_length + tag_length; // key number, nonce, text, tag

unsigned char const* bytes_of(std::string_view text) { return reinterpret_cast<unsigned char const*>(text.data()); }

using Key = std::array<unsigned char, 32>;

// Two uses never share a key: each is derived from the master key (BLAKE2b).
Key derive(MasterKey const& master, std::uint64_t use)
{
    Key key{};
    crypto_kdf_derive_from_key(key.data(), key.size(), use, "samtak01", master.bits.data());
    return key;
}
constexpr std::uint64_t for_sealing = 1;
constexpr std::uint64_t for_lookup = 2;

} // namespace

struct Secrets::Keys {
    struct Numbered {
        unsigned char number;
        Key key;
    };
    std::vector<Numbered> sealing;
    Key lookup = {};

    Keys() = default;
    Keys(Keys const&) = delete;
    Keys& operator=(Keys const&) = delete;
    ~Keys()
    {
        for (Numbered& numbered : sealing) sodium_memzero(numbered.key.data(), numbered.key.size());
        sodium_memzero(lookup.data(), lookup.size());
    }
};

Secrets::Secrets(std::unique_ptr<Keys> keys) : keys_(std::move(keys)) {}
Secrets::Secrets(Secrets&&) noexcept = default;
Secrets& Secrets::operator=(Secrets&&) noexcept = default;
Secrets::~Secrets() = default;

Secrets Secrets::open(std::filesystem::path const& file)
{
    auto masters = read_key_file(file);
    auto keys = std::make_unique<Keys>();
    keys->sealing.reserve(masters.size());
    for (MasterKey const& master : masters) keys->sealing.push_back({master.number, derive(master, for_sealing)});
    keys->lookup = derive(masters.front(), for_lookup);
    for (MasterKey& master : masters) sodium_memzero(master.bits.data(), master.bits.size());
    return Secrets{std::move(keys)};
}

void Secrets::create(std::filesystem::path const& file) { make_key_file(file); }

Bytes Secrets::seal(std::string_view plain, std::string_view bound_to) const
{
    auto const& [number, key] = keys_->sealing.back();
    Bytes sealed(overhead + plain.size());
    sealed[0] = number;
    unsigned char* const nonce = sealed.data() + 1;
    fill_random({nonce, nonce_length});
    crypto_aead_xchacha20poly1305_ietf_encrypt(
        nonce + nonce_length, nullptr, bytes_of(plain), plain.size(), bytes_of(bound_to), bound_to.size(), nullptr, nonce, key.data());
    return sealed;
}

std::optional<std::string> Secrets::unseal(std::span<unsigned char const> sealed, std::string_view bound_to) const
{
    if (sealed.size() < overhead) return std::nullopt;
    auto const has_number = [&sealed](Keys::Numbered const& numbered) { return numbered.number == sealed[0]; };
    auto const found = std::find_if(keys_->sealing.begin(), keys_->sealing.end(), has_number);
    if (found == keys_->sealing.end()) return std::nullopt;
    unsigned char const* const nonce = sealed.data() + 1;
    std::string plain(sealed.size() - overhead, '\0');
    int const opened = crypto_aead_xchacha20poly1305_ietf_decrypt(reinterpret_cast<unsigned char*>(plain.data()), nullptr, nullptr,
        nonce + nonce_length, sealed.size() - 1 - nonce_length, bytes_of(bound_to), bound_to.size(), nonce, found->key.data());
    if (opened != 0) return std::nullopt;
    return plain;
}

std::string Secrets::lookup_hash(std::string_view plain) const
{
    Key hash{};
    crypto_generichash(hash.data(), hash.size(), bytes_of(plain), plain.size(), keys_->lookup.data(), keys_->lookup.size());
    std::string digits(2 * hash.size() + 1, '\0');
    sodium_bin2hex(digits.data(), digits.size(), hash.data(), hash.size());
    digits.pop_back();
    return digits;
}

} // namespace samtak
