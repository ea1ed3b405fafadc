#include "notify/hearing_store.hpp"

#include "notify/sms_number.hpp"
#include "storage/database.hpp"

#include <algorithm>

namespace samtak {
namespace {

constexpr Statement read_choices = "SELECT c.topic, c.way FROM notice_choice c WHERE c.member_id = $1 AND c.number = "
                                   "(SELECT MAX(x.number) FROM notice_choice x WHERE x.member_id = $1 AND x.topic = c.topic)";
constexpr Statement read_quiet = "SELECT from_hour, to_hour, weekends FROM notice_quiet WHERE member_id = $1 ORDER BY number DESC LIMIT 1";
constexpr Statement read_channel = "SELECT channel FROM notice_channel WHERE member_id = $1 ORDER BY number DESC LIMIT 1";
constexpr Statement read_phones = "SELECT phone FROM notify_phone WHERE member_id = $1 ORDER BY place, phone";
constexpr Statement read_kind = "SELECT kind FROM member WHERE id = $1";
constexpr Statement add_choice =
    "INSERT INTO notice_choice (member_id, topic, number, way, at) SELECT $1, $2, COALESCE(MAX(c.number), 0) + 1, $3, $4 "
    "FROM notice_choice c WHERE c.member_id = $1 AND c.topic = $2";
constexpr Statement add_quiet = "INSERT INTO notice_quiet (member_id, number, from_hour, to_hour, weekends, at) "
                                "SELECT $1, COALESCE(MAX(q.number), 0) + 1, $2, $3, $4, $5 FROM notice_quiet q WHERE q.member_id = $1";
constexpr Statement add_channel = "INSERT INTO notice_channel (member_id, number, channel, at) SELECT $1, COALESCE(MAX(c.number), 0) + 1, $2, $3 "
                                  "FROM notice_channel c WHERE c.member_id = $1";

std::optional<NoticeTopic> parse_topic(std::string_view text)
{
    for (auto const topic : all_notice_topics)
        if (code(topic) == text) return topic;
    return std::nullopt;
}

std::vector<Query> what_counts(MemberId const& member)
{
    return {{read_choices, {member}}, {read_quiet, {member}}, {read_channel, {member}}, {read_phones, {member}}, {read_kind, {member}}};
}

Hearing hearing_in(std::vector<Table> const& tables)
{
    Hearing hearing;
    for (auto const row : tables[0]) {
        auto const topic = parse_topic(row.text(0));
        auto const way = parse_notice_way(row.text(1));
        if (topic && way) hearing.ways.choose(*topic, *way); // else: of a later version of the program
    }
    for (auto const row : tables[1]) {
        if (!row.null(0)) hearing.quiet.hours = {static_cast<int>(row.integer(0)), static_cast<int>(row.integer(1))};
        hearing.quiet.weekends = row.yes(2);
    }
    for (auto const row : tables[2]) hearing.channel = parse_notice_channel(row.text(0)).value_or(NoticeChannel::mail);
    for (auto const row : tables[3])
        if (hearing.phone.empty()) hearing.phone = sms_number(row.text(0)).value_or(std::string{});
    return hearing;
}

} // namespace

std::vector<NoticeTopic> OwnHearing::topics() const
{
    std::vector<NoticeTopic> topics{std::begin(all_notice_topics), std::end(all_notice_topics)};
    if (!has_cases) topics.erase(std::remove(topics.begin(), topics.end(), NoticeTopic::cases), topics.end());
    return topics;
}

OwnHearing HearingStore::own(Grant<OwnSettings> const& grant)
{
    auto const tables = database_.read(what_counts(grant.by()));
    OwnHearing own{hearing_in(tables)};
    own.has_cases = !tables[4].empty() && tables[4].row(0).text(0) != "resident";
    return own;
}

void HearingStore::save(Change& change, Grant<OwnSettings> const& grant, Hearing const& before, Hearing const& chosen)
{
    for (auto const topic : all_notice_topics)
        if (chosen.ways.of(topic) != before.ways.of(topic))
            change.add(add_choice, {grant.by(), code(topic), code(chosen.ways.of(topic)), change.at()});
    if (chosen.channel != before.channel) change.add(add_channel, {grant.by(), code(chosen.channel), change.at()});
    if (chosen.quiet == before.quiet) return;
    auto const& hours = chosen.quiet.hours;
    change.add(add_quiet, {grant.by(), hours ? Value{hours->from} : Value{}, hours ? Value{hours->to} : Value{}, chosen.quiet.weekends, change.at()});
}

Hearing HearingStore::of(MemberId const& member) { return hearing_in(database_.read(what_counts(member))); }

} // namespace samtak
