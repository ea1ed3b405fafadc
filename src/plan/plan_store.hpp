// The plan in the database. Nothing is reached without a Grant, and what is read is cut to the grant's parts.
#pragma once
#include "measures/measure_rows.hpp"
#include "measures/task_rows.hpp"
#include "people/kept_store.hpp"
#include "plan/content_check.hpp"
#include "plan/plan_acts.hpp"
#include "plan/plan_history.hpp"
#include "plan/trouble_rows.hpp"
#include "profiles/profile.hpp"

namespace samtak {

class Database;

class PlanStore {
public:
    PlanStore(Database& database, Profile const& profile) : database_(database), profile_(profile) {}

    // One batch, one moment. not_found when the plan isn't there.
    Result<Plan> read(Grant<ReadPlan> const& grant);
    // Every version of everything that this reader may see today.
    Result<PlanHistory> history(Grant<ReadPlan> const& grant);
    // Which consents hold on that day, for the content checklist.
    ConsentsGiven consents(Grant<ReadPlan> const& grant, Day today);
    // Remembers what the reader has seen, for «what is new since I last looked».
    void note_visit(Change& change, Grant<ReadPlan> const& grant, Plan const& seen);
    void create(Change& change, Grant<CreatePlan> const& grant, PlanId const& plan, std::string content_rule);

    // First in every change of a plan: the whole gets its next running version.
    template <WritesPlan A> void begin(Change& change, Grant<A> const& grant) { bump(change, grant.subject()); }
    // The save functions take the version that the writer saw; 0 means a new thing. A stale one: Problem::conflict at commit.
    template <WritesPlan A> void save(Change& change, Grant<A> const& grant, TopicWords const& words, std::int64_t seen, std::string const& reason)
    {
        put_words(change, grant.subject(), grant.by(), words, seen, reason);
    }
    template <WritesPlan A> void save(Change& change, Grant<A> const& grant, Goal const& goal, std::int64_t seen, std::string const& reason)
    {
        put_goal(change, grant.subject(), grant.by(), goal, seen, reason);
        if (goal.is_closed()) TaskRows::stop_asking_under(change, grant, goal.id);
    }
    template <WritesPlan A> void save(Change& change, Grant<A> const& grant, PlanFrame const& frame, std::int64_t seen, std::string const& reason)
    {
        put_frame(change, grant.subject(), grant.by(), frame, seen, reason);
    }
    template <WritesPlan A> void save(Change& change, Grant<A> const& grant, Measure const& measure, std::int64_t seen, std::string const& reason)
    {
        if (seen == 0)
            MeasureRows::add(change, grant, measure, reason);
        else
            MeasureRows::save(change, grant, measure, seen, reason);
        if (measure.is_closed()) TaskRows::close_with(change, grant, measure);
    }
    // Signed as it stands; never changed afterwards (K7).
    template <WritesPlan A> void append(Change& change, Grant<A> const& grant, Evaluation const& evaluation)
    {
        put_evaluation(change, grant.subject(), evaluation);
    }

    // F18: the head of something that doesn't work; then, each time, its last line.
    template <WritesPlan A> void begin_trouble(Change& change, Grant<A> const& grant, Trouble const& trouble)
    {
        TroubleRows::insert(change, grant.subject(), grant.coordination(), trouble);
    }
    template <WritesPlan A> void append(Change& change, Grant<A> const& grant, Trouble const& trouble)
    {
        TroubleRows::insert_last(change, grant.subject(), grant.by(), trouble);
    }

private:
    static void bump(Change&, PlanId const&);
    static void put_words(Change&, PlanId const&, MemberId const&, TopicWords const&, std::int64_t seen, std::string const& reason);
    static void put_goal(Change&, PlanId const&, MemberId const&, Goal const&, std::int64_t seen, std::string const& reason);
    static void put_frame(Change&, PlanId const&, MemberId const&, PlanFrame const&, std::int64_t seen, std::string const& reason);
    static void put_evaluation(Change&, PlanId const&, Evaluation const&);
    Database& database_;
    Profile const& profile_;
};

} // namespace samtak
