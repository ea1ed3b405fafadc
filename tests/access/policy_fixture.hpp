// A municipality's database on SQLite, the real log and policy, and facts that the test sets.
#pragma once
#include "access/policy.hpp"
#include "identity/viewer_maker.hpp"
#include "storage/migrator.hpp"
#include "storage/sqlite_database.hpp"

#include <gtest/gtest.h>

#include <filesystem>

namespace samtak::test {

struct ReadPlan {
    using Subject = PlanId;
    static constexpr std::string_view name = "plan.read", reading = name;
};
struct WritePlan : ReadPlan {
    static constexpr std::string_view name = "plan.write";
};

class SetFacts final : public FactSource {
public:
    Facts facts;
    Facts about(Viewer const&, Subject const&, Day) override { return facts; }
    std::optional<Facts> about_participant(CoordinationId const&, ParticipantId const&, Day) override { return others; }
    std::optional<Facts> others;
};

class PolicyTest : public testing::Test {
protected:
    PolicyTest();
    ~PolicyTest() override;
    std::int64_t count(Statement statement) { return database->read_one({statement}).row(0).integer(0); }
    void give(Relation relation, Parts parts) { source.facts.relations.push_back({relation, parts}); }

    std::filesystem::path folder;
    std::unique_ptr<SqliteDatabase> database;
    SetClock clock{*parse_instant("2026-11-18T10:00:00.000000Z")};
    std::vector<std::string> areas{"health", "day", "housing"};
    SetFacts source;
    Profile profile;
    Viewer viewer = ViewerMaker::of_job("test", profile);
    Day today{2026, 11, 18};
};

} // namespace samtak::test
