// The rows of appeals.
#pragma once
#include "decisions/appeal.hpp"
#include "decisions/decision_acts.hpp"
#include "storage/change.hpp"

namespace samtak {

class Database;

struct AppealMade { // told to the coordinating unit; ids only
    static constexpr std::string_view name = "appeal.made";
    CoordinationId coordination;
    MemberId by;
    References references() const { return References{}.with("coordination", coordination).with("by", by); }
};

class AppealStore {
public:
    explicit AppealStore(Database& database) : database_(database) {}
    // Those against one decision of the case, oldest first.
    template <class A> std::vector<Appeal> list(Grant<A> const& grant, DecisionId const& decision) { return all_of(grant.coordination(), decision); }
    std::string name_of(Grant<MakeAppeal> const& grant); // of who appeals
    void make(Change& change, Grant<MakeAppeal> const& grant, DecisionId const& decision, Appeal const& one);
    void enter(Change& change, Grant<HandleAppeal> const& grant, DecisionId const& decision, Appeal const& one);
    // `steps`: how many there were when this was written; another has been taken meanwhile: conflict.
    void take(Change& change, Grant<HandleAppeal> const& grant, AppealId const& appeal, AppealStep const& step, std::size_t steps);

private:
    std::vector<Appeal> all_of(CoordinationId const& coordination, DecisionId const& decision);
    Database& database_;
};

} // namespace samtak
