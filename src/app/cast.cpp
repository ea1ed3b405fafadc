#include "app/cast.hpp"

#include "app/cast_file.hpp"

#include <sodium.h>

#include <charconv>
#include <sstream>
#include <stdexcept>

namespace samtak {
namespace {

constexpr Statement any_member = "SELECT id FROM member LIMIT 1";

// "+3m", "-17y-100d": years, months and days from `from`, in that order
std::optional<Day> moved(Day from, std::string_view text)
{
    while (!text.empty()) {
        auto const unit = text.find_first_of("ymd");
        if (unit == std::string_view::npos || (text[0] != '+' && text[0] != '-')) return std::nullopt;
        int number = 0;
        auto const digits = text.substr(1, unit - 1);
        if (std::from_chars(digits.data(), digits.data() + digits.size(), number).ec != std::errc{}) return std::nullopt;
        if (text[0] == '-') number = -number;
        if (text[unit] == 'y') from = from.plus_months(12 * number);
        if (text[unit] == 'm') from = from.plus_months(number);
        if (text[unit] == 'd') from = from.plus_days(number);
        text.remove_prefix(unit + 1);
    }
    return from;
}

} // namespace

std::string cast_id_text(std::string_view municipality, std::string_view kind, std::string_view key)
{
    std::string const words = std::string{municipality} + "/" + std::string{kind} + "/" + std::string{key};
    unsigned char hash[16];
    crypto_generichash(hash, sizeof hash, reinterpret_cast<unsigned char const*>(words.data()), words.size(), nullptr, 0);
    char hex[33];
    sodium_bin2hex(hex, sizeof hex, hash, sizeof hash);
    return hex;
}

std::optional<Day> CastFile::maybe_day(toml::table const& table, std::string_view key) const
{
    auto const text = table[key].value<std::string>();
    if (!text) return std::nullopt;
    auto const day = text->size() == 10 && (*text)[4] == '-' ? Day::parse(*text) : moved(today, *text);
    if (!day) throw std::runtime_error{"cast: not a day: " + *text};
    return day;
}

std::vector<CastLogin> load_cast(std::string const& file, CastPlace const& place, Instant now)
{
    toml::table table;
    try {
        table = toml::parse_file(file);
    } catch (toml::parse_error const& error) {
        std::ostringstream message;
        message << error.source().begin;
        throw std::runtime_error{file + ": " + message.str() + ": " + std::string{error.description()}};
    }
    CastFile cast{place, now};
    write_cast_members(cast, table);
    write_cast_people(cast, table);
    write_cast_reports(cast, table);
    write_cast_incoming(cast, table);
    if (!place.database->read_one({any_member}).empty()) return cast.logins;
    if (!place.database->commit(std::move(cast.change)))
        throw std::runtime_error{file + ": could not be loaded into a database that has these people"};
    return cast.logins;
}

} // namespace samtak
