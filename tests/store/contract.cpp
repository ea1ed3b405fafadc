#include "tests/store/contract.hpp"

namespace samtak::test {
namespace {

constexpr char const* things = R"(
CREATE TABLE thing (id TEXT PRIMARY KEY, number INTEGER, words TEXT, bits BLOB, version INTEGER NOT NULL, CHECK (version > 0)) STRICT;
CREATE UNIQUE INDEX thing_seven ON thing (words) WHERE number = 7;
CREATE TABLE part (id TEXT PRIMARY KEY, thing_id TEXT NOT NULL REFERENCES thing (id)) STRICT;
-- append-only: thing_history
CREATE TABLE thing_history (thing_id TEXT NOT NULL, version INTEGER NOT NULL, words TEXT, PRIMARY KEY (thing_id, version)) STRICT;
-- signed: paper
CREATE TABLE paper (id TEXT PRIMARY KEY, words TEXT NOT NULL, signed_at TEXT) STRICT;
)";

// the product's base (outbox, done_form, erasure_order) and our things
std::string with_things()
{
    Migration base = read_migrations(migrations_folder() / "municipality").front();
    add_set("things", {std::move(base), {"299901010000_things", things, "hash of things"}});
    return "things";
}

} // namespace

Contract::Contract() : OnBothEngines(with_things()) {}

Result<void> Contract::try_save(std::vector<Written> const& steps)
{
    Change change = Change::background(now);
    for (Written const& step : steps) change.add(step.statement, step.values, step.rows);
    return db().commit(std::move(change));
}

} // namespace samtak::test
