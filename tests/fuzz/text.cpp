// UTF-8, cookies, addresses and paths: the small parsers that see what strangers send.
#include "net/client_address.hpp"
#include "net/request_rules.hpp"

#include <unicode/utf8.h>

#include <cstdint>
#include <cstdlib>

namespace {

bool valid_by_icu(std::string_view text)
{
    std::int32_t at = 0;
    auto const length = static_cast<std::int32_t>(text.size());
    while (at < length) {
        UChar32 character = 0;
        U8_NEXT(text.data(), at, length, character);
        if (character < 0) {
            return false;
        }
    }
    return true;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    std::string_view const text{reinterpret_cast<char const*>(data), size};
    if (samtak::valid_utf8(text) != valid_by_icu(text)) {
        std::abort();
    }
    samtak::Request request;
    request.headers = {{"cookie", std::string{text}}};
    std::string const value = request.cookie("a");
    if (value.size() > size || value.find(';') != std::string::npos) {
        std::abort();
    }
    std::string path;
    if (samtak::normalise_path(text, path) && (!valid_by_icu(path) || !path.starts_with('/') || path.find('\0') != std::string::npos)) {
        std::abort();
    }
    if (auto const address = samtak::parse_address(text); address && samtak::parse_address(samtak::address_text(*address)) != address) {
        std::abort();
    }
    samtak::address_group(text);
    return 0;
}
