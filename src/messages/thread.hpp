// Messages in the case (E6 D4): a thread with a subject, to who coordinates or to all who may read messages. A thread is read whole or not
// at all, by today's consent. What is sent stands. Rules are pure.
#pragma once
#include "access/relations.hpp"
#include "kernel/day.hpp"
#include "kernel/ids.hpp"
#include "kernel/result.hpp"

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace samtak {

using ThreadId = Id<struct ThreadTag>;
using ThreadMessageId = Id<struct ThreadMessageTag>;

// coordinator: who coordinates, who steps in, the person, who acts for them, and who began it. group: all whom consent lets read messages.
enum class Audience { coordinator, group };
std::string_view code(Audience audience);
std::optional<Audience> parse_audience(std::string_view code);

inline constexpr int most_subject = 100, most_message_words = 4000;
inline constexpr int question_days = 7; // E6: then an unanswered question is late

struct Message {
    std::string words;
    MemberId by;
    std::string by_name, title; // the title they have today, where it may be said
    std::string as;             // code(Relation) by which it was written
    Instant at{};
};

struct MessageThread {
    ThreadId id = ThreadId::fresh();
    std::string subject = {};
    Audience audience = Audience::coordinator;
    bool asks = false; // a question, that whoever coordinates answers
    MemberId begun_by;
    std::string begun_as = {}; // code(Relation)
    Instant at{};
    // filled when read
    std::string begun_by_name = {}, last_by_name = {};
    std::int64_t messages = 0, seen = 0; // how many there are; how many of them the reader has seen
    std::optional<MemberId> last_by = {};
    Instant last_at{};
    std::optional<Instant> answered_at = {}, closed_at = {};
    bool waits() const { return asks && !answered_at && !closed_at; }
    int days_waited(Day today) const;
    bool is_late(Day today) const { return waits() && days_waited(today) > question_days; }
    bool is_new_to(MemberId const& reader) const { return messages > seen && last_by != reader; }
};

// Somebody around the person, and whether they could read a thread of each kind today.
struct ThreadReader {
    MemberId member;
    std::string kind; // person, coordinator, deputy, representative, participant
    std::string name;
    bool has_login = false;
    bool reads_group = false, reads_close = false;
};

// Whole or not at all. Whether messages may be read at all is the policy's.
bool may_read(MessageThread const& thread, Relation relation, MemberId const& reader);
// Who asked may say that it has its answer.
bool may_close(MessageThread const& thread, MemberId const& reader);
// Of all around the person, those who can read it today; `without`: the writer, and parents from whom it is kept (K8).
std::vector<ThreadReader> readers_of(std::vector<ThreadReader> const& people, Audience audience, std::set<MemberId> const& without);
// A mark of who they are: another one when somebody has come or gone since the page was shown.
std::string readers_mark(std::vector<ThreadReader> const& readers);
std::vector<FieldProblem> thread_problems(MessageThread const& thread, Relation relation);

} // namespace samtak
