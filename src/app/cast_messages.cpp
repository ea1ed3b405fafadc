// The cast's messages: threads with who wrote what and when.
#include "app/cast_file.hpp"

namespace samtak {
namespace {

constexpr Statement add_thread = "INSERT INTO message_thread (id, coordination_id, subject, audience, asks, member_id, begun_as, at) "
                                 "VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
constexpr Statement add_count = "INSERT INTO message_count (thread_id, messages) VALUES ($1, $2)";
constexpr Statement add_message = "INSERT INTO message (id, thread_id, number, words, member_id, written_as, at) VALUES ($1, $2, $3, $4, $5, $6, $7)";

void write_thread(CastFile& cast, toml::table const& one, CoordinationId const& coordination, std::string const& key)
{
    auto const id = cast.id<OnceId>("thread", key);
    std::vector<Values> messages;
    cast.each(one, "message", [&](toml::table const& each) {
        auto const number = static_cast<int>(messages.size()) + 1;
        messages.push_back({cast.id<OnceId>("message", key + "/" + std::to_string(number)), id, number, cast.text(each, "words"),
            cast.id<MemberId>("member", cast.text(each, "by")), cast.text(each, "as", "participant"),
            cast.instant(cast.day(each, "on", cast.today.plus_days(-1))) + std::chrono::minutes{number}});
    });
    auto const& first = messages.at(0);
    cast.change.add(add_thread,
        {id, coordination, cast.text(one, "subject"), cast.text(one, "audience", "coordinator"), one["asks"].value_or(false), first[4], first[5],
            first[6]});
    cast.change.add(add_count, {id, static_cast<int>(messages.size())});
    for (auto const& each : messages) cast.change.add(add_message, each);
}

} // namespace

void write_cast_messages(CastFile& cast, toml::table const& person, CoordinationId const& coordination)
{
    int number = 0;
    cast.each(person, "thread",
        [&](toml::table const& one) { write_thread(cast, one, coordination, cast.text(person, "key") + "/" + std::to_string(++number)); });
}

} // namespace samtak
