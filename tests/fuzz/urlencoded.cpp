// Forms and queries: what was parsed, encoded again and parsed again, is the same.
#include "net/http.hpp"

#include <cstdint>
#include <cstdlib>

namespace {

std::string encoded(std::string const& text)
{
    static constexpr char digits[] = "0123456789abcdef";
    std::string out;
    for (char const c : text) {
        auto const byte = static_cast<unsigned char>(c);
        out += {'%', digits[byte / 16], digits[byte % 16]};
    }
    return out;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    samtak::Fields first;
    if (!samtak::parse_urlencoded({reinterpret_cast<char const*>(data), size}, first)) {
        return 0;
    }
    std::string again;
    for (auto const& [name, value] : first) {
        again += "&" + encoded(name) + "=" + encoded(value);
    }
    samtak::Fields second;
    if (!samtak::parse_urlencoded(again, second) || first != second || first.size() > 2000) {
        std::abort();
    }
    return 0;
}
