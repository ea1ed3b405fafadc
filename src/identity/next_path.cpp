#include "identity/next_path.hpp"

#include <algorithm>

namespace samtak {
namespace {

constexpr std::size_t longest = 500;

bool allowed(char c)
{
    constexpr std::string_view others = "/?&=%-_.~,:+#";
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || others.find(c) != std::string_view::npos;
}

} // namespace

std::optional<Url> own_page(std::string_view asked)
{
    if (asked.empty() || asked.size() > longest || asked[0] != '/' || asked.starts_with("//")) return std::nullopt;
    if (!std::all_of(asked.begin(), asked.end(), allowed) || asked.find("/..") != std::string_view::npos) return std::nullopt;
    return Url::own_path(asked);
}

std::optional<Url> next_page(std::string_view asked)
{
    auto page = own_page(asked);
    if (!page || asked.size() < 2) return std::nullopt;
    for (std::string_view const own : {"login", "logout", "choose", "signed-out", "session-ended", "session", "language", "enrolment", "assets"})
        if (first_segment(asked) == own) return std::nullopt;
    return page;
}

std::string first_segment(std::string_view path)
{
    if (path.empty() || path[0] != '/') return {};
    return std::string{path.substr(1, path.find_first_of("/?", 1) - 1)};
}

} // namespace samtak
