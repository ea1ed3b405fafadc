#include "storage/schema_script.hpp"

#include <gtest/gtest.h>

namespace samtak {

TEST(SchemaScript, words_are_replaced_for_postgres)
{
    EXPECT_EQ(
        for_postgres("CREATE TABLE t (id TEXT, n INTEGER, b BLOB, m integer) STRICT;"), "CREATE TABLE t (id TEXT, n bigint, b bytea, m bigint) ;");
}

TEST(SchemaScript, only_whole_words_are_replaced)
{
    EXPECT_EQ(for_postgres("integers INTEGER_2 strictly blobs x_blob"), "integers INTEGER_2 strictly blobs x_blob");
}

TEST(SchemaScript, quotes_and_comments_are_left_alone)
{
    std::string const text = "'INTEGER it''s BLOB' \"STRICT\" /* BLOB */ -- INTEGER\n";
    EXPECT_EQ(for_postgres(text), text);
    EXPECT_EQ(for_postgres("'open BLOB"), "'open BLOB");
    EXPECT_EQ(for_postgres("-- 'open\nBLOB"), "-- 'open\nbytea");
}

TEST(SchemaScript, marks_name_a_table_and_perhaps_a_column)
{
    auto const tables =
        protected_tables("-- append-only: goal_history\nCREATE TABLE x (a INTEGER);\n-- signed: minutes meeting_id\n  -- signed: no\n");
    using enum ProtectedTable::Kind;
    std::vector<ProtectedTable> const expected{{append_only, "goal_history", ""}, {once_signed, "minutes", "meeting_id"}};
    EXPECT_EQ(tables, expected);
}

TEST(SchemaScript, a_mark_that_is_not_understood_is_refused)
{
    EXPECT_THROW(protected_tables("-- append-only:\n"), std::invalid_argument);
    EXPECT_THROW(protected_tables("-- append-only: a b c\n"), std::invalid_argument);
    EXPECT_THROW(protected_tables("-- append-only: a; drop\n"), std::invalid_argument);
}

} // namespace samtak
