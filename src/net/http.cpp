#include "net/http.hpp"

#include <algorithm>
#include <stdexcept>

namespace samtak {
namespace {

constexpr std::size_t most_fields = 2000;

int hex_digit(char c)
{
    if (c >= '0' && c <= '9') {
        return c - '0';
    }
    if (c >= 'a' && c <= 'f') {
        return c - 'a' + 10;
    }
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) {
        text.remove_prefix(1);
    }
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) {
        text.remove_suffix(1);
    }
    return text;
}

// How many bytes the character that begins with `lead` has (0: none does), and what its second byte may be. RFC 3629 § 4.
struct Shape {
    std::size_t length;
    unsigned char second_from;
    unsigned char second_to;
};

Shape shape_of(unsigned char lead)
{
    if (lead >= 0xC2 && lead <= 0xDF) {
        return {2, 0x80, 0xBF};
    }
    if (lead >= 0xE0 && lead <= 0xEF) { // E0: not overlong, ED: no surrogate
        return {3, static_cast<unsigned char>(lead == 0xE0 ? 0xA0 : 0x80), static_cast<unsigned char>(lead == 0xED ? 0x9F : 0xBF)};
    }
    if (lead >= 0xF0 && lead <= 0xF4) { // F0: not overlong, F4: not above U+10FFFF
        return {4, static_cast<unsigned char>(lead == 0xF0 ? 0x90 : 0x80), static_cast<unsigned char>(lead == 0xF4 ? 0x8F : 0xBF)};
    }
    return {0, 0, 0};
}

// RFC 6265 § 4.1.1 cookie-octet.
bool cookie_octet(char c) { return c > ' ' && c < '\x7f' && c != '"' && c != ',' && c != ';' && c != '\\'; }

} // namespace

std::string_view Request::header(std::string_view lower_case_name) const
{
    for (auto const& [name, value] : headers) {
        if (name == lower_case_name) {
            return value;
        }
    }
    return {};
}

std::string Request::cookie(std::string_view wanted) const
{
    for (auto const& [name, line] : headers) { // a proxy that speaks HTTP/2 may send several
        if (name != "cookie") {
            continue;
        }
        std::string_view rest = line;
        while (!rest.empty()) {
            auto const end = std::min(rest.find(';'), rest.size());
            std::string_view const pair = trimmed(rest.substr(0, end));
            rest.remove_prefix(std::min(end + 1, rest.size()));
            auto const equals = pair.find('=');
            if (equals != std::string_view::npos && trimmed(pair.substr(0, equals)) == wanted) {
                return std::string{trimmed(pair.substr(equals + 1))};
            }
        }
    }
    return {};
}

bool percent_decode(std::string_view text, bool plus_is_space, std::string& out)
{
    out.clear();
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        char const c = text[i];
        if (c == '+' && plus_is_space) {
            out += ' ';
        } else if (c != '%') {
            out += c;
        } else {
            int const high = i + 1 < text.size() ? hex_digit(text[i + 1]) : -1;
            int const low = i + 2 < text.size() ? hex_digit(text[i + 2]) : -1;
            if (high < 0 || low < 0) {
                return false;
            }
            out += static_cast<char>(static_cast<unsigned char>(high * 16 + low));
            i += 2;
        }
    }
    return true;
}

bool parse_urlencoded(std::string_view text, Fields& out)
{
    out.clear();
    while (!text.empty()) {
        auto const end = std::min(text.find('&'), text.size());
        std::string_view const pair = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (pair.empty()) {
            continue;
        }
        if (out.size() == most_fields) {
            return false;
        }
        auto const equals = std::min(pair.find('='), pair.size());
        auto& [name, value] = out.emplace_back();
        if (!percent_decode(pair.substr(0, equals), true, name) || !percent_decode(pair.substr(std::min(equals + 1, pair.size())), true, value)) {
            return false;
        }
    }
    return true;
}

bool valid_utf8(std::string_view text)
{
    std::size_t i = 0;
    while (i < text.size()) {
        auto const lead = static_cast<unsigned char>(text[i]);
        if (lead < 0x80) {
            ++i;
            continue;
        }
        Shape const shape = shape_of(lead);
        if (shape.length == 0 || text.size() - i < shape.length) {
            return false;
        }
        auto const second = static_cast<unsigned char>(text[i + 1]);
        if (second < shape.second_from || second > shape.second_to) {
            return false;
        }
        for (std::size_t k = 2; k < shape.length; ++k) {
            if ((static_cast<unsigned char>(text[i + k]) & 0xC0U) != 0x80U) {
                return false;
            }
        }
        i += shape.length;
    }
    return true;
}

std::string set_cookie(std::string_view name, std::string_view value, CookieOptions const& options)
{
    bool const sound = !name.empty() && std::all_of(name.begin(), name.end(), cookie_octet) && name.find('=') == std::string_view::npos &&
        std::all_of(value.begin(), value.end(), cookie_octet) && std::all_of(options.path.begin(), options.path.end(), cookie_octet);
    if (!sound) {
        throw std::invalid_argument("A cookie's name, value or path has a character that cookies can't have.");
    }
    std::string out{name};
    out.append("=").append(value).append("; Path=").append(options.path);
    if (options.max_age) {
        out.append("; Max-Age=").append(std::to_string(options.max_age->count()));
    }
    out.append(options.http_only ? "; HttpOnly" : "").append(options.secure ? "; Secure" : "");
    return out.append(options.same_site == SameSite::strict ? "; SameSite=Strict" : "; SameSite=Lax");
}

} // namespace samtak
