// A coordination may end (B11, law.md R3.10): somebody proposes it, the person is heard, whoever the profile names decides. Pure.
#pragma once
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

using EndingId = Id<struct EndingTag>;

enum class EndingStep { proposed, announced, ended, goes_on };
std::string_view code(EndingStep step);
std::optional<EndingStep> parse_ending_step(std::string_view code);

inline constexpr std::array<std::string_view, 3> view_codes{"agrees", "disagrees", "unsure"};
inline constexpr std::array<std::string_view, 2> talk_codes{"case_officer", "team"};
inline constexpr int most_ending_reason = 1500;
inline constexpr int ends_ahead = 180;         // days
inline constexpr int shortest_answer_days = 7; // fvl § 16: time to say something
inline constexpr int longest_answer_days = 90;

struct Ending {
    EndingId id = EndingId::fresh();
    EndingStep step = EndingStep::proposed;
    std::string raised_by = {}; // coordinator, person, office
    std::string reason = {};
    std::optional<Day> wanted_on = {};
    std::string view = {}; // the person's: agrees, disagrees, unsure; empty: not asked yet
    OwnWords view_words = {};
    std::string view_from = {}; // person, parent, guardian, told
    std::string unasked_why = {};
    std::string announcement = {};
    std::optional<Day> announced_on = {}, answer_by = {};
    bool answered = false; // the view was said after the notice
    std::string grounds = {};
    std::optional<Day> last_day = {};
    std::int64_t version = 0; // 0: nothing is under way
    // filled when read: who saved this version
    std::string by = {};
    Instant at{};
    bool is_open() const { return version > 0 && (step == EndingStep::proposed || step == EndingStep::announced); }
};

struct EndingTalk {
    std::string with_whom, words, by;
    Instant at{};
};

// fvl § 16: what hinders that it is decided that it ends. Going on can be decided at any time.
//   own_will: the person proposes it, or agrees · else they must have had a notice, and answered it or let the deadline pass.
enum class Hindrance { none, announce_first, wait_for_answer, decision_first };
struct EndingGrounds {
    bool needs_letter = false; // a decision gave the coordinator, or the profile wants one: it is taken back by one, with a right of appeal
    bool has_letter = false;
};
Hindrance hindrance(Ending const& one, EndingGrounds const& grounds, Day today);
bool is_own_will(Ending const& one);
// pbrl § 3-1: what the person has said is theirs to change; what a parent or guardian has said isn't changed by who only tells of it.
// `as`: person, parent, guardian or told, as Ending::view_from.
bool may_say(Ending const& one, std::string_view as);

std::vector<FieldProblem> proposal_problems(Ending const& one, Day today);
std::vector<FieldProblem> view_problems(Ending const& one);
std::vector<FieldProblem> announcement_problems(Ending const& one, Day today);
// `ends`: what is chosen; nothing: not chosen.
std::vector<FieldProblem> ending_decision_problems(std::optional<bool> ends, Ending const& one, Day today);

} // namespace samtak
