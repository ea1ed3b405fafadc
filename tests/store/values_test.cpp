// The contract of a Database, part 1: what goes in comes out, the same on both engines.
#include "tests/store/contract.hpp"

namespace samtak::test {
namespace {

using namespace std::string_literals;

class KeptValues : public Contract {};
SAMTAK_ON_BOTH_ENGINES(KeptValues);

constexpr Statement insert = "INSERT INTO thing (id, number, words, bits, version) VALUES ($1, $2, $3, $4, 1)";
constexpr Statement read_words = "SELECT words FROM thing WHERE id = $1";
constexpr Statement read_all = "SELECT id, number, words, bits FROM thing ORDER BY id";

TEST_P(KeptValues, null_number_text_and_bytes_come_back_as_they_were)
{
    save({insert, {"a", 42, "words", Bytes{1, 2, 3}}});
    save({insert, {"b", nullptr, nullptr, nullptr}});
    Table const things = db().read_one({read_all});
    ASSERT_EQ(things.size(), 2U);
    EXPECT_EQ(things.row(0).text(0), "a");
    EXPECT_EQ(things.row(0).integer(1), 42);
    EXPECT_EQ(things.row(0).text(2), "words");
    EXPECT_EQ(bytes(things.row(0).bytes(3)), (Bytes{1, 2, 3}));
    for (int column : {1, 2, 3}) EXPECT_TRUE(things.row(1).null(column));
}

TEST_P(KeptValues, letters_of_all_kinds_are_kept)
{
    for (auto const& text : {"æøåÆØÅ"s, "čđŋšŧž ČĐŊŠŦŽ"s, "👩‍👧 🏔️"s, "'; DROP TABLE thing; --"s, "a\r\n\tb\x7F"s, ""s}) {
        auto const id = std::string{OnceId::fresh().text()};
        save({insert, {id, 1, text, nullptr}});
        EXPECT_EQ(db().read_one({read_words, {id}}).row(0).text(0), text);
    }
}

TEST_P(KeptValues, the_largest_numbers_are_kept)
{
    auto const most = std::numeric_limits<std::int64_t>::max();
    auto const least = std::numeric_limits<std::int64_t>::min();
    save({insert, {"a", most, nullptr, nullptr}});
    save({insert, {"b", least, nullptr, nullptr}});
    Table const things = db().read_one({read_all});
    EXPECT_EQ(things.row(0).integer(1), most);
    EXPECT_EQ(things.row(1).integer(1), least);
}

TEST_P(KeptValues, bytes_may_hold_anything)
{
    Bytes all(256 * 1024);
    for (std::size_t i = 0; i < all.size(); ++i) all[i] = static_cast<unsigned char>(i);
    save({insert, {"a", 1, nullptr, all}});
    save({insert, {"b", 1, nullptr, Bytes{}}});
    Table const things = db().read_one({read_all});
    EXPECT_EQ(bytes(things.row(0).bytes(3)), all);
    EXPECT_FALSE(things.row(1).null(3));
    EXPECT_TRUE(things.row(1).bytes(3).empty());
}

TEST_P(KeptValues, text_with_nul_or_not_utf8_is_refused_and_nothing_written)
{
    EXPECT_THROW(save({insert, {"a", 1, "a\0b"s, nullptr}}), BadText);
    EXPECT_THROW(save({insert, {"a", 1, "\xC3\x28"s, nullptr}}), BadText);
    EXPECT_THROW(db().read_one({read_words, {"\0"s}}), BadText);
    EXPECT_TRUE(db().read_one({read_all}).empty());
}

TEST_P(KeptValues, days_instants_ids_and_answers_yes_or_no)
{
    Day const day{2024, 2, 29};
    auto const at = *parse_instant("2026-11-22T16:40:00.000001Z");
    auto const id = PlanId::fresh();
    Table const row = db().read_one({"SELECT cast($1 AS text), cast($2 AS text), cast($3 AS text), cast($4 AS integer), 1 = 2", {day, at, id, true}});
    EXPECT_EQ(row.row(0).day(0), day);
    EXPECT_EQ(row.row(0).instant(1), at);
    EXPECT_EQ(row.row(0).id<PlanId>(2), id);
    EXPECT_TRUE(row.row(0).yes(3));
    EXPECT_FALSE(row.row(0).yes(4)); // a comparison is 0 or 1, never 't'
}

TEST_P(KeptValues, counts_and_sums_are_whole_numbers)
{
    save({insert, {"a", 2'000'000'000'000, nullptr, nullptr}});
    save({insert, {"b", 3, nullptr, nullptr}});
    Table const row =
        db().read_one({"SELECT count(*), sum(number), max(number), min(number), length('åæ'), EXISTS (SELECT 1 FROM thing) FROM thing"});
    EXPECT_EQ(row.row(0).integer(0), 2);
    EXPECT_EQ(row.row(0).integer(1), 2'000'000'000'003);
    EXPECT_EQ(row.row(0).integer(2), 2'000'000'000'000);
    EXPECT_EQ(row.row(0).integer(3), 3);
    EXPECT_EQ(row.row(0).integer(4), 2);
    EXPECT_TRUE(row.row(0).yes(5));
}

TEST_P(KeptValues, parameters_are_found_by_number_not_by_order)
{
    Table const row = db().read_one({"SELECT cast($2 AS text), cast($1 AS text), cast($2 AS text)", {"one", "two"}});
    EXPECT_EQ(row.row(0).text(0), "two");
    EXPECT_EQ(row.row(0).text(1), "one");
    EXPECT_EQ(row.row(0).text(2), "two");
}

TEST_P(KeptValues, too_few_or_too_many_parameters_are_refused)
{
    EXPECT_THROW(db().read_one({read_words}), RefusedByDatabase);
    EXPECT_THROW(db().read_one({read_words, {"a", "b"}}), RefusedByDatabase);
    EXPECT_EQ(db().read_one({read_words, {"a"}}).size(), 0U); // and the connection is still good
}

TEST_P(KeptValues, a_number_with_a_fraction_is_refused) { EXPECT_THROW(db().read_one({"SELECT 1 / cast(3 AS real)"}), RefusedByDatabase); }

TEST_P(KeptValues, asking_for_another_kind_than_is_there_is_refused)
{
    save({insert, {"a", 1, nullptr, nullptr}});
    Table const things = db().read_one({read_all});
    EXPECT_THROW((void)things.row(0).integer(0), std::logic_error);
    EXPECT_THROW((void)things.row(0).text(1), std::logic_error);
    EXPECT_THROW((void)things.row(0).text(2), std::logic_error);
    EXPECT_THROW((void)things.row(0).text(4), std::logic_error);
    EXPECT_THROW((void)things.row(1).text(0), std::logic_error);
    EXPECT_EQ(things.row(0).text_or_empty(2), "");
}

TEST_P(KeptValues, text_is_sorted_and_compared_by_code_points)
{
    for (auto const& word : {"b"s, "B"s, "å"s, "a"s, "Ø"s, "z"s}) save({insert, {OnceId::fresh(), 1, word, nullptr}});
    std::string order;
    for (Row const row : db().read_one({"SELECT words FROM thing ORDER BY words"})) order += row.text(0);
    EXPECT_EQ(order, "BabzØå");
    EXPECT_EQ(db().read_one({"SELECT count(*) FROM thing WHERE words LIKE $1", {"b%"}}).row(0).integer(0), 1);
}

TEST_P(KeptValues, names_in_double_quotes_are_columns_only)
{
    EXPECT_THROW(db().read_one({"SELECT \"no_such_column\" FROM thing"}), RefusedByDatabase);
}

} // namespace
} // namespace samtak::test
