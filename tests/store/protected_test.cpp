// Append-only and signed rows refuse UPDATE and DELETE on both engines, save what two people's order names (R4.05, R4.13).
#include "tests/store/contract.hpp"

namespace samtak::test {
namespace {

class ProtectedRows : public Contract {
protected:
    void SetUp() override
    {
        save({insert_history, {"a", 1}});
        save({insert_history, {"a", 2}});
        save({insert_history, {"b", 1}});
        save({insert_paper, {"draft", nullptr}});
        save({insert_paper, {"signed", now}});
    }
    bool refused(Statement statement, Values values = {})
    {
        try {
            return !try_save({{statement, std::move(values), Rows::any()}});
        } catch (RefusedByDatabase const&) {
            return true;
        }
    }
    void order(char const* table, char const* row) { save({insert_order, {OnceId::fresh(), table, row, "one", "another", now}}); }
    std::int64_t left(char const* thing) { return db().read_one({count_history, {thing}}).row(0).integer(0); }

    static constexpr Statement insert_history = "INSERT INTO thing_history (thing_id, version, words) VALUES ($1, $2, 'then')";
    static constexpr Statement insert_paper = "INSERT INTO paper (id, words, signed_at) VALUES ($1, 'agreed', $2)";
    static constexpr Statement count_history = "SELECT count(*) FROM thing_history WHERE thing_id = $1";
    static constexpr Statement delete_history = "DELETE FROM thing_history WHERE thing_id = $1";
    static constexpr Statement delete_paper = "DELETE FROM paper WHERE id = $1";
    static constexpr Statement insert_order = "INSERT INTO erasure_order (id, table_name, row_id, ordered_by, approved_by, at, reason)"
                                              " VALUES ($1, $2, $3, $4, $5, $6, 'wish of the person')";
};
SAMTAK_ON_BOTH_ENGINES(ProtectedRows);

TEST_P(ProtectedRows, K7_append_only_rows_can_be_neither_changed_nor_deleted)
{
    EXPECT_TRUE(refused("UPDATE thing_history SET words = 'now'"));
    EXPECT_TRUE(refused("UPDATE thing_history SET words = words WHERE thing_id = 'a' AND version = 1"));
    EXPECT_TRUE(refused("DELETE FROM thing_history"));
    EXPECT_TRUE(refused("INSERT INTO thing_history (thing_id, version) VALUES ('a', 1) ON CONFLICT (thing_id, version) DO UPDATE SET words = 'now'"));
    EXPECT_EQ(db().read_one({"SELECT count(*) FROM thing_history WHERE words = 'then'"}).row(0).integer(0), 3);
}

TEST_P(ProtectedRows, replace_and_truncate_do_not_slip_past)
{
    // each is known to one engine; the other doesn't understand it
    EXPECT_TRUE(refused("INSERT OR REPLACE INTO thing_history (thing_id, version, words) VALUES ('a', 1, 'now')"));
    EXPECT_TRUE(refused("TRUNCATE thing_history"));
    EXPECT_TRUE(refused("TRUNCATE paper"));
    EXPECT_EQ(left("a"), 2);
}

TEST_P(ProtectedRows, K7_a_paper_can_be_changed_until_it_is_signed)
{
    EXPECT_FALSE(refused("UPDATE paper SET words = 'better' WHERE id = 'draft'"));
    EXPECT_TRUE(refused("UPDATE paper SET words = 'better' WHERE id = 'signed'"));
    EXPECT_TRUE(refused("UPDATE paper SET signed_at = NULL WHERE id = 'signed'"));
    EXPECT_TRUE(refused(delete_paper, {"signed"}));
    EXPECT_FALSE(refused("UPDATE paper SET signed_at = '2026-11-22T00:00:00.000000Z' WHERE id = 'draft'"));
    EXPECT_TRUE(refused(delete_paper, {"draft"}));
}

TEST_P(ProtectedRows, an_order_by_two_people_lets_the_named_row_go_and_no_other)
{
    order("thing_history", "a");
    EXPECT_TRUE(refused("UPDATE thing_history SET words = 'now' WHERE thing_id = 'a'"));
    EXPECT_TRUE(refused(delete_history, {"b"}));
    EXPECT_TRUE(refused("DELETE FROM thing_history"));
    EXPECT_FALSE(refused(delete_history, {"a"}));
    EXPECT_EQ(left("a"), 0);
    EXPECT_EQ(left("b"), 1);
}

TEST_P(ProtectedRows, an_order_for_another_table_does_not_count)
{
    order("thing_history", "signed");
    EXPECT_TRUE(refused(delete_paper, {"signed"}));
    order("paper", "signed");
    EXPECT_FALSE(refused(delete_paper, {"signed"}));
}

TEST_P(ProtectedRows, one_person_alone_cannot_order)
{
    EXPECT_TRUE(refused(insert_order, {OnceId::fresh(), "paper", "signed", "one", "one", now}));
    EXPECT_TRUE(refused(insert_order, {OnceId::fresh(), "paper", "signed", "one", nullptr, now}));
    EXPECT_TRUE(refused(delete_paper, {"signed"}));
}

TEST_P(ProtectedRows, an_order_itself_stays)
{
    order("paper", "signed");
    EXPECT_TRUE(refused("UPDATE erasure_order SET row_id = 'draft'"));
    EXPECT_TRUE(refused("DELETE FROM erasure_order"));
}

} // namespace
} // namespace samtak::test
