// What must hold before goals and own words may be saved. Pure.
#pragma once
#include "access/parts.hpp"
#include "plan/evaluation.hpp"
#include "profiles/profile.hpp"

namespace samtak {

struct WriteGoalForm {
    OnceId once = OnceId::fresh();
    std::int64_t seen = 0;            // 0: a new goal
    std::optional<GoalId> goal;       // the one that is changed
    GoalContent content;              // own words and rank are not taken from here
    std::optional<Keeping> keep = {}; // from the parents, from the start (K8)
};
struct OwnWordingForm {
    OnceId once = OnceId::fresh();
    std::int64_t seen = 0;
    std::optional<GoalId> goal;
    OwnWords words;
};
struct OwnWordsForm {
    OnceId once = OnceId::fresh();
    std::int64_t seen = 0; // 0: nothing was written on this topic
    Topic topic = Topic::matters;
    OwnWords words;
};

Result<Goal> written_goal(Plan const& plan, WriteGoalForm const& form, Profile const& profile, Parts parts, Actor const& actor);
// L10: the person's own wording stands beside the worked one. Staff write it down only as told, and never over what the person wrote.
Result<Goal> worded_goal(Plan const& plan, OwnWordingForm const& form, Actor const& actor);
Result<TopicWords> written_words(Plan const& plan, OwnWordsForm const& form, Actor const& actor);
// F5: the goals that get another rank when this one moves one step up or down among the open main goals. Nothing moves: none.
std::vector<Goal> reordered(Plan const& plan, GoalId const& goal, bool up);
// The open main goals in the person's order.
std::vector<Goal const*> goals_in_order(Plan const& plan);
// The goal that this one passes on its way up or down; nullptr when it stands at that end, or isn't there.
Goal const* passed_by(Plan const& plan, GoalId const& goal, bool up);
// May this actor write over words that were written so?
bool may_reword(std::optional<WrittenBy> before, Actor const& actor);
WrittenBy writes_as(Actor const& actor);

} // namespace samtak
