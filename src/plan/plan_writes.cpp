// The store's writing half: each save is the present row and its line in the history, in one Change.
#include "plan/plan_rows.hpp"
#include "plan/plan_store.hpp"
#include "plan/signature.hpp"

namespace samtak {
namespace {

constexpr Statement next_running = "UPDATE plan SET running = running + 1 WHERE id = $1 AND active = 1";

// Who changed it last, beside the row: what the newest line of the history says, which has just been written.
#define SAMTAK_MARK "SET changed_running = h.running, changed_by = h.member_id, changed_at = h.at"
constexpr Statement mark_plan = "UPDATE plan " SAMTAK_MARK ", changed_reason = h.reason FROM plan_history h "
                                "WHERE plan.id = $1 AND h.plan_id = plan.id AND h.version = plan.version";
constexpr Statement mark_words = "UPDATE own_words " SAMTAK_MARK " FROM own_words_history h "
                                 "WHERE own_words.id = $1 AND h.own_words_id = own_words.id AND h.version = own_words.version";
constexpr Statement mark_goal = "UPDATE goal " SAMTAK_MARK ", changed_reason = h.reason FROM goal_history h "
                                "WHERE goal.id = $1 AND h.goal_id = goal.id AND h.version = goal.version";

constexpr Statement insert_plan =
    "INSERT INTO plan (id, coordination_id, person_id, state, active, period_from, period_to, evaluate_on, made_by, cooperation, child_part, "
    "content_rule, gaps, running, version) VALUES ($1, $2, $3, 'draft', 1, NULL, NULL, NULL, $4, '', '', $5, '', 1, 1)";
constexpr Statement update_plan =
    "UPDATE plan SET state = $2, period_from = $3, period_to = $4, evaluate_on = $5, cooperation = $6, child_part = $7, gaps = $8, "
    "content_rule = $9, version = version + 1 WHERE id = $1 AND version = $10";
constexpr Statement keep_plan =
    "INSERT INTO plan_history (plan_id, version, running, state, period_from, period_to, evaluate_on, cooperation, child_part, gaps, member_id, "
    "at, reason) SELECT id, version, running, state, period_from, period_to, evaluate_on, cooperation, child_part, gaps, $2, $3, $4 FROM plan "
    "WHERE id = $1";

constexpr Statement insert_words = "INSERT INTO own_words (id, plan_id, topic, words, written_by, version) VALUES ($1, $2, $3, $4, $5, 1)";
constexpr Statement update_words =
    "UPDATE own_words SET words = $3, written_by = $4, version = version + 1 WHERE id = $1 AND plan_id = $2 AND version = $5";
constexpr Statement keep_words =
    "INSERT INTO own_words_history (own_words_id, version, running, words, written_by, member_id, at) "
    "SELECT w.id, w.version, p.running, w.words, w.written_by, $2, $3 FROM own_words w JOIN plan p ON p.id = w.plan_id WHERE w.id = $1";

constexpr Statement insert_goal =
    "INSERT INTO goal (id, plan_id, parent_id, area, title, own_words, own_words_by, status, rank, evaluate_on, place, version) "
    "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, COALESCE((SELECT MAX(place) FROM goal WHERE plan_id = $2), 0) + 1, 1)";
constexpr Statement update_goal =
    "UPDATE goal SET parent_id = $3, area = $4, title = $5, own_words = $6, own_words_by = $7, status = $8, rank = $9, evaluate_on = $10, "
    "version = version + 1 WHERE id = $1 AND plan_id = $2 AND version = $11";
constexpr Statement keep_goal =
    "INSERT INTO goal_history (goal_id, version, running, parent_id, area, title, own_words, own_words_by, status, rank, evaluate_on, member_id, "
    "at, reason) SELECT g.id, g.version, p.running, g.parent_id, g.area, g.title, g.own_words, g.own_words_by, g.status, g.rank, g.evaluate_on, "
    "$2, $3, $4 FROM goal g JOIN plan p ON p.id = g.plan_id WHERE g.id = $1";

constexpr Statement insert_evaluation =
    "INSERT INTO evaluation (id, plan_id, goal_id, measure_id, on_day, attainment, words, next_on, corrects, on_behalf_of, running, member_id, "
    "signed_at, signed_level, signed_hash) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, (SELECT running FROM plan WHERE id = $2), $11, $12, "
    "$13, $14)";

Values goal_values(PlanId const& plan, Goal const& goal)
{
    auto const& c = goal.content;
    return {goal.id, plan, c.parent, c.area, c.title, c.own_words.text(), c.own_words_by ? code(*c.own_words_by) : std::string_view{}, code(c.status),
        c.rank, c.evaluate_on};
}

} // namespace

void PlanStore::bump(Change& change, PlanId const& plan)
{
    change.add(next_running, {plan});
    change.concerns(plan.str()); // whoever has the plan open beside a meeting hears of it
}

// forskrift 2022-06-22-1110 § 9: one plan per person. The index one_active_plan refuses a second: Problem::conflict.
void PlanStore::create(Change& change, Grant<CreatePlan> const& grant, PlanId const& plan, std::string content_rule)
{
    change.add(insert_plan, {plan, grant.subject(), grant.person(), grant.by(), std::move(content_rule)});
    change.add(keep_plan, {plan, grant.by(), change.at(), "new"});
    change.add(mark_plan, {plan});
}

void PlanStore::put_words(Change& change, PlanId const& plan, MemberId const& by, TopicWords const& words, std::int64_t seen, std::string const&)
{
    if (seen == 0)
        change.add(insert_words, {words.id, plan, code(words.topic), words.words.text(), code(words.written_by)});
    else
        change.add(update_words, {words.id, plan, words.words.text(), code(words.written_by), seen});
    change.add(keep_words, {words.id, by, change.at()});
    change.add(mark_words, {words.id});
}

void PlanStore::put_goal(Change& change, PlanId const& plan, MemberId const& by, Goal const& goal, std::int64_t seen, std::string const& reason)
{
    auto values = goal_values(plan, goal);
    if (seen != 0) values.emplace_back(seen);
    change.add(seen == 0 ? insert_goal : update_goal, std::move(values));
    change.add(keep_goal, {goal.id, by, change.at(), reason});
    change.add(mark_goal, {goal.id});
}

void PlanStore::put_frame(
    Change& change, PlanId const& plan, MemberId const& by, PlanFrame const& frame, std::int64_t seen, std::string const& reason)
{
    change.add(update_plan,
        {plan, code(frame.state), frame.from, frame.to, frame.evaluate_on, frame.cooperation, frame.child_part, gaps_text(frame), frame.content_rule,
            seen});
    change.add(keep_plan, {plan, by, change.at(), reason});
    change.add(mark_plan, {plan});
}

void PlanStore::put_evaluation(Change& change, PlanId const& plan, Evaluation const& e)
{
    change.add(insert_evaluation,
        {e.id, plan, e.goal, e.measure, e.on, code(e.outcome), e.words, e.next_on, e.corrects, e.on_behalf_of, e.by, e.signed_at, e.signed_level,
            signature_of(plan, e)});
}

} // namespace samtak
