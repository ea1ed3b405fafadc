// What has come in about somebody's need: a notice, one passed on by the allocation office, or an application. Rules are pure.
#pragma once
#include "kernel/day.hpp"
#include "kernel/ids.hpp"
#include "kernel/result.hpp"
#include "people/person.hpp"

#include <optional>
#include <string>
#include <vector>

namespace samtak {

using IncomingId = Id<struct IncomingTag>;

enum class IncomingKind { notice, granted, application };
enum class IncomingState { draft, open, answered };
enum class Desk { coordinating_unit, allocation };
enum class IncomingOutcome { became_case, no_need, declined, passed_on, decided, preliminary, moved };
std::string_view code(IncomingKind kind);
std::string_view code(IncomingState state);
std::string_view code(Desk desk);
std::string_view code(IncomingOutcome outcome);
std::optional<IncomingKind> parse_incoming_kind(std::string_view code);
std::optional<IncomingState> parse_incoming_state(std::string_view code);
std::optional<Desk> parse_desk(std::string_view code);
std::optional<IncomingOutcome> parse_outcome(std::string_view code);

struct IncomingAnswer {
    IncomingOutcome outcome = IncomingOutcome::no_need;
    std::string words = {};
    std::optional<Day> expected_on = {};
    std::string by = {}; // name, when read
    std::optional<Instant> at = {};
};

struct Incoming {
    IncomingId id = IncomingId::fresh();
    IncomingKind kind = IncomingKind::notice;
    bool on_paper = false;
    IncomingState state = IncomingState::open;
    Desk desk = Desk::coordinating_unit;
    std::optional<Day> received_on = {};
    std::optional<CoordinationId> coordination = {};
    std::string applies_as = {}; // self, parent, guardian, mandate
    std::string evidence = {};
    std::string name = {};
    std::optional<Day> born = {};
    std::string phone = {};
    std::string language = {};
    bool interpreter = false;
    std::string asks = {}; // coordinator, plan, both
    std::string words = {};
    std::string services = {};
    std::string knows = {}; // agrees, knows, not_told
    std::int64_t version = 1;
    // filled when read
    std::optional<MemberId> sent_by = {};
    std::string sender = {}; // name, title
    bool has_number = false;
    bool waits_for_decision = false;          // an application that is taken up, and what it asks for isn't decided yet: its clock goes on
    std::vector<IncomingAnswer> answers = {}; // oldest first
    IncomingAnswer const* last(IncomingOutcome outcome) const;
    IncomingAnswer const* answer() const; // the one that ended it
};

// What was asked for is decided, by the kinds of decision that were signed since it came: yes or no, an answer either way.
bool is_decided(std::string_view asks, bool plan, bool coordinator);

// fvl § 11 a: an answer, or a preliminary reply, within a month (law.md R3.06: a warning on day 21, a task on day 30). Dates compared at each
// request; after a preliminary reply the day that it named counts.
struct AnswerClock {
    Day due;
    enum class State { calm, soon, over } state = State::calm;
};
AnswerClock answer_clock(Incoming const& one, Day today);
// The day that the clock ends, from the day of arrival alone.
Day first_deadline(Day received);

// What was typed in an answer that ends it, or a preliminary reply: outcome and words, expected_on only of the latter.
Result<IncomingAnswer> checked_answer(std::optional<IncomingOutcome> outcome, std::string words, std::optional<Day> expected_on, Day today);

// pbrl §§ 4-3, 4-4, 4-7: may who says they act so apply for somebody born then? Nothing: yes.
std::optional<TextKey> may_not_apply(std::string_view applies_as, std::optional<Day> born, Day today);

} // namespace samtak
