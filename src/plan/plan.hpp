// The individual plan: one for each person, kept up to date. forskrift 2022-06-22-1110 § 9. A Plan in memory is already cut to what
// its reader may see: what was cut left nothing behind, so nothing here may be counted against what the database holds.
#pragma once
#include "measures/measure.hpp"
#include "people/kept.hpp"
#include "plan/goal.hpp"
#include "plan/trouble.hpp"

#include <map>
#include <vector>

namespace samtak {

enum class PlanState { draft, active, resting, ended };                              // resting: the consent to it is withdrawn
enum class Topic { matters, resources, interests, needs, history, difficult, kept }; // kept: not shared with the parents (K8)

std::string_view code(PlanState state);
std::string_view code(Topic topic);
std::optional<PlanState> parse_plan_state(std::string_view code);
std::optional<Topic> parse_topic(std::string_view code);
inline constexpr Topic all_topics[] = {Topic::matters, Topic::resources, Topic::interests, Topic::needs, Topic::history, Topic::difficult};

// F2: the person's own words on one topic.
struct TopicWords {
    std::string id;
    Topic topic;
    OwnWords words;
    WrittenBy written_by;
    Changed changed;
};

// What is said about the plan as a whole.
struct PlanFrame {
    PlanState state = PlanState::draft;
    std::optional<Day> from, to, evaluate_on;
    std::string cooperation; // § 9 j
    std::string child_part;  // § 9 last paragraph
    std::string content_rule;
    std::map<std::string, std::string, std::less<>> gaps; // content point → why it is left empty
    std::optional<MemberId> made_by;                      // § 9 c: responsible for making it
    Changed changed;
};

struct Owner {
    std::string name, called; // «Mari Haugvik», «Mari»
    std::optional<MemberId> member;
    std::optional<Day> birth_day;
    bool birth_confirmed = false;
};

enum class TeamKind { participant, coordinator, deputy, representative };
struct TeamPerson {
    TeamKind kind;
    std::string id; // participant's, representation's, else the member's
    std::optional<MemberId> member;
    std::string name, title, phone;
    std::string contributes; // F1 d
    Day from;
    std::optional<Day> to;
    bool active;
    std::string unit_key = {}; // of a participant; «*»: one that isn't told (K10)
    bool holds_on(Day day) const { return active && Period{from, to}.holds_on(day); }
};

// When this reader looked last.
struct Visit {
    std::int64_t seen = 0, before = 0; // running versions
    Instant at{};
};

struct Plan {
    PlanId id;
    CoordinationId coordination;
    Owner owner;
    PlanFrame frame;
    std::int64_t running = 0;            // the newest running version among what this reader sees
    std::optional<Instant> last_changed; // of the same
    std::vector<TopicWords> words;
    std::vector<Goal> goals;             // by area's order in the profile is the page's business; here by rank, then place
    std::vector<Measure> measures;       // by goal, then ordinal
    std::vector<Evaluation> evaluations; // newest first
    std::vector<TeamPerson> team;
    std::optional<Visit> visit;
    KeptThings kept = {};               // of what stands here, what the parents don't see (K8); for a parent it isn't here
    bool sees_about = false;            // own words, cooperation and the child's part were not cut
    bool by_minutes = false;            // meetings with minutes are chosen; what stands here is kept (E4)
    std::vector<Trouble> troubles = {}; // F18: newest first

    Goal const* goal(GoalId const& wanted) const;
    Measure const* measure(MeasureId const& wanted) const;
    Evaluation const* evaluation(EvaluationId const& wanted) const;
    Trouble const* trouble(TroubleId const& wanted) const;
    TopicWords const* words_on(Topic topic) const;
    TeamPerson const* responsible(Responsible const& who, Day today) const; // nothing for nobody and for the person
    TeamPerson const* coordinator_on(Day day) const;
    // In a list of those who take part: not here today, or the same one stands in it as a participant. A deputy is named elsewhere.
    bool stands_already(TeamPerson const& one, Day today) const;
    // L5: when this member last wrote something that the reader sees; nothing when nothing of theirs stands.
    std::optional<Instant> last_contribution(MemberId const& member) const;
    // F10, L1: closed, or what it stands under is: asked of nobody, and neither missing, late nor waiting to be evaluated. Opened again it is
    // as before.
    bool is_over(Goal const& goal) const;
    bool is_over(Measure const& measure) const;
    bool is_overdue(Measure const& measure, Day today) const { return !is_over(measure) && measure.is_overdue(today); }
    bool belongs_to(MemberId const& member) const { return owner.member == member; }
};

// Does this member answer for the measure, or for a measure under the goal?
bool answers_for(Plan const& plan, Measure const& measure, MemberId const& member, Day today);
bool answers_for(Plan const& plan, Goal const& goal, MemberId const& member, Day today);

} // namespace samtak
