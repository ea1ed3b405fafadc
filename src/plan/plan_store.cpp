#include "plan/plan_store.hpp"

#include "plan/cut.hpp"
#include "plan/plan_rows.hpp"
#include "storage/database.hpp"

#include <algorithm>
#include <tuple>

namespace samtak {
namespace {

// `at`: the row that says which thing it is; `h`: the row that holds what it says, which is that one too unless it is a line of the history.
#define SAMTAK_FRAME "h.state, h.period_from, h.period_to, h.evaluate_on, h.cooperation, h.child_part, h.gaps"
#define SAMTAK_GOAL(at) "SELECT " at ".id, h.parent_id, h.area, h.title, h.own_words, h.own_words_by, h.status, h.rank, " at ".place, h.evaluate_on, "
#define SAMTAK_MEASURE(at)                                                                                                                           \
    "SELECT " at ".id, h.goal_id, h.area, h.what, h.place, h.how, h.extent, h.responsible_kind, h.responsible_id, h.deadline, h.evaluate_on, "       \
    "h.status, h.grant_state, " at ".ordinal, "
#define SAMTAK_WORDS(at) "SELECT " at ".id, " at ".topic, h.words, h.written_by, "
#define SAMTAK_CHANGED "h.version, h.changed_running, h.changed_by, m.name, h.changed_at, "
#define SAMTAK_WHO " h LEFT JOIN member m ON m.id = h.changed_by "
#define SAMTAK_WAS "h.version, h.running, h.member_id, m.name, h.at, "
#define SAMTAK_WHO_WAS " LEFT JOIN member m ON m.id = h.member_id "

// $1 plan, $2 reader
constexpr Statement select_plan =
    "SELECT " SAMTAK_FRAME ", " SAMTAK_CHANGED "h.changed_reason, h.coordination_id, h.running, h.content_rule, h.made_by, n.name, n.called, "
    "n.birth_day, n.birth_confirmed, n.member_id, v.running, v.before, v.at, c.tool FROM plan" SAMTAK_WHO "JOIN person n ON n.id = h.person_id "
    "JOIN coordination c ON c.id = h.coordination_id LEFT JOIN plan_visit v ON v.plan_id = h.id AND v.member_id = $2 WHERE h.id = $1";
constexpr Statement select_words = SAMTAK_WORDS("h") SAMTAK_CHANGED "'' FROM own_words" SAMTAK_WHO "WHERE h.plan_id = $1";
constexpr Statement select_goals = SAMTAK_GOAL("h") SAMTAK_CHANGED "h.changed_reason FROM goal" SAMTAK_WHO "WHERE h.plan_id = $1";
constexpr Statement select_measures =
    SAMTAK_MEASURE("h") SAMTAK_CHANGED "h.changed_reason FROM measure" SAMTAK_WHO "WHERE h.coordination_id = $1 ORDER BY h.ordinal, h.id";
constexpr Statement select_evaluations =
    "SELECT e.id, e.goal_id, e.measure_id, e.on_day, e.attainment, e.words, e.next_on, e.corrects, e.on_behalf_of, o.name, e.member_id, m.name, "
    "e.running, e.signed_at, e.signed_level FROM evaluation e LEFT JOIN member m ON m.id = e.member_id "
    "LEFT JOIN member o ON o.id = e.on_behalf_of WHERE e.plan_id = $1 ORDER BY e.signed_at DESC, e.id";
constexpr Statement select_team =
    "SELECT t.kind, t.id, t.member_id, t.name, t.title, t.phone, t.contributes, t.from_day, t.to_day, t.active, "
    "CASE WHEN t.kind = 'participant' THEN w.unit_key ELSE NULL END FROM plan_team t LEFT JOIN member_at_work w ON w.member_id = t.member_id "
    "WHERE t.coordination_id = $1 ORDER BY t.main DESC, t.from_day DESC, t.id";

constexpr Statement history_of_plan =
    "SELECT " SAMTAK_FRAME ", " SAMTAK_WAS "h.reason FROM plan_history h" SAMTAK_WHO_WAS "WHERE h.plan_id = $1 ORDER BY h.version";
constexpr Statement history_of_words = SAMTAK_WORDS("w") SAMTAK_WAS
    "'' FROM own_words w JOIN own_words_history h ON h.own_words_id = w.id" SAMTAK_WHO_WAS "WHERE w.plan_id = $1 ORDER BY h.running, h.version";
constexpr Statement history_of_goals = SAMTAK_GOAL("g") SAMTAK_WAS "h.reason FROM goal g JOIN goal_history h ON h.goal_id = g.id" SAMTAK_WHO_WAS
                                                                   "WHERE g.plan_id = $1 ORDER BY h.running, g.place, h.version";
constexpr Statement history_of_measures =
    SAMTAK_MEASURE("t") SAMTAK_WAS "h.reason FROM measure t JOIN measure_history h ON h.measure_id = t.id" SAMTAK_WHO_WAS
                                   "WHERE t.coordination_id = $1 ORDER BY h.running, t.ordinal, h.version";

constexpr Statement select_consents =
    "SELECT kind FROM consent_given WHERE coordination_id = $1 AND from_day <= $2 AND (to_day IS NULL OR to_day >= $2)";

constexpr Statement upsert_visit =
    "INSERT INTO plan_visit (plan_id, member_id, running, before, at) VALUES ($1, $2, $3, $3, $4) "
    "ON CONFLICT (plan_id, member_id) DO UPDATE SET before = plan_visit.running, running = excluded.running, at = excluded.at "
    "WHERE plan_visit.running < excluded.running";

class Cutter {
public:
    Cutter(Grant<ReadPlan> const& grant, Profile const& profile, Table const& kept)
        : parts_(grant.parts()), is_parent_(grant.is_parent()), profile_(profile)
    {
        for (auto const row : kept) kept_.emplace(row.text(0));
    }
    bool about() const { return parts_.covers(Parts::about()); }
    // K8, pbrl § 3-4: what a minor keeps from the parents isn't there for them
    bool hides(std::string_view id) const { return is_parent_ && kept_.contains(id); }
    bool hides(Topic topic) const { return is_parent_ && topic == Topic::kept; }
    KeptThings kept() const { return is_parent_ ? KeptThings{} : kept_; }
    bool sees(std::string_view area) const { return sees_area(parts_, profile_, area); }

