#include "app/cast_file.hpp"
#include "plan/trouble.hpp"

namespace samtak {
namespace {

constexpr Statement add_plan =
    "INSERT INTO plan (id, coordination_id, person_id, state, active, period_from, period_to, evaluate_on, made_by, cooperation, "
    "child_part, content_rule, gaps, running, version, changed_running, changed_by, changed_at) "
    "VALUES ($1, $2, $3, $4, 1, $5, $6, $7, $8, $9, $10, $11, '', 1, 1, 1, $8, $12)";
constexpr Statement add_plan_history =
    "INSERT INTO plan_history (plan_id, version, running, state, period_from, period_to, evaluate_on, cooperation, "
    "child_part, gaps, member_id, at, reason) SELECT id, 1, 1, state, period_from, period_to, evaluate_on, "
    "cooperation, child_part, gaps, changed_by, changed_at, '' FROM plan WHERE id = $1";
constexpr Statement add_words = "INSERT INTO own_words (id, plan_id, topic, words, written_by, version, changed_running, changed_by, changed_at) "
                                "VALUES ($1, $2, $3, $4, $5, 1, 1, $6, $7)";
constexpr Statement add_words_history = "INSERT INTO own_words_history (own_words_id, version, running, words, written_by, member_id, at) "
                                        "SELECT id, 1, 1, words, written_by, changed_by, changed_at FROM own_words WHERE id = $1";
constexpr Statement add_goal =
    "INSERT INTO goal (id, plan_id, parent_id, area, title, own_words, own_words_by, status, rank, place, evaluate_on, version, changed_running, changed_by, changed_at) "
    "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 1, 1, $12, $13)";
constexpr Statement add_goal_history =
    "INSERT INTO goal_history (goal_id, version, running, parent_id, area, title, own_words, own_words_by, status, rank, "
    "evaluate_on, member_id, at, reason) SELECT id, 1, 1, parent_id, area, title, own_words, own_words_by, status, "
    "rank, evaluate_on, changed_by, changed_at, '' FROM goal WHERE id = $1";
constexpr Statement add_measure =
    "INSERT INTO measure (id, coordination_id, goal_id, area, what, place, how, extent, responsible_kind, responsible_id, "
    "deadline, evaluate_on, status, grant_state, ordinal, version, changed_running, changed_by, changed_at) "
    "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, 1, 1, $16, $17)";
constexpr Statement add_measure_history = "INSERT INTO measure_history (measure_id, version, running, goal_id, area, what, place, how, extent, "
                                          "responsible_kind, responsible_id, deadline, evaluate_on, status, grant_state, member_id, at, reason) "
                                          "SELECT id, 1, 1, goal_id, area, what, place, how, extent, responsible_kind, responsible_id, deadline, "
                                          "evaluate_on, status, grant_state, changed_by, changed_at, '' FROM measure WHERE id = $1";
constexpr Statement add_task = "INSERT INTO task (id, coordination_id, measure_id, asked_of, asked_by, asked_at, due, state, open, answer_words, "
                               "proposed_due, answered_at, version) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, NULL, NULL, 1)";
constexpr Statement add_evaluation =
    "INSERT INTO evaluation (id, plan_id, goal_id, measure_id, on_day, attainment, words, next_on, corrects, on_behalf_of, "
    "running, member_id, signed_at, signed_level, signed_hash) "
    "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, NULL, NULL, 1, $9, $10, 'password_and_code', $11)";
constexpr Statement add_trouble = "INSERT INTO measure_trouble (id, plan_id, coordination_id, measure_id, on_word_of) VALUES ($1, $2, $3, $4, '')";
constexpr Statement add_trouble_line = "INSERT INTO measure_trouble_line (trouble_id, number, step, words, would_help, running, member_id, at) "
                                       "VALUES ($1, $2, $3, $4, $5, 1, $6, $7)";

struct Around {
    CastFile& cast;
    std::string key; // of the person
    PlanId plan;
    CoordinationId coordination;
    MemberId by;
    Day written, words_written; // what the history says
    int goals = 0;
    int measures = 0;
    int evaluations = 0;
    int troubles = 0;
};

void write_evaluation(Around& around, toml::table const& one, Value const& goal, Value const& measure)
{
    auto& cast = around.cast;
    Day const on = cast.day(one, "on", cast.today.plus_days(-20));
    auto const words = cast.text(one, "words");
    cast.change.add(add_evaluation,
        {cast.id<EvaluationId>("evaluation", around.key + "/" + std::to_string(++around.evaluations)), around.plan, goal, measure, on,
            cast.text(one, "attainment"), words, cast.maybe_day(one, "next"), cast.id<MemberId>("member", cast.text(one, "by")), cast.instant(on),
            cast.place.secrets->lookup_hash(words)});
}

// "participant:sondre", "person", "coordinator", "representative:bente", "" (nobody)
std::pair<std::string, Value> responsible(Around const& around, std::string const& who)
{
    auto const colon = who.find(':');
    auto const kind = who.substr(0, colon);
    auto const key = colon == std::string::npos ? std::string{} : who.substr(colon + 1);
    if (kind == "participant") return {kind, around.cast.id<ParticipantId>("participant", around.key + "/" + key)};
    if (kind == "representative") return {kind, around.cast.id<RepresentationId>("representation", key)};
    return {kind.empty() ? "nobody" : kind, Value{}};
}

void write_task(Around& around, toml::table const& measure, MeasureId const& id)
{
    auto const asked = around.cast.text(measure, "asked_of");
    if (asked.empty()) return;
    auto& cast = around.cast;
    auto const state = cast.text(measure, "task_state", "asked");
    cast.change.add(add_task,
        {cast.id<TaskId>("task", around.key + "/" + std::to_string(around.measures)), around.coordination, id, cast.id<MemberId>("member", asked),
            around.by, cast.instant(cast.today.plus_days(-6)), cast.maybe_day(measure, "deadline"), state, state != "declined" && state != "done",
            cast.text(measure, "answer_words")});
}

// F18
void write_trouble(Around& around, toml::table const& one, MeasureId const& measure)
{
    auto& cast = around.cast;
    auto const id = cast.id<TroubleId>("trouble", around.key + "/" + std::to_string(++around.troubles));
    cast.change.add(add_trouble, {id, around.plan, around.coordination, measure});
    int number = 0;
    cast.each(one, "line", [&](toml::table const& line) {
        cast.change.add(add_trouble_line,
            {id, ++number, cast.text(line, "step", "said"), cast.text(line, "words"), cast.text(line, "would_help"),
                cast.id<MemberId>("member", cast.text(line, "by")), cast.instant(cast.day(line, "on", cast.today.plus_days(-30)))});
    });
}

void write_measure(Around& around, toml::table const& measure, GoalId const& goal, std::string const& area)
{
    auto& cast = around.cast;
    auto const id = cast.id<MeasureId>("measure", around.key + "/" + std::to_string(++around.measures));
    auto const [kind, who] = responsible(around, cast.text(measure, "who"));
    cast.change.add(add_measure,
        {id, around.coordination, goal, area, cast.text(measure, "what"), cast.text(measure, "place"), cast.text(measure, "how"),
            cast.text(measure, "extent"), kind, who, cast.maybe_day(measure, "deadline"), cast.maybe_day(measure, "evaluate_on"),
            cast.text(measure, "status", "in_progress"), cast.text(measure, "grant_state", "none"), around.measures, around.by,
            cast.instant(around.written)});
    cast.change.add(add_measure_history, {id});
    write_task(around, measure, id);
    cast.each(measure, "evaluation", [&](toml::table const& one) { write_evaluation(around, one, Value{}, id); });
    cast.each(measure, "trouble", [&](toml::table const& one) { write_trouble(around, one, id); });
}

void write_goal(Around& around, toml::table const& goal, Value const& parent, std::string const& area)
{
    auto& cast = around.cast;
    auto const id = cast.id<GoalId>("goal", around.key + "/" + std::to_string(++around.goals));
    cast.change.add(add_goal,
        {id, around.plan, parent, area, cast.text(goal, "title"), cast.text(goal, "own_words"), cast.text(goal, "own_words_by"),
            cast.text(goal, "status", "in_progress"), goal["rank"].value_or(0), around.goals, cast.maybe_day(goal, "evaluate_on"), around.by,
            cast.instant(around.written)});
    cast.change.add(add_goal_history, {id});
    cast.each(goal, "measure", [&](toml::table const& one) { write_measure(around, one, id, area); });
    cast.each(goal, "evaluation", [&](toml::table const& one) { write_evaluation(around, one, id, Value{}); });
    cast.each(goal, "sub_goal", [&](toml::table const& one) { write_goal(around, one, id, area); });
}

} // namespace

void write_cast_plan(CastFile& cast, toml::table const& plan, PersonId const& person, CoordinationId const& coordination, std::string const& key)
{
    Around around{cast, key, cast.id<PlanId>("plan", key), coordination, cast.id<MemberId>("member", cast.text(plan, "made_by")),
        cast.day(plan, "written", cast.today.plus_days(-60)), cast.day(plan, "written", cast.today.plus_days(-40))};
    cast.change.add(add_plan,
        {around.plan, coordination, person, cast.text(plan, "state", "active"), cast.maybe_day(plan, "from"), cast.maybe_day(plan, "to"),
            cast.maybe_day(plan, "evaluate_on"), around.by, cast.text(plan, "cooperation"), cast.text(plan, "child_part"),
            cast.place.profile->content_rule_on(cast.today).key, cast.instant(around.written)});
    cast.change.add(add_plan_history, {around.plan});
    cast.each(plan, "words", [&](toml::table const& one) {
        auto const id = cast.id<GoalId>("words", key + "/" + cast.text(one, "topic"));
        cast.change.add(add_words,
            {id, around.plan, cast.text(one, "topic"), cast.text(one, "words"), cast.text(one, "written_by", "self"), around.by,
                cast.instant(around.words_written)});
        cast.change.add(add_words_history, {id});
    });
    cast.each(plan, "goal", [&](toml::table const& goal) { write_goal(around, goal, Value{}, cast.text(goal, "area")); });
}

} // namespace samtak
