#include "messages/thread_store.hpp"

#include "storage/database.hpp"

namespace samtak {
namespace {

#define SAMTAK_THREAD                                                                                                                                \
    "SELECT t.id, t.subject, t.audience, t.asks, t.member_id, t.begun_as, t.at, COALESCE(b.name, ''), COALESCE(e.name, ''), n.messages, "            \
    "COALESCE(v.number, 0), l.member_id, l.at, (SELECT MIN(a.at) FROM message a WHERE a.thread_id = t.id "                                           \
    "AND a.written_as IN ('coordinator', 'deputy')), c.at FROM message_thread t JOIN message_count n ON n.thread_id = t.id "                         \
    "JOIN message l ON l.thread_id = t.id AND l.number = n.messages LEFT JOIN member b ON b.id = t.member_id "                                       \
    "LEFT JOIN member e ON e.id = l.member_id LEFT JOIN message_closing c ON c.thread_id = t.id "                                                    \
    "LEFT JOIN message_visit v ON v.thread_id = t.id AND v.member_id = $2 WHERE t.coordination_id = $1 "
constexpr Statement read_all = SAMTAK_THREAD "ORDER BY l.at DESC, t.id";
constexpr Statement read_one = SAMTAK_THREAD "AND t.id = $3";
constexpr Statement read_messages =
    "SELECT m.words, m.member_id, COALESCE(b.name, ''), COALESCE(w.title, ''), m.written_as, m.at FROM message m "
    "JOIN message_thread t ON t.id = m.thread_id LEFT JOIN member b ON b.id = m.member_id "
    "LEFT JOIN member_at_work w ON w.member_id = m.member_id WHERE t.coordination_id = $1 AND t.id = $2 ORDER BY m.number";
// In the order in which one place wins over another for somebody who has two.
constexpr Statement read_people =
    "SELECT me.id, 'person', me.name, me.account_id, 1 FROM coordination c JOIN person p ON p.id = c.person_id JOIN member me ON me.id = p.member_id "
    "WHERE c.id = $1 "
    "UNION ALL SELECT me.id, 'coordinator', me.name, me.account_id, 2 FROM coordinator_appointment a JOIN member me ON me.id = a.member_id "
    "WHERE a.coordination_id = $1 AND a.active = 1 AND a.from_day <= $2 AND (a.to_day IS NULL OR a.to_day >= $2) "
    "UNION ALL SELECT me.id, 'deputy', me.name, me.account_id, 3 FROM coordinator_stand_in s JOIN member me ON me.id = s.member_id "
    "WHERE s.coordination_id = $1 AND s.from_day <= $2 AND s.to_day >= $2 AND s.after_day < $2 AND s.before_day > $2 "
    "UNION ALL SELECT me.id, 'representative', me.name, me.account_id, 4 FROM coordination c JOIN representation r ON r.person_id = c.person_id "
    "JOIN member me ON me.id = r.member_id WHERE c.id = $1 AND r.from_day <= $2 AND (r.to_day IS NULL OR r.to_day >= $2) "
    "UNION ALL SELECT me.id, 'participant', me.name, me.account_id, 5 FROM participant pa JOIN member me ON me.id = pa.member_id "
    "WHERE pa.coordination_id = $1 AND pa.active = 1 AND pa.from_day <= $2 AND pa.to_day >= $2 ORDER BY 5, 3, 1";
constexpr Statement read_writers = "SELECT DISTINCT m.member_id FROM message m JOIN message_thread t ON t.id = m.thread_id "
                                   "WHERE t.coordination_id = $1 AND t.id = $2";

// Only of a coordination that goes on.
constexpr Statement add_thread = "INSERT INTO message_thread (id, coordination_id, subject, audience, asks, member_id, begun_as, at) "
                                 "SELECT $1, c.id, $3, $4, CAST($5 AS INTEGER), $6, $7, $8 FROM coordination c WHERE c.id = $2 AND c.active = 1";
constexpr Statement add_count = "INSERT INTO message_count (thread_id, messages) VALUES ($1, 0)";
constexpr Statement take_number = "UPDATE message_count SET messages = messages + 1 WHERE thread_id = $1";
constexpr Statement add_message = "INSERT INTO message (id, thread_id, number, words, member_id, written_as, at) "
                                  "SELECT $1, t.id, n.messages, $4, $5, $6, $7 FROM message_thread t JOIN message_count n ON n.thread_id = t.id "
                                  "WHERE t.id = $2 AND t.coordination_id = $3";
constexpr Statement add_closing = "INSERT INTO message_closing (thread_id, member_id, at) SELECT q.thread_id, $3, $4 FROM message_question_open q "
                                  "WHERE q.thread_id = $1 AND q.coordination_id = $2 AND q.member_id = $3";
constexpr Statement note_visit = "INSERT INTO message_visit (thread_id, member_id, number, at) VALUES ($1, $2, $3, $4) "
                                 "ON CONFLICT (thread_id, member_id) DO UPDATE SET number = excluded.number, at = excluded.at "
                                 "WHERE message_visit.number <= excluded.number";

std::string text(Row const& row, int column) { return std::string{row.text_or_empty(column)}; }

MessageThread thread_in(Row const& row)
{
    MessageThread one{row.id<ThreadId>(0), text(row, 1), parse_audience(row.text(2)).value_or(Audience::coordinator), row.yes(3), row.id<MemberId>(4),
        text(row, 5), row.instant(6), text(row, 7), text(row, 8), row.integer(9), row.integer(10), row.id<MemberId>(11), row.instant(12)};
    if (!row.null(13)) one.answered_at = row.instant(13);
    if (!row.null(14)) one.closed_at = row.instant(14);
    return one;
}

} // namespace

std::vector<MessageThread> ThreadStore::open(Grant<ReadMessages> const& grant, std::optional<ThreadId> const& one)
{
    std::vector<MessageThread> all;
    if (!grant.parts().covers(Parts::messages())) return all;
    auto const found =
        one ? database_.read_one({read_one, {grant.subject(), grant.by(), *one}}) : database_.read_one({read_all, {grant.subject(), grant.by()}});
    auto const hidden = grant.is_parent() ? KeptStore{database_}.things(grant) : KeptThings{};
    for (auto const row : found) {
        auto thread = thread_in(row);
        if (!hidden.contains(thread.id.text()) && may_read(thread, grant.relation(), grant.by())) all.push_back(std::move(thread));
    }
    return all;
}

std::vector<MessageThread> ThreadStore::list(Grant<ReadMessages> const& grant) { return open(grant, std::nullopt); }

std::optional<MessageThread> ThreadStore::read(Grant<ReadMessages> const& grant, ThreadId const& id)
{
    auto found = open(grant, id);
    return found.empty() ? std::nullopt : std::optional{std::move(found.front())};
}

std::vector<Message> ThreadStore::messages(Grant<ReadMessages> const& grant, MessageThread const& thread)
{
    std::vector<Message> all;
    auto const found = database_.read_one({read_messages, {grant.subject(), thread.id}});
    for (auto const row : found) all.push_back({text(row, 0), row.id<MemberId>(1), text(row, 2), text(row, 3), text(row, 4), row.instant(5)});
    return all;
}

std::vector<ThreadReader> ThreadStore::people(Grant<ReadMessages> const& grant, Day today)
{
    std::vector<ThreadReader> people;
    std::set<MemberId> known;
    auto const found = database_.read_one({read_people, {grant.subject(), today}});
    for (auto const row : found)
        if (known.insert(row.id<MemberId>(0)).second) people.push_back({row.id<MemberId>(0), text(row, 1), text(row, 2), !row.null(3)});
    return people;
}

bool ThreadStore::parent_wrote(Grant<KeepThread> const& grant, MessageThread const& thread, std::set<MemberId> const& parents)
{
    auto const found = database_.read_one({read_writers, {grant.subject(), thread.id}});
    for (auto const row : found)
        if (parents.contains(row.id<MemberId>(0))) return true;
    return false;
}

void ThreadStore::add(Change& change, Grant<WriteMessages> const& grant, ThreadId const& thread, std::string const& words)
{
    change.add(take_number, {thread});
    change.add(add_message, {ThreadMessageId::fresh(), thread, grant.subject(), words, grant.by(), code(grant.relation()), change.at()});
}

void ThreadStore::begin(Change& change, Grant<WriteMessages> const& grant, MessageThread const& thread, std::string const& words)
{
    change.add(add_thread,
        {thread.id, grant.subject(), thread.subject, code(thread.audience), thread.asks, grant.by(), code(grant.relation()), change.at()});
    change.add(add_count, {thread.id});
    add(change, grant, thread.id, words);
    MessageFact const fact{grant.subject(), thread.id, grant.by()};
    bool const group = thread.audience == Audience::group;
    if (!thread.asks) return group ? change.tell(MessageToGroup{fact}) : change.tell(MessageToCoordinator{fact});
    change.tell(QuestionAsked{fact});
    group ? change.tell(QuestionToGroup{fact}) : change.tell(QuestionToFamily{fact});
}

void ThreadStore::write(Change& change, Grant<WriteMessages> const& grant, MessageThread const& thread, std::string const& words)
{
    add(change, grant, thread.id, words);
    MessageFact const fact{grant.subject(), thread.id, grant.by()};
    if (thread.audience == Audience::group) return change.tell(MessageToGroup{fact});
    change.tell(MessageToCoordinator{fact});
    if (thread.begun_as == code(Relation::participant)) change.tell(MessageToAsker{fact, thread.begun_by});
}

void ThreadStore::close(Change& change, Grant<WriteMessages> const& grant, MessageThread const& thread)
{
    change.add(add_closing, {thread.id, grant.subject(), grant.by(), change.at()});
}

void ThreadStore::visit(Change& change, Grant<ReadMessages> const& grant, MessageThread const& seen)
{
    change.add(note_visit, {seen.id, grant.by(), seen.messages, change.at()}, Rows::any());
}

} // namespace samtak
