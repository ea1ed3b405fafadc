// A decision that is signed answers the applications of the case that wait for it, yes or no (R1.11, fvl § 11 a): none stays open.
#pragma once
#include "access/grant.hpp"
#include "storage/change.hpp"

namespace samtak {

class Database;

class DecidedApplications {
public:
    explicit DecidedApplications(Database& database) : database_(database) {}
    // In the change that signs it. `kind`: of the decision (plan, coordinator, child_coordinator).
    template <class A> void answer(Change& change, Grant<A> const& grant, std::string_view kind)
    {
        answer_in(change, grant.coordination(), grant.by(), kind);
    }

private:
    void answer_in(Change& change, CoordinationId const& coordination, MemberId const& by, std::string_view kind);
    Database& database_;
};

} // namespace samtak
