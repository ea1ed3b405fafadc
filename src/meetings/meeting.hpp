// A meeting of the group (G1-G6): when, who is to come, the agenda, what is promised, the minutes. Rules are pure.
#pragma once
#include "access/facts.hpp"
#include "kernel/day.hpp"
#include "kernel/ids.hpp"
#include "kernel/own_words.hpp"
#include "kernel/result.hpp"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace samtak {

using MeetingId = Id<struct MeetingTag>;
using AgendaItemId = Id<struct AgendaItemTag>;

enum class MeetingState { planned, called, held, cancelled };
std::string_view code(MeetingState state);
std::optional<MeetingState> parse_meeting_state(std::string_view code);

inline constexpr std::array<std::string_view, 3> meeting_answers{"whole", "part", "no"};
inline constexpr std::array<std::string_view, 5> meeting_reasons{"rhythm", "milestone", "main_goal", "evaluation", "other"}; // G10
inline constexpr int most_meeting_words = 1000, most_minutes_words = 4000, most_agenda_title = 150, most_room = 80;
inline constexpr int most_agenda_items = 40, most_invited = 100;

struct Meeting {
    MeetingId id = MeetingId::fresh();
    MeetingState state = MeetingState::planned;
    Day day{2000, 1, 1};
    std::string from, to; // HH:MM, Europe/Oslo
    std::string place = {}, room = {};
    bool clarified = false;
    std::string clarified_words = {};
    std::vector<MemberId> invited = {};
    std::string person_part = {};
    std::int64_t version = 0; // 0: not written yet
    // filled when read: who saved this version
    std::string by = {};
    Instant at{};
    std::string reason = {};             // one of meeting_reasons; empty: not said
    std::optional<MemberId> led_by = {}; // G1: whoever coordinates lets another lead; they answer for it all the same
    bool asks_time = false;              // those who are to come are asked when they can, so the time isn't set (poll.hpp)
    bool is_open() const { return state == MeetingState::planned || state == MeetingState::called; }
    bool invites(MemberId const& member) const;
};

// Somebody around the person who may be called in.
struct MeetingPerson {
    MemberId member;
    std::string kind;  // person, representative, coordinator (or who holds the relay before there is one), deputy (who steps in), participant
    std::string place; // participant's or representation's id; empty for the person and the coordinator
    std::string name, title;
    bool reads = false;          // today's consent covers meetings: only these can be called in (D2)
    bool is_responsible = false; // of two coordinators in an overlap, the one who answers for the case
    bool holds_relay = false;    // BTI
    Parts sees = {};             // all that this one may see today
};

struct MeetingAnswer {
    MemberId member;
    std::string answer, words; // one of meeting_answers
    Instant at{};
};

struct AgendaItem {
    AgendaItemId id = AgendaItemId::fresh();
    std::string title, words;
    std::string said_by = {}; // person, parent, guardian, told: the person's own point; empty: another's
    std::optional<MemberId> put_in_by = {};
    std::string by_name = {};
    int minutes = 0; // 0: not said
    std::int64_t rank = 0;
    std::string notes = {};
    std::string outcome = {}; // dealt, next; empty: not dealt with yet
    std::int64_t version = 0;
    bool is_own() const { return !said_by.empty(); }
};

// "10:00" to "09:59" and "24:00" aren't times. Hours and minutes, two digits each.
bool is_time(std::string_view text);
// `last_day`: of the coordination, when it is set.
std::vector<FieldProblem> meeting_problems(Meeting const& one, Meeting const* before, Day today, std::optional<Day> last_day = std::nullopt);
// Nobody is called in before the person has said who is to come (G1), and only who may read what is said there.
std::vector<FieldProblem> calling_problems(Meeting const& one, std::vector<MeetingPerson> const& people, Day today);
std::vector<FieldProblem> agenda_problems(AgendaItem const& one);
// As who a point is put in: the person's own when they, or who acts for them, write it; or when the coordinator does on their word.
std::string said_by_of(Relation relation, bool told);
// The person's own points are nobody else's to change, move or take out. Others' points are their own and the coordinator's.
bool may_change(AgendaItem const& item, Relation relation, MemberId const& by);
// law.md R1.17: of one under 18 it is said how they took part, or why not, and how they are told afterwards.
std::vector<FieldProblem> closing_problems(Meeting const& one, std::optional<int> age, Day today);
// The first one after this that isn't held yet.
std::optional<Meeting> meeting_after(Meeting const& now, std::vector<Meeting> const& all);
// G1: by when the next one should be held, at so many a year (0: when needed); `since`: when the coordination began. Nothing while one lies ahead.
std::optional<Day> next_due(std::vector<Meeting> const& all, Day since, int a_year, Day today);

} // namespace samtak
