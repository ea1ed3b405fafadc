// What the cast's writers share: the place, the day, ids from keys, and dates told from today ("+30d", "-17y-100d", "2026-03-02").
#pragma once
#include "app/cast.hpp"
#include "kernel/oslo.hpp"
#include "storage/database.hpp"
#include "storage/secrets.hpp"

#include <toml++/toml.h>

namespace samtak {

class CastFile {
public:
    CastFile(CastPlace const& where, Instant at) : place(where), now(at), today(oslo_day(at)), change(Change::background(at)) {}

    CastPlace const& place;
    Instant now;
    Day today;
    Change change;
    std::vector<CastLogin> logins;

    template <class Any> Any id(std::string_view kind, std::string_view key) const
    {
        return *Any::parse(cast_id_text(place.profile->key, kind, key));
    }
    std::string text(toml::table const& table, std::string_view key, std::string_view otherwise = "") const
    {
        return std::string{table[key].value_or(otherwise)};
    }
    Day day(toml::table const& table, std::string_view key, Day otherwise) const { return maybe_day(table, key).value_or(otherwise); }
    std::optional<Day> maybe_day(toml::table const& table, std::string_view key) const;
    Instant instant(Day day) const { return oslo_midnight(day) + std::chrono::hours{10}; }
    // every table of an array of tables, in order
    template <class Each> void each(toml::table const& table, std::string_view key, Each&& write) const
    {
        if (auto const* list = table[key].as_array())
            for (auto const& one : *list) write(*one.as_table());
    }
};

void write_cast_members(CastFile& cast, toml::table const& file);
void write_cast_reports(CastFile& cast, toml::table const& file);  // after the members
void write_cast_incoming(CastFile& cast, toml::table const& file); // after the members
void write_cast_people(CastFile& cast, toml::table const& file);
void write_cast_coordination(CastFile& cast, toml::table const& person, PersonId const& id);
void write_cast_bti(CastFile& cast, toml::table const& person, CoordinationId const& coordination); // after the consents
void write_cast_meetings(CastFile& cast, toml::table const& person, CoordinationId const& coordination);
void write_cast_messages(CastFile& cast, toml::table const& person, CoordinationId const& coordination);
void write_cast_decisions(CastFile& cast, toml::table const& person, CoordinationId const& coordination);
void write_cast_plan(CastFile& cast, toml::table const& plan, PersonId const& person, CoordinationId const& coordination, std::string const& key);

} // namespace samtak
