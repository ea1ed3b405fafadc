// For the control of the log (R4.14): who of those who work here shares a surname with a person, or has a colleague of the same name.
// The names are compared here and don't leave; what comes out is who and whom.
#pragma once
#include "access/access_log_acts.hpp"

#include <vector>

namespace samtak {

class Database;

struct SameName {
    MemberId member; // who may have looked
    PersonId person;
    bool is_colleague = false; // else: the same surname
};

std::vector<SameName> same_names(Database& database, Grant<MakeLogReview> const& grant);

} // namespace samtak
