// Tasks in the database. What is read is cut to the life areas that the grant opens: a task in another area isn't there.
#pragma once
#include "measures/task.hpp"
#include "measures/task_acts.hpp"
#include "storage/change.hpp"

#include <map>
#include <set>

namespace samtak {

class Database;

// Whether these parts open the life area. One that the profile no longer has is seen by those only who see everything.
bool opens_area(Parts parts, std::string_view area, std::vector<std::string> const& area_keys);

class TaskStore {
public:
    // `area_keys`: the profile's life areas in order (Place::area_keys); must outlive the store.
    TaskStore(Database& database, std::vector<std::string> const& area_keys) : database_(database), area_keys_(area_keys) {}

    // not_found also when it is in an area that the grant doesn't open, or belongs to another coordination.
    Result<Task> task(Grant<ReadTask> const& grant, TaskId const& id);
    Result<AskedMeasure> measure(Grant<ReadTask> const& grant, MeasureId const& id);
    // The newest task of each measure, also one that was declined. For the plan page, with its own grant on the plan.
    template <class A> std::map<MeasureId, Task> open_by_measure(Grant<A> const& grant) { return newest(grant.coordination(), grant.parts()); }
    // Everybody around the person who has a login or is in the group today; `sees` is not filled (ask_measure.hpp: people_to_ask).
    template <WritesTasks A> std::vector<Askable> people(Grant<A> const& grant, Day today) { return people_around(grant.coordination(), today); }
    // K8: who may know nothing of this measure.
    template <class A> std::set<MemberId> kept_from(Grant<A> const& grant, MeasureId const& measure) { return kept(grant.coordination(), measure); }

    // First in every change: the plan gets its next running version.
    template <WritesTasks A> void begin(Change& change, Grant<A> const& grant) { bump(change, grant.subject()); }
    template <WritesTasks A> void add(Change& change, Grant<A> const& grant, Task const& task)
    {
        insert(change, grant.coordination(), grant.by(), task);
    }
    // A stale version: Problem::conflict at commit.
    template <WritesTasks A> void save(Change& change, Grant<A> const& grant, Task const& task, std::int64_t seen)
    {
        update(change, grant.coordination(), grant.by(), task, seen);
    }
    // What the one who said yes says of it since, beside the task's own state.
    template <WritesTasks A> void say(Change& change, Grant<A> const& grant, Task const& task, HowItGoes const& said)
    {
        insert_answer(change, grant.by(), task, said);
    }
    // The measure's new responsible (nullptr: nobody), and its deadline where one was agreed.
    template <WritesTasks A>
    void set_responsible(Change& change, Grant<A> const& grant, MeasureId const& measure, Askable const* who, std::optional<Day> deadline)
    {
        write_responsible(change, grant.coordination(), grant.by(), measure, who, deadline);
    }

private:
    std::map<MeasureId, Task> newest(CoordinationId const&, Parts);
    std::vector<Askable> people_around(CoordinationId const&, Day today);
    std::set<MemberId> kept(CoordinationId const&, MeasureId const&);
    static void bump(Change&, PlanId const&);
    static void insert(Change&, CoordinationId const&, MemberId const& by, Task const&);
    static void update(Change&, CoordinationId const&, MemberId const& by, Task const&, std::int64_t seen);
    static void insert_answer(Change&, MemberId const& by, Task const&, HowItGoes const&);
    static void write_responsible(Change&, CoordinationId const&, MemberId const& by, MeasureId const&, Askable const*, std::optional<Day>);
    Database& database_;
    std::vector<std::string> const& area_keys_;
};

} // namespace samtak
