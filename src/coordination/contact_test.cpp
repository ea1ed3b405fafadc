#include "coordination/contact.hpp"

#include <gtest/gtest.h>

namespace samtak {
namespace {

Day const today{2026, 11, 2}, since{2026, 1, 5};

ContactNote note(Day on, std::string with = "person")
{
    ContactNote one;
    one.on = on;
    one.kind = "phone";
    one.with = std::move(with);
    return one;
}
ContactAgreement every(int days)
{
    ContactAgreement one;
    one.every_days = days;
    one.number = 1;
    return one;
}
std::vector<std::string> fields(ContactNote const& one)
{
    std::vector<std::string> names;
    for (auto const& problem : contact_problems(one, today)) names.push_back(problem.field);
    return names;
}
using Names = std::vector<std::string>;

TEST(Contact, G13_the_next_one_is_due_so_many_days_after_the_last_with_the_person_or_family)
{
    auto const due = contact_due(every(14), {note(today.plus_days(-3), "others"), note(today.plus_days(-20)), note(today.plus_days(-40))}, since);
    EXPECT_EQ(due.last, today.plus_days(-20)) << "the school is not the person";
    EXPECT_EQ(due.by, today.plus_days(-6));
    EXPECT_TRUE(due.is_late(today));
    EXPECT_FALSE(contact_due(every(30), {note(today.plus_days(-20), "family")}, since).is_late(today));
    EXPECT_FALSE(contact_due(every(20), {note(today.plus_days(-20))}, since).is_late(today)) << "the day itself is in time";
}

TEST(Contact, G13_before_the_first_it_is_counted_from_the_beginning_and_when_needed_is_never_late)
{
    EXPECT_EQ(contact_due(every(7), {}, since).by, since.plus_days(7));
    EXPECT_FALSE(contact_due(every(0), {}, since).by);
    EXPECT_FALSE(contact_due(every(0), {note(since)}, since).is_late(today));
}

TEST(Contact, G13_without_an_agreement_long_silence_is_watched)
{
    EXPECT_FALSE(contact_due({}, {note(today.plus_days(-90))}, since).is_late(today));
    EXPECT_TRUE(contact_due({}, {note(today.plus_days(-91))}, since).is_late(today));
}

TEST(Contact, G13_L15_a_note_says_how_and_with_whom_and_lies_in_the_past)
{
    EXPECT_EQ(fields(note(today)), Names{});
    EXPECT_EQ(fields(note(today.plus_days(1))), Names{"on"});
    EXPECT_EQ(fields(note(today.plus_days(-731))), Names{"on"});
    EXPECT_EQ(fields(note(today, "others")), Names{"who"});
    auto crafted = note(today, "everybody");
    crafted.kind = "dream";
    EXPECT_EQ(fields(crafted), (Names{"kind", "with"}));
    EXPECT_TRUE(is_contact_rhythm(0) && is_contact_rhythm(91));
    EXPECT_FALSE(is_contact_rhythm(1));
}

} // namespace
} // namespace samtak
