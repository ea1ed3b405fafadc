#include "storage/postgres_change.hpp"

#include "storage/done_form.hpp"

#include <deque>

namespace samtak {
namespace {

constexpr Statement begin = "BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE";
constexpr Statement commit_change = "COMMIT";
constexpr Statement roll_back = "ROLLBACK";
Values const no_values;

class Batch {
public:
    void add(Change const& change)
    {
        once_.push_back(once_step(change)); // kept here, for what is asked points to it
        if (once_.back()) add(*once_.back());
        for (Change::Step const& step : change.steps()) add(step);
    }
    std::span<PostgresConnection::Asked const> asked() const { return asked_; }
    // the first answer is BEGIN's; the one that failed, if any, has touched nothing
    bool rows_as_expected(PostgresConnection::Answered const& answered) const
    {
        std::size_t const good = answered.results.size() - (answered.failed ? 1 : 0);
        for (std::size_t i = 1; i < good; ++i)
            if (int const expected = expected_[i - 1].expected; expected >= 0 && touched_rows(answered.results[i].get()) != expected) return false;
        return true;
    }

private:
    void add(Change::Step const& step)
    {
        asked_.push_back({step.statement, &step.values});
        expected_.push_back(step.expected);
    }
    std::vector<PostgresConnection::Asked> asked_{{begin, &no_values}};
    std::vector<Rows> expected_;
    std::deque<std::optional<Change::Step>> once_; // its elements stay where they are
};

Failure conflict(TextKey text) { return Failure{Problem::conflict, text}; }

} // namespace

Result<void> run_change(PostgresConnection& connection, Change const& change, bool& commit_sent)
{
    Batch batch;
    batch.add(change);
    auto const answered = connection.ask(batch.asked());
    bool const as_expected = batch.rows_as_expected(answered);
    if (answered.failed) {                                     // and rolled back already
        if (!as_expected) return conflict(somebody_was_first); // what came after it doesn't count, as on SQLite
        try {
            throw_error(answered.results.back().get());
        } catch (PostgresNotUnique const&) {
            bool const form = change.once() && answered.results.size() == 2;
            return conflict(form ? form_already_sent : somebody_was_first);
        }
    }
    if (!as_expected) {
        connection.run(roll_back);
        return conflict(somebody_was_first);
    }
    commit_sent = true;
    connection.run(commit_change);
    return {};
}

bool run_together(PostgresConnection& connection, std::span<Change const* const> changes, bool& commit_sent)
{
    Batch batch;
    for (Change const* const change : changes) batch.add(*change);
    auto const answered = connection.ask(batch.asked());
    if (answered.failed) return false;
    if (!batch.rows_as_expected(answered)) {
        connection.run(roll_back);
        return false;
    }
    commit_sent = true;
    connection.run(commit_change);
    return true;
}

} // namespace samtak
