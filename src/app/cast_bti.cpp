#include "app/cast_file.hpp"
#include "coordination/bti.hpp"

#include <stdexcept>

namespace samtak {
namespace {

constexpr Statement add_level = "INSERT INTO bti_level (id, coordination_id, number, level, needs, grounds, member_id, at) "
                                "VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
constexpr Statement add_holder = "INSERT INTO bti_holder (id, coordination_id, member_id, from_day, to_day, active) VALUES ($1, $2, $3, $4, NULL, 1)";
constexpr Statement add_entry =
    "INSERT INTO bti_entry (id, coordination_id, consent_id, level, effort, responsible, decision, evaluate_on, kept_from_parents, member_id, at) "
    "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 0, $9, $10)";
constexpr Statement add_view = "INSERT INTO bti_view (id, coordination_id, words, told, kept_from_parents, member_id, at) "
                               "VALUES ($1, $2, $3, 1, 0, $4, $5)";
constexpr Statement add_evaluation = "INSERT INTO bti_evaluation (entry_id, words, next, view_id, view_missing, consent_id, member_id, at) "
                                     "VALUES ($1, $2, $3, $4, '', $5, $6, $7)";

struct Relay {
    CastFile& cast;
    std::string key; // of the person
    CoordinationId coordination;
    ConsentId consent; // to the relay log
};

MemberId by(Relay const& relay, toml::table const& one) { return relay.cast.id<MemberId>("member", relay.cast.text(one, "by")); }

void write_level(Relay const& relay, toml::table const& one, int number)
{
    auto& cast = relay.cast;
    auto const* level = cast.place.profile->bti_level(cast.text(one, "level"));
    if (!level) throw std::runtime_error{"cast: " + relay.key + ": no such BTI level"};
    cast.change.add(add_level,
        {cast.id<BtiHolderId>("bti_level", relay.key + "/" + std::to_string(number)), relay.coordination, number, level->key, needs_of(*level),
            cast.text(one, "grounds"), by(relay, one), cast.instant(cast.day(one, "on", cast.today))});
}

void write_entry(Relay const& relay, toml::table const& one, int number)
{
    auto& cast = relay.cast;
    auto const key = relay.key + "/" + std::to_string(number);
    auto const id = cast.id<BtiHolderId>("bti_entry", key);
    cast.change.add(add_entry,
        {id, relay.coordination, relay.consent, cast.text(one, "level"), cast.text(one, "effort"), cast.text(one, "responsible"),
            cast.text(one, "decision"), cast.day(one, "evaluate_on", cast.today), by(relay, one), cast.instant(cast.day(one, "on", cast.today))});
    auto const* evaluation = one["evaluation"].as_table();
    if (!evaluation) return;
    auto const view = cast.id<BtiHolderId>("bti_view", key);
    auto const at = cast.instant(cast.day(*evaluation, "on", cast.today));
    cast.change.add(add_view, {view, relay.coordination, cast.text(*evaluation, "view"), by(relay, one), at});
    cast.change.add(
        add_evaluation, {id, cast.text(*evaluation, "words"), cast.text(*evaluation, "next", "goes_on"), view, relay.consent, by(relay, one), at});
}

} // namespace

void write_cast_bti(CastFile& cast, toml::table const& person, CoordinationId const& coordination)
{
    auto const* bti = person["bti"].as_table();
    if (!bti) return;
    auto const key = cast.text(person, "key");
    Relay const relay{cast, key, coordination, cast.id<ConsentId>("consent", key + "/" + std::to_string((*bti)["consent"].value_or(1)))};
    int number = 0;
    cast.each(*bti, "level", [&](toml::table const& one) { write_level(relay, one, ++number); });
    if (auto const holder = cast.text(*bti, "holder"); !holder.empty())
        cast.change.add(add_holder,
            {cast.id<BtiHolderId>("bti_holder", key), coordination, cast.id<MemberId>("member", holder), cast.day(*bti, "from", cast.today)});
    number = 0;
    cast.each(*bti, "entry", [&](toml::table const& one) { write_entry(relay, one, ++number); });
}

} // namespace samtak
