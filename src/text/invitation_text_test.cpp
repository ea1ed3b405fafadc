#include "text/leak_guard.hpp"
#include "text/name_keys.hpp"

#include <gtest/gtest.h>

#include <libical/ical.h>
#include <set>
#include <type_traits>

namespace samtak {
namespace {

// D4: nothing that is known only when the program runs can be put into it, save an address that the guard holds against the recipient.
static_assert(!std::is_constructible_v<NeutralPlace, std::string>);
static_assert(!std::is_constructible_v<NeutralPlace, char const*>);
static_assert(!std::is_constructible_v<InvitationText, MeetingMail, CalendarUid, int, MeetingTime, std::string, NoticeId>);
static_assert(!std::is_constructible_v<InvitationText, MeetingMail, std::string, int, MeetingTime, std::optional<NeutralPlace>, NoticeId>);
static_assert(!std::is_constructible_v<InvitationText, MeetingMail, CalendarUid, int, std::string, std::optional<NeutralPlace>, NoticeId>);
static_assert(!std::is_constructible_v<InvitationText, MeetingMail, CalendarUid, int, MeetingTime, std::optional<NeutralPlace>, std::string>);
static_assert(!std::is_constructible_v<InvitationText, std::string, CalendarUid, int, MeetingTime, std::optional<NeutralPlace>, NoticeId>);

constexpr MeetingMail all_kinds[] = {MeetingMail::called, MeetingMail::changed, MeetingMail::taken_out, MeetingMail::cancelled};
constexpr Language all_languages[] = {Language::nb, Language::nn, Language::en};
constexpr std::string_view reference_digits = "9f3a0c77e1b24d58a6602b91cd04ef3b", uid_digits = "0c77e1b24d58a6602b91cd04ef3b9f3a";

NeutralPlaces places() { return NeutralPlaces{{"Rådhuset", "Video; telefon, eller begge"}}; }
OutboundSender sender() { return {"Sunnfjord kommune", "https://samtak.example/sunnfjord"}; }
MeetingGuard guard() { return {sender(), "ikkje-svar@example.test", places()}; }
MeetingTime time(Day day = {2026, 11, 18}, std::string_view from = "10:00", std::string_view to = "11:00")
{
    use_oslo_time();
    return *MeetingTime::parse(day, from, to);
}

MeetingMessage message(MeetingMail kind = MeetingMail::called, Language language = Language::nb, std::string_view place = "Rådhuset",
    int sequence = 0, MeetingTime const& when = time())
{
    InvitationText const text{kind, *CalendarUid::parse(uid_digits), sequence, when, places().find(place), *NoticeId::parse(reference_digits)};
    return text.render(language, sender(), {"ikkje-svar@example.test", "mari@example.test"}, *parse_instant("2026-11-02T07:15:00.000000Z"));
}
bool lets_out(MeetingMessage const& one) { return guard().lets_out(one, "mari@example.test"); }

std::string line(std::string const& calendar, std::string const& name)
{
    auto const from = calendar.find("\r\n" + name);
    return from == std::string::npos ? "" : calendar.substr(from + 2, calendar.find("\r\n", from + 2) - from - 2);
}

TEST(InvitationText, D4_G9_R13_01_every_line_of_the_calendar_is_known)
{
    EXPECT_EQ(message().calendar,
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Samtak//Samtak//NO\r\nCALSCALE:GREGORIAN\r\nMETHOD:REQUEST\r\nBEGIN:VEVENT\r\n"
        "UID:0c77e1b24d58a6602b91cd04ef3b9f3a@samtak.example\r\nSEQUENCE:0\r\nDTSTAMP:20261102T071500Z\r\nDTSTART:20261118T090000Z\r\n"
        "DTEND:20261118T100000Z\r\nSUMMARY:Møte\r\nDESCRIPTION:Logg inn for å svare og lese mer:\\nhttps:\r\n"
        " //samtak.example/sunnfjord/n/9f3a0c77e1b24d58a6602b91cd04ef3b\r\nLOCATION:Rådhuset\r\n"
        "ORGANIZER;CN=Sunnfjord kommune:mailto:ikkje-svar@example.test\r\n"
        "ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=FALSE:mailto:\r\n mari@example.test\r\nCLASS:PRIVATE\r\nSTATUS:CONFIRMED\r\n"
        "END:VEVENT\r\nEND:VCALENDAR\r\n");
}

TEST(InvitationText, D4_R13_01_the_mail_says_when_and_where_and_no_more)
{
    EXPECT_EQ(message().mail.subject, "Innkalling til møte");
    EXPECT_EQ(message(MeetingMail::called, Language::nn).mail.body,
        "Du er kalla inn til eit møte.\n\nonsdag 18. november 2026 kl. 10.00–11.00\nStad: Rådhuset\n\nLogg inn for å svare og lese meir:\n"
        "https://samtak.example/sunnfjord/n/9f3a0c77e1b24d58a6602b91cd04ef3b\n\nAv omsyn til personvernet står det ikkje her kva møtet gjeld. "
        "Du kan ikkje svare på denne meldinga.\n\nSunnfjord kommune\n");
    EXPECT_EQ(message(MeetingMail::called, Language::nb, "").mail.body.find("Sted"), std::string::npos);
}

TEST(InvitationText, R13_03_a_cancel_is_the_same_meeting_with_a_higher_sequence)
{
    auto const first = message(), moved = message(MeetingMail::changed, Language::nb, "", 3, time({2026, 11, 25}, "12:30", "13:30")),
               off = message(MeetingMail::cancelled, Language::nb, "", 4);
    EXPECT_EQ(line(first.calendar, "UID"), line(off.calendar, "UID"));
    EXPECT_EQ(line(moved.calendar, "SEQUENCE"), "SEQUENCE:3");
    EXPECT_EQ(line(moved.calendar, "METHOD"), "METHOD:REQUEST");
    EXPECT_EQ(line(moved.calendar, "DTSTART"), "DTSTART:20261125T113000Z");
    EXPECT_EQ(line(moved.calendar, "LOCATION"), "");
    EXPECT_EQ(line(off.calendar, "METHOD"), "METHOD:CANCEL");
    EXPECT_EQ(line(off.calendar, "STATUS"), "STATUS:CANCELLED");
    EXPECT_EQ(line(message(MeetingMail::taken_out).calendar, "METHOD"), "METHOD:CANCEL");
}

TEST(InvitationText, R13_03_on_clock_change_nights_mail_and_calendar_say_the_same)
{
    auto const spring = message(MeetingMail::called, Language::nb, "", 0, time({2026, 3, 29}, "02:30", "03:15"));
    EXPECT_EQ(line(spring.calendar, "DTSTART"), "DTSTART:20260329T013000Z");
    EXPECT_EQ(line(spring.calendar, "DTEND"), "DTEND:20260329T021500Z") << "never before it begins";
    EXPECT_NE(spring.mail.body.find("kl. 03.30–04.15"), std::string::npos) << spring.mail.body;
    auto const autumn = message(MeetingMail::called, Language::nb, "", 0, time({2026, 10, 25}, "01:30", "04:00"));
    EXPECT_EQ(line(autumn.calendar, "DTSTART"), "DTSTART:20261024T233000Z");
    EXPECT_EQ(line(autumn.calendar, "DTEND"), "DTEND:20261025T030000Z");
    auto const twice = message(MeetingMail::called, Language::nb, "", 0, time({2026, 10, 25}, "02:30", "02:45"));
    for (auto const& one : {spring, autumn, twice}) EXPECT_TRUE(lets_out(one)) << one.mail.body;
}

TEST(InvitationText, D4_G9_each_kind_has_one_sentence_in_each_language_and_the_guard_lets_it_out)
{
    std::set<std::string> bodies;
    for (auto const kind : all_kinds) {
        EXPECT_EQ(parse_meeting_mail(code(kind)), kind);
        for (auto const language : all_languages)
            for (std::string_view const place : {"", "Rådhuset", "Video; telefon, eller begge"}) {
                auto const one = message(kind, language, place, 12);
                EXPECT_TRUE(lets_out(one)) << one.mail.body << one.calendar;
                EXPECT_TRUE(bodies.insert(one.mail.body).second);
                EXPECT_EQ(one.mail.body.find('{'), std::string::npos);
            }
    }
    EXPECT_EQ(meeting_sentences().size(), 12U);
    EXPECT_FALSE(parse_meeting_mail("Mari"));
}

TEST(InvitationText, its_days_are_those_of_the_pages)
{
    static Catalogues const catalogues{SAMTAK_BINARY_DIR "/i18n"};
    static Terms const terms;
    for (auto const language : {Language::nb, Language::nn})
        for (int i = 0; i < 366; ++i) {
            Day const day = Day{2027, 12, 30}.plus_days(i * 3);
            EXPECT_TRUE(time(day).words(language).starts_with(Words{catalogues, language, terms}.weekday_and_day(day) + " kl. 10.00–11.00"));
        }
}

// RFC 5546 § 3.2: what a REQUEST and a CANCEL must and may hold, as libical knows it.
TEST(InvitationText, R13_03_J7_every_message_is_what_a_calendar_program_expects)
{
    for (auto const kind : all_kinds) {
        std::unique_ptr<icalcomponent, decltype(&icalcomponent_free)> const read{
            icalcomponent_new_from_string(message(kind).calendar.c_str()), &icalcomponent_free};
        ASSERT_NE(read, nullptr);
        EXPECT_EQ(icalrestriction_check(read.get()), 1) << icalcomponent_as_ical_string(read.get());
        EXPECT_EQ(icalcomponent_count_errors(read.get()), 0);
        EXPECT_EQ(icalcomponent_get_method(read.get()), calls_off(kind) ? ICAL_METHOD_CANCEL : ICAL_METHOD_REQUEST);
    }
}

// law.md R13.01. «Møte» is what it is; whose, and what about, is not said.
TEST(InvitationText, D4_R13_01_no_sentence_has_a_word_that_tells_whom_or_what_it_is_about)
{
    NameKeys const keys;
    for (auto const& sentence : meeting_sentences()) {
        auto const text = " " + keys.search_key(std::string{sentence.subject} + " " + sentence.body) + " ";
        for (std::string_view const word : {"plan", " ip ", "koordinator", "coordinator", "barnevern", "child welfare", " nav ", "ansvarsgruppe",
                 "support group", "helse", "health", "skole", "skule", "school", "diagnos", "pasient", "patient", "bruker", "brukar", "service",
                 "tenest", "tjenest", "samtykke", "consent", "sakliste", "agenda", "{name}", "{person}"})
            EXPECT_EQ(text.find(word), std::string::npos) << word << " in " << text;
    }
}

TEST(MeetingGuard, D4_R13_01_a_name_anywhere_is_refused)
{
    auto const good = message();
    ASSERT_TRUE(lets_out(good));
    for (std::string const name : {"Mari Haugvik", "MH", ": Mari", "\r\nX-NAME:Mari", "\r\nCOMMENT:Mari"})
        for (std::size_t at = 0; at <= good.calendar.size(); at += 3) {
            auto named = good;
            named.calendar.insert(at, name);
            EXPECT_FALSE(lets_out(named)) << named.calendar;
            if (at > good.mail.body.size()) continue;
            named = good;
            named.mail.body.insert(at, name);
            EXPECT_FALSE(lets_out(named));
        }
    auto named = good;
    named.mail.subject += " Mari";
    EXPECT_FALSE(lets_out(named));
}

TEST(MeetingGuard, D4_R13_02_another_recipient_place_sender_or_time_is_refused)
{
    EXPECT_FALSE(guard().lets_out(message(), "bente@example.test")) << "each gets their own only";
    auto const with = [](std::string_view what, std::string_view instead) {
        auto changed = message();
        changed.calendar.replace(changed.calendar.find(what), what.size(), instead);
        return changed;
    };
    for (auto const& [what, instead] : std::vector<std::pair<std::string, std::string>>{{"Rådhuset", "Skulen rom 204"}, {"LOCATION:Rådhuset\r\n", ""},
             {"090000Z", "091500Z"}, {"CLASS:PRIVATE\r\n", ""}, {"SUMMARY:Møte", "SUMMARY:Meeting"}, {"REQUEST", "CANCEL"}, {"REQUEST", "REPLY"},
             {"Sunnfjord kommune", "Mari Haugvik"}, {"SEQUENCE:0", "SEQUENCE:Mari"}, {"samtak.example\r", "mari.example\r"},
             {std::string{uid_digits}, "01818000010418180000040181800028"}, {"END:VEVENT\r\n", "END:VEVENT\r\nATTENDEE:mailto:x@y\r\n"}})
        EXPECT_FALSE(lets_out(with(what, instead))) << what << " -> " << instead;
    MeetingGuard const elsewhere{OutboundSender{"Lund kommune", "https://samtak.example/lund"}, "ikkje-svar@example.test", places()};
    EXPECT_FALSE(elsewhere.lets_out(message(), "mari@example.test"));
    MeetingGuard const no_places{sender(), "ikkje-svar@example.test", NeutralPlaces{{}}};
    EXPECT_FALSE(no_places.lets_out(message(), "mari@example.test"));
}

TEST(FeedCalendar, D4_R13_01_says_when_and_no_more)
{
    auto const calendar = feed_calendar({{*CalendarUid::parse(uid_digits), time(), places().find("Rådhuset")}}, Language::nn, sender(),
        *parse_instant("2026-11-02T07:15:00.000000Z"));
    EXPECT_EQ(calendar,
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Samtak//Samtak//NO\r\nCALSCALE:GREGORIAN\r\nMETHOD:PUBLISH\r\nBEGIN:VEVENT\r\n"
        "UID:0c77e1b24d58a6602b91cd04ef3b9f3a@samtak.example\r\nSEQUENCE:0\r\nDTSTAMP:20261102T071500Z\r\nDTSTART:20261118T090000Z\r\n"
        "DTEND:20261118T100000Z\r\nSUMMARY:Møte\r\nDESCRIPTION:Logg inn for å svare og lese meir:\\nhttps:\r\n //samtak.example/sunnfjord/\r\n"
        "LOCATION:Rådhuset\r\nCLASS:PRIVATE\r\nSTATUS:CONFIRMED\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
}

} // namespace
} // namespace samtak
