// The cast's meetings: one that is held, with signed minutes and promises, and one that lies ahead.
#include "app/cast_file.hpp"
#include "meetings/minutes.hpp"

namespace samtak {
namespace {

constexpr Statement add_meeting =
    "INSERT INTO meeting (id, coordination_id, state, day, from_time, to_time, place, room, clarified, clarified_words, invited, person_part, version) "
    "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'yes', $9, $10, $11, 1)";
constexpr Statement keep_meeting =
    "INSERT INTO meeting_history (meeting_id, version, state, day, from_time, to_time, place, room, clarified, clarified_words, invited, "
    "person_part, member_id, at) SELECT id, version, state, day, from_time, to_time, place, room, clarified, clarified_words, invited, person_part, "
    "$2, $3 FROM meeting WHERE id = $1";
constexpr Statement add_invitee = "INSERT INTO meeting_invitee (meeting_id, member_id) VALUES ($1, $2)";
constexpr Statement add_answer =
    "INSERT INTO meeting_answer (id, meeting_id, member_id, number, answer, words, at) VALUES ($1, $2, $3, 1, $4, $5, $6)";
constexpr Statement add_item =
    "INSERT INTO agenda_item (id, meeting_id, title, words, said_by, put_in_by, minutes, rank, notes, outcome, active, version) "
    "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 1, 1)";
constexpr Statement keep_item =
    "INSERT INTO agenda_item_history (agenda_item_id, version, title, words, minutes, rank, notes, outcome, active, member_id, at) "
    "SELECT id, version, title, words, minutes, rank, notes, outcome, active, $2, $3 FROM agenda_item WHERE id = $1";
constexpr Statement add_minutes = "INSERT INTO minutes (meeting_id, signed_by, signed_at, signed_hash) VALUES ($1, $2, $3, $4)";
constexpr Statement add_block = "INSERT INTO minutes_block (meeting_id, place, kind, text) VALUES ($1, $2, $3, $4)";

struct Around {
    CastFile& cast;
    CoordinationId coordination;
    std::string key; // of the meeting
    MeetingId id;
    MemberId coordinator;
    Instant at;
};

MemberId member(Around const& around, std::string const& key) { return around.cast.id<MemberId>("member", key); }

void write_invited(Around const& around, toml::table const& one)
{
    around.cast.each(one, "invited", [&](toml::table const& each) {
        auto const who = member(around, around.cast.text(each, "who"));
        around.cast.change.add(add_invitee, {around.id, who});
        if (auto const answer = around.cast.text(each, "answer"); !answer.empty())
            around.cast.change.add(add_answer,
                {around.cast.id<MeetingId>("meeting_answer", around.key + "/" + around.cast.text(each, "who")), around.id, who, answer,
                    around.cast.text(each, "words"), around.at});
    });
}

std::string invited_text(Around const& around, toml::table const& one)
{
    std::string all;
    around.cast.each(
        one, "invited", [&](toml::table const& each) { all += (all.empty() ? "" : " ") + member(around, around.cast.text(each, "who")).str(); });
    return all;
}

std::vector<AgendaItem> write_agenda(Around const& around, toml::table const& one)
{
    std::vector<AgendaItem> agenda;
    auto& cast = around.cast;
    cast.each(one, "point", [&](toml::table const& each) {
        auto const rank = static_cast<int>(agenda.size()) + 1;
        auto const by = member(around, cast.text(each, "by"));
        AgendaItem item;
        item.id = cast.id<AgendaItemId>("agenda_item", around.key + "/" + std::to_string(rank));
        item.title = cast.text(each, "title");
        item.notes = cast.text(each, "notes");
        item.outcome = cast.text(each, "outcome");
        cast.change.add(add_item,
            {item.id, around.id, item.title, cast.text(each, "words"), cast.text(each, "said_by"), by,
                static_cast<std::int64_t>(each["minutes"].value_or(0)), rank, item.notes, item.outcome});
        cast.change.add(keep_item, {item.id, by, around.at});
        agenda.push_back(std::move(item));
    });
    return agenda;
}

void write_minutes(Around const& around, toml::table const& one, std::vector<AgendaItem> const& agenda)
{
    auto& cast = around.cast;
    std::vector<MinutesBlock> blocks;
    if (auto const part = cast.text(one, "person_part"); !part.empty()) blocks.push_back({MinutesBlock::Kind::text, part});
    for (std::size_t i = 0; i < agenda.size(); ++i) {
        blocks.push_back({MinutesBlock::Kind::heading, std::to_string(i + 1) + ". " + agenda[i].title});
        if (!agenda[i].notes.empty()) blocks.push_back({MinutesBlock::Kind::text, agenda[i].notes});
    }
    cast.change.add(add_minutes, {around.id, around.coordinator, around.at, minutes_hash(blocks)});
    int place = 0;
    for (auto const& block : blocks) cast.change.add(add_block, {around.id, ++place, code(block.kind), block.text});
}

} // namespace

void write_cast_meetings(CastFile& cast, toml::table const& person, CoordinationId const& coordination)
{
    int number = 0;
    cast.each(person, "meeting", [&](toml::table const& one) {
        auto const key = cast.text(person, "key") + "/" + std::to_string(++number);
        auto const day = cast.day(one, "on", cast.today);
        auto const state = cast.text(one, "state", "planned");
        Around const around{cast, coordination, key, cast.id<MeetingId>("meeting", key),
            cast.id<MemberId>("member", cast.text(person, "coordinator")), cast.instant(std::min(day, cast.today.plus_days(-1)))};
        cast.change.add(add_meeting,
            {around.id, coordination, state, day, cast.text(one, "from"), cast.text(one, "to"), cast.text(one, "place"), cast.text(one, "room"),
                cast.text(one, "clarified_words"), invited_text(around, one), cast.text(one, "person_part")});
        cast.change.add(keep_meeting, {around.id, around.coordinator, around.at});
        write_invited(around, one);
        auto const agenda = write_agenda(around, one);
        if (state == "held") write_minutes(around, one, agenda);
    });
}

} // namespace samtak
