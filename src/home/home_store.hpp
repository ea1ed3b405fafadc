// The viewer's own cases, for their start page. What is read is cut to what the rules give the viewer in each case today; one batch.
#pragma once
#include "access/policy.hpp"
#include "coordination/coordination_acts.hpp"
#include "home/own_case.hpp"
#include "profiles/profile.hpp"
#include "storage/change.hpp"
#include "storage/table.hpp"

namespace samtak {

class Database;
struct Query;

class HomeStore {
public:
    HomeStore(Database& database, Profile const& profile) : database_(database), profile_(profile) {}

    // Every case that has the viewer's name in it and that the rules open today, in the order of the persons' names.
    std::vector<OwnCase> own_cases(Grant<ListCoordinations> const& grant, Viewer const& viewer, Policy& policy, Day today);
    // Their contents, cut. `own` comes from own_cases of the same request.
    std::vector<Case> contents(Grant<ListCoordinations> const& grant, std::vector<OwnCase> const& own, Day today);
    // One case, for the page of the person or who is close to them.
    Case content(Grant<ReadCoordination> const& grant, bool family, Day today);
    // Whether the viewer has had a part in any case, as a coordinator or in a group, whatever the dates.
    bool has_had_a_case(Grant<ListCoordinations> const& grant);
    // E6: where the viewer is deputy and doesn't step in today.
    std::vector<LateQuestions> late_questions(Grant<ListCoordinations> const& grant, Day today);
    // L5: the same, of plans in which nothing has happened for so many days.
    std::vector<QuietPlans> quiet_plans(Grant<ListCoordinations> const& grant, int silent_days, Day today);
    bool is_family(Grant<ReadCoordination> const& grant, Day today);

private:
    std::vector<Case> read(std::vector<OwnCase> const& own, MemberId const& member, Day today);
    Database& database_;
    Profile const& profile_;
};

} // namespace samtak
