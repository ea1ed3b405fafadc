// A form sent twice is saved once, and the second sending learns where the first one went.
#include "storage/done_form.hpp"
#include "tests/store/contract.hpp"

namespace samtak::test {
namespace {

class Once : public Contract {
protected:
    Result<void> send(OnceId once, char const* thing, std::string answer)
    {
        Change change{once, by_, now};
        change.add(insert_thing, {thing, 1, nullptr});
        change.answer_with(std::move(answer));
        return db().commit(std::move(change));
    }
    MemberId by_ = MemberId::fresh();
};
SAMTAK_ON_BOTH_ENGINES(Once);

TEST_P(Once, a_form_sent_twice_is_saved_once)
{
    auto const once = OnceId::fresh();
    ASSERT_TRUE(send(once, "a", "/plans/1"));
    auto const again = send(once, "b", "/plans/2");
    ASSERT_FALSE(again);
    EXPECT_EQ(again.error().problem, Problem::conflict);
    EXPECT_EQ(again.error().text, form_already_sent);
    EXPECT_EQ(count_things(), 1);
    EXPECT_EQ(first_answer(db(), once, by_), "/plans/1");
}

TEST_P(Once, sent_again_is_said_before_a_stale_version_is)
{
    auto const once = OnceId::fresh();
    ASSERT_TRUE(send(once, "a", "/plans/1"));
    EXPECT_EQ(send(once, "a", "/plans/1").error().text, form_already_sent);
}

TEST_P(Once, a_form_that_failed_may_be_sent_again)
{
    auto const once = OnceId::fresh();
    ASSERT_TRUE(send(OnceId::fresh(), "a", "/"));
    EXPECT_EQ(send(once, "a", "/").error().text, somebody_was_first);
    EXPECT_FALSE(first_answer(db(), once, by_));
    EXPECT_TRUE(send(once, "b", "/"));
}

TEST_P(Once, another_member_is_not_told_where_it_went)
{
    auto const once = OnceId::fresh();
    ASSERT_TRUE(send(once, "a", "/plans/1"));
    EXPECT_FALSE(first_answer(db(), once, MemberId::fresh()));
}

TEST_P(Once, old_forms_are_forgotten)
{
    auto const once = OnceId::fresh();
    ASSERT_TRUE(send(once, "a", "/plans/1"));
    forget_done_forms(db(), now);
    EXPECT_TRUE(first_answer(db(), once, by_));
    forget_done_forms(db(), now + std::chrono::microseconds{1});
    EXPECT_FALSE(first_answer(db(), once, by_));
}

} // namespace
} // namespace samtak::test