    void frame(PlanFrame& frame) const
    {
        if (about()) return;
        frame.cooperation.clear();
        frame.child_part.clear();
        frame.gaps.clear();
        auto const version = frame.changed.version;
        frame.changed = Changed{};
        frame.changed.version = version;
    }

private:
    Parts parts_;
    bool is_parent_;
    Profile const& profile_;
    KeptThings kept_;
};

template <class Thing> void read_things(std::vector<Thing>& into, Table const& table, Thing (*make)(Row const&), Cutter const& cutter)
{
    into.reserve(table.size());
    for (auto const row : table) {
        auto thing = make(row);
        if (cutter.sees(thing.content.area) && !cutter.hides(thing.id.text())) into.push_back(std::move(thing));
    }
}

// F5: the person's order, then the order in which they were written.
bool comes_before(Goal const& one, Goal const& other)
{
    auto const key = [](Goal const& goal) { return std::tuple{goal.content.rank == 0, goal.content.rank, goal.place, goal.id.text()}; };
    return key(one) < key(other);
}

void read_words(std::vector<TopicWords>& into, Table const& table, Cutter const& cutter)
{
    for (auto const row : table)
        if (auto words = words_row(row); !cutter.hides(words.topic)) into.push_back(std::move(words));
}

void read_evaluations(Plan& plan, Table const& table, Cutter const& cutter)
{
    for (auto const row : table) {
        auto evaluation = evaluation_row(row);
        bool const there = (evaluation.goal && plan.goal(*evaluation.goal)) || (evaluation.measure && plan.measure(*evaluation.measure));
        if (there && !cutter.hides(evaluation.id.text())) plan.evaluations.push_back(std::move(evaluation));
    }
}

void read_troubles(Plan& plan, Table const& table, Cutter const& cutter)
{
    for (auto& trouble : troubles_in(table))
        if (plan.measure(trouble.measure) && !cutter.hides(trouble.id.text())) plan.troubles.push_back(std::move(trouble));
}

void find_last_change(Plan& plan)
{
    plan.running = 0;
    auto const later = [&](Instant at, std::int64_t running) {
        if (!plan.last_changed || *plan.last_changed < at) plan.last_changed = at;
        plan.running = std::max(plan.running, running);
    };
    if (plan.sees_about) later(plan.frame.changed.at, plan.frame.changed.running);
    for (auto const& one : plan.words) later(one.changed.at, one.changed.running);
    for (auto const& one : plan.goals) later(one.changed.at, one.changed.running);
    for (auto const& one : plan.measures) later(one.changed.at, one.changed.running);
    for (auto const& one : plan.evaluations) later(one.signed_at, one.running);
    for (auto const& one : plan.troubles) later(one.last().at, one.last().running);
}

// tables: plan, words, goals, measures, evaluations, team, kept, troubles
Plan assemble(PlanId const& id, std::span<Table const> tables, Cutter const& cutter)
{
    auto read = plan_row(tables[0].row(0));
    Plan plan{id, read.coordination, std::move(read.owner), std::move(read.frame), read.running, {}, {}, {}, {}, {}, {}, read.visit, cutter.kept(),
        cutter.about(), read.by_minutes};
    cutter.frame(plan.frame);
    if (cutter.about()) read_words(plan.words, tables[1], cutter);
    read_things(plan.goals, tables[2], goal_row, cutter);
    std::sort(plan.goals.begin(), plan.goals.end(), comes_before);
    read_things(plan.measures, tables[3], measure_row, cutter);
    read_evaluations(plan, tables[4], cutter);
    read_troubles(plan, tables[7], cutter);
    plan.team.reserve(tables[5].size());
    for (auto const row : tables[5]) plan.team.push_back(team_row(row));
    find_last_change(plan);
    return plan;
}

// A version is seen when both its own area and the area where the thing stands today are (what was moved away is gone from here).
template <class Thing> void keep_visible(std::vector<Thing>& versions, std::vector<Thing> const& now)
{
    std::erase_if(
        versions, [&](Thing const& version) { return std::none_of(now.begin(), now.end(), [&](Thing const& one) { return one.id == version.id; }); });
}

} // namespace

Result<Plan> PlanStore::read(Grant<ReadPlan> const& grant)
{
    auto const& plan = grant.subject();
    auto const tables = database_.read({{select_plan, {plan, grant.by()}}, {select_words, {plan}}, {select_goals, {plan}},
        {select_measures, {grant.coordination()}}, {select_evaluations, {plan}}, {select_team, {grant.coordination()}},
        {read_kept_things, {grant.coordination()}}, {select_troubles, {plan}}});
    if (tables[0].empty()) return Failure{Problem::not_found, "This page isn't here."};
    return assemble(plan, tables, Cutter{grant, profile_, tables[6]});
}

Result<PlanHistory> PlanStore::history(Grant<ReadPlan> const& grant)
{
    auto const& plan = grant.subject();
    auto const tables = database_.read({{select_plan, {plan, grant.by()}}, {select_words, {plan}}, {select_goals, {plan}},
        {select_measures, {grant.coordination()}}, {select_evaluations, {plan}}, {select_team, {grant.coordination()}},
        {read_kept_things, {grant.coordination()}}, {select_troubles, {plan}}, {history_of_plan, {plan}}, {history_of_words, {plan}},
        {history_of_goals, {plan}}, {history_of_measures, {grant.coordination()}}});
    if (tables[0].empty()) return Failure{Problem::not_found, "This page isn't here."};
    Cutter const cutter{grant, profile_, tables[6]};
    PlanHistory history{assemble(plan, tables, cutter), {}, {}, {}, {}};
    if (cutter.about()) {
        for (auto const row : tables[8]) history.frames.push_back(frame_version(row, history.now.frame));
        read_words(history.words, tables[9], cutter);
    }
    read_things(history.goals, tables[10], goal_row, cutter);
    read_things(history.measures, tables[11], measure_row, cutter);
    keep_visible(history.goals, history.now.goals);
    keep_visible(history.measures, history.now.measures);
    return history;
}

ConsentsGiven PlanStore::consents(Grant<ReadPlan> const& grant, Day today)
{
    ConsentsGiven given;
    auto const table = database_.read_one({select_consents, {grant.coordination(), today}});
    for (auto const row : table) {
        if (row.text(0) == "plan") given.plan = true;
        if (row.text(0) == "sharing") given.sharing = true;
    }
    return given;
}

void PlanStore::note_visit(Change& change, Grant<ReadPlan> const& grant, Plan const& seen)
{
    change.add(upsert_visit, {grant.subject(), grant.by(), seen.running, change.at()}, Rows::any());
}

} // namespace samtak
