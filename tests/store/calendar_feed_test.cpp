// The private calendar feed on both engines, with the cast: whose it is, what it holds at this moment, and when it ends (G9 D1 D2, law.md R13).
#include "identity/session.hpp"
#include "meetings/meeting_store.hpp"
#include "notify/calendar_feed.hpp"
#include "people/people_store.hpp"
#include "tests/store/cast_policy.hpp"

namespace samtak::test {
namespace {

class CalendarFeedTest : public OnTheCast {
protected:
    CalendarFeedTest()
    {
        write("INSERT INTO consent_part (consent_id, part) SELECT id, 'meetings' FROM consent WHERE participant_id = $1 AND kind = 'sharing'",
            {id<ParticipantId>("participant", "mari/ane")});
        MeetingStore store{db()};
        one.state = MeetingState::called;
        one.day = today().plus_days(25); // after the one of the cast
        one.from = "10:00";
        one.to = "11:00";
        one.place = municipality().neutral_places.at(0);
        one.room = "Rom 204";
        for (auto const* who : {"ingvild", "mari", "ane", "bente"}) one.invited.push_back(member(who));
        auto each = change("ingvild");
        store.save(each, decide<PlanMeeting>("ingvild", coordination).value(), one);
        EXPECT_TRUE(changes().commit(std::move(each)));
    }
    std::string made(std::string const& who)
    {
        auto const token = fresh_token();
        auto each = change(who);
        CalendarStore{db()}.make(each, decide<OwnCalendar>(who, Scope{}).value(), viewer(who).account(), token.hash);
        EXPECT_TRUE(changes().commit(std::move(each)));
        return token.hash;
    }
    std::string calendar(std::string const& hash, std::string const& who, Day day = today())
    {
        auto const feed = CalendarStore{db()}.by_token(hash);
        if (!feed) return "no such address";
        EXPECT_EQ(feed->member, member(who));
        return calendar_of({&db(), &policy(), &municipality(), "https://samtak.example"}, *feed, viewer(who), day).value();
    }
    bool holds(std::string const& calendar)
    {
        std::string digits = one.day.iso();
        std::erase(digits, '-');
        return calendar.find("DTSTART:" + digits + "T090000Z") != std::string::npos;
    }
    void protect()
    {
        PeopleStore people{db(), secrets(), catalogues()};
        auto const grant = decide<EditPerson>("ingvild", coordination).value();
        auto person = people.read(grant).value();
        person.address_protection = AddressProtection::confidential;
        auto each = change("ingvild");
        people.update(each, grant, person, "");
        ASSERT_TRUE(changes().commit(std::move(each)));
    }
    Meeting one;
};
SAMTAK_ON_BOTH_ENGINES(CalendarFeedTest);

TEST_P(CalendarFeedTest, G9_D4_says_when_to_staff_person_and_parent_and_never_whom_it_is_about)
{
    for (auto const* who : {"ingvild", "mari", "ane", "bente"}) {
        auto const text = calendar(made(who), who);
        EXPECT_TRUE(holds(text)) << who << text;
        EXPECT_NE(text.find("LOCATION:" + one.place), std::string::npos);
        for (std::string_view const word : {"Mari", "Haugvik", "Ane", "Ingvild", "204", "ATTENDEE", "ORGANIZER", "plan", "gruppe"})
            EXPECT_EQ(text.find(word), std::string::npos) << word << " in " << text;
    }
}

TEST_P(CalendarFeedTest, G9_each_feed_has_its_own_uid_and_keeps_it)
{
    auto const uid = [](std::string const& text) { return text.substr(text.rfind("UID:"), 36); };
    auto const ane = made("ane"), mari = made("mari");
    EXPECT_EQ(uid(calendar(ane, "ane")), uid(calendar(ane, "ane")));
    EXPECT_NE(uid(calendar(ane, "ane")), uid(calendar(mari, "mari")));
}

TEST_P(CalendarFeedTest, G9_D1_D2_the_feed_holds_what_may_be_read_at_this_moment)
{
    auto const hash = made("ane");
    EXPECT_TRUE(holds(calendar(hash, "ane")));
    withdraw_consents_of("ane");
    EXPECT_EQ(calendar(hash, "ane").find("VEVENT"), std::string::npos) << "empty at the next request";
    EXPECT_TRUE(holds(calendar(made("mari"), "mari")));
    EXPECT_FALSE(holds(calendar(made("sondre"), "sondre"))) << "isn't called in";
}

TEST_P(CalendarFeedTest, G9_D2_who_has_left_the_case_finds_it_empty)
{
    auto const hash = made("ane");
    write("UPDATE participant SET to_day = $2 WHERE id = $1", {id<ParticipantId>("participant", "mari/ane"), today().plus_days(-1)});
    EXPECT_EQ(calendar(hash, "ane").find("VEVENT"), std::string::npos);
}

TEST_P(CalendarFeedTest, K10_R13_06_no_place_where_an_address_is_protected)
{
    auto const hash = made("ane");
    protect();
    auto const text = calendar(hash, "ane");
    EXPECT_TRUE(holds(text));
    EXPECT_EQ(text.find("LOCATION"), std::string::npos);
}

TEST_P(CalendarFeedTest, G9_a_new_address_or_taking_it_back_ends_the_one_before)
{
    auto const first = made("mari"), second = made("mari");
    EXPECT_EQ(calendar(first, "mari"), "no such address");
    EXPECT_TRUE(holds(calendar(second, "mari")));
    auto each = change("mari");
    CalendarStore{db()}.take_back(each, decide<OwnCalendar>("mari", Scope{}).value());
    ASSERT_TRUE(changes().commit(std::move(each)));
    EXPECT_EQ(calendar(second, "mari"), "no such address");
    EXPECT_FALSE(CalendarStore{db()}.own(decide<OwnCalendar>("mari", Scope{}).value()));
}

TEST_P(CalendarFeedTest, G9_K6_each_look_is_in_the_access_log_with_how_many_it_held)
{
    auto const hash = made("ane");
    auto const before = count("SELECT count(*) FROM access_log WHERE act = 'calendar.read'");
    calendar(hash, "ane");
    EXPECT_EQ(count("SELECT count(*) FROM access_log WHERE act = 'calendar.read'") - before, 2) << "that it was asked for, and what it held";
    EXPECT_EQ(count("SELECT count(*) FROM access_log WHERE act = 'calendar.read' AND rows = 1"), 1);
    EXPECT_EQ(count("SELECT count(*) FROM calendar_feed WHERE token_hash = $1", {hash}), 1);
}

TEST_P(CalendarFeedTest, G9_a_meeting_that_has_been_is_out_of_it)
{
    auto const hash = made("mari");
    EXPECT_TRUE(holds(calendar(hash, "mari", one.day))) << "the day itself";
    EXPECT_FALSE(holds(calendar(hash, "mari", one.day.plus_days(1))));
}

} // namespace
} // namespace samtak::test
