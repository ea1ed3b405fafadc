// The cast with the real facts, policy and log, for tests of stores and deeds behind grants, on both engines.
//   class TaskStoreTest : public OnTheCast {}; SAMTAK_ON_BOTH_ENGINES(TaskStoreTest);
//   auto grant = decide<ReadTask>("ane", plan);
#pragma once
#include "access/policy.hpp"
#include "tests/store/cast_fixture.hpp"

namespace samtak::test {

class OnTheCast : public CastTest {
protected:
    explicit OnTheCast(std::string const& municipality = "sunnfjord");
    MemberId member(std::string_view key) const { return id<MemberId>("member", key); }
    template <Act A> Result<Grant<A>> decide(std::string const& who, typename A::Subject subject, Use use = Use::change)
    {
        return policy_->decide<A>(viewer(who), std::move(subject), use, today());
    }
    Changes& changes() { return db(); }
    Change change(std::string_view who) const { return Change{OnceId::fresh(), member(who), clock.now()}; }
    void write(Statement statement, Values values, Rows rows = Rows::one()); // straight into the database
    std::int64_t count(Statement statement, Values values = {}) { return db().read_one({statement, std::move(values)}).row(0).integer(0); }
    void withdraw_consents_of(std::string_view participant); // sharing with this member, as the person would
    static Day today() { return cast_today; }
    Policy& policy() { return *policy_; }
    Relations& facts_source() { return *facts_; }

    SetClock clock{cast_now};
    std::vector<std::string> areas = area_keys();
    PlanId plan = id<PlanId>("plan", "mari");
    CoordinationId coordination = id<CoordinationId>("coordination", "mari");

private:
    std::unique_ptr<Relations> facts_;
    std::unique_ptr<AccessLog> log_;
    std::unique_ptr<Policy> policy_;
};

} // namespace samtak::test
