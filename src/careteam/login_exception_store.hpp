// Who of the family may log in by password and code, because they can't have an electronic identity (K9). Set for each login by the
// coordinating unit, with its reason; ended likewise. Both stand.
#pragma once
#include "careteam/careteam_acts.hpp"
#include "storage/change.hpp"

namespace samtak {

class Database;
using LoginExceptionId = Id<struct LoginExceptionTag>;

struct LoginException {
    LoginExceptionId id;
    std::string reason;
    std::string set_by; // name
    Instant set_at{};
    std::string ended_by = {};
    std::optional<Instant> ended_at = {};
};

struct FamilyHolder { // of a login in the case
    MemberId member;
    std::string name;
    bool is_person = false;                      // else who acts for the person
    std::vector<LoginException> exceptions = {}; // oldest first
    LoginException const* now() const;           // the one that isn't ended
};

class LoginExceptionStore {
public:
    explicit LoginExceptionStore(Database& database) : database_(database) {}
    // The person first, then those who act for the person and have been invited.
    std::vector<FamilyHolder> read(Grant<ReadLoginExceptions> const& grant, Day today);
    // Conflict when there is one that isn't ended.
    void set(Change& change, Grant<SetLoginException> const& grant, MemberId const& holder, std::string_view reason);
    void end(Change& change, Grant<SetLoginException> const& grant, LoginExceptionId const& id);

private:
    Database& database_;
};

} // namespace samtak
