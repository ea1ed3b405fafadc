// What the tests of the contract share: a table of things, and one change in a line.
#pragma once
#include "storage/storage_error.hpp"
#include "tests/store/store_fixture.hpp"

namespace samtak::test {

class Contract : public OnBothEngines {
protected:
    Contract();
    struct Written {
        Statement statement;
        Values values;
        Rows rows = Rows::one();
    };
    // one change with these steps; throws what commit throws
    Result<void> try_save(std::vector<Written> const& steps);
    void save(Written const& step) { ASSERT_TRUE(try_save({step})); }
    std::int64_t count_things() { return db().read_one({"SELECT count(*) FROM thing"}).row(0).integer(0); }

    static Bytes bytes(std::span<unsigned char const> seen) { return {seen.begin(), seen.end()}; }
    static constexpr Instant now{std::chrono::sys_days{std::chrono::year{2026} / 11 / 22}};
};

// thing (id, number, words, bits, version), words unique when not NULL together with number 7
// thing_history (thing_id, version, words): append-only; paper (id, words, signed_at): refused once signed
constexpr Statement insert_thing = "INSERT INTO thing (id, number, words, version) VALUES ($1, $2, $3, 1)";

} // namespace samtak::test
