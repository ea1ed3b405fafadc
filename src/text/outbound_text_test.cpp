#include "text/leak_guard.hpp"
#include "text/name_keys.hpp"

#include <gtest/gtest.h>

#include <set>
#include <type_traits>

namespace samtak {
namespace {

// D4: a text that leaves can't be made from anything that is known only when the program runs.
static_assert(!std::is_constructible_v<OutboundText, std::string, NoticeId>);
static_assert(!std::is_constructible_v<OutboundText, std::string_view, NoticeId>);
static_assert(!std::is_constructible_v<OutboundText, char const*, NoticeId>);
static_assert(!std::is_constructible_v<OutboundText, OutboundKind, std::string>);
static_assert(!std::is_constructible_v<OutboundText, OutboundKind, char const*>);
static_assert(!std::is_constructible_v<OutboundText, OutboundKind, PersonId>);
static_assert(!std::is_constructible_v<OutboundText, OutboundKind, PlanId>);
static_assert(std::is_constructible_v<OutboundText, OutboundKind, NoticeId>);

constexpr std::string_view some_digits = "9f3a0c77e1b24d58a6602b91cd04ef3b", some_token = "c4d81e5b7702fa9369e0b1a8d35f2c6e";
constexpr OutboundKind all_kinds[] = {OutboundKind::news, OutboundKind::question, OutboundKind::invitation, OutboundKind::reminder,
    OutboundKind::login_closed, OutboundKind::undertaking, OutboundKind::digest, OutboundKind::sms};
constexpr Language all_languages[] = {Language::nb, Language::nn, Language::en};

NoticeId reference() { return *NoticeId::parse(some_digits); }
OutboundSender sender() { return {"Sunnfjord kommune", "https://samtak.example/sunnfjord"}; }
LeakGuard guard() { return LeakGuard{{sender(), OutboundSender::neutral("https://samtak.example")}}; }

OutboundMessage message(OutboundKind kind, Language language, OutboundSender const& from = sender())
{
    static Catalogues const catalogues{SAMTAK_BINARY_DIR "/i18n"};
    static Terms const terms = {{"group", {"Mari Haugvik", "Mari Haugvik", "Mari Haugvik", "Mari Haugvik", "Mari Haugvik", "Mari Haugvik", "f"}}};
    auto const text =
        kind == OutboundKind::undertaking ? OutboundText{reference(), *AnswerToken::parse(some_token)} : OutboundText{kind, reference()};
    return text.render(Words{catalogues, language, terms}, from);
}

OutboundMessage some_message() { return message(OutboundKind::news, Language::nn); }

// The message with its link's reference exchanged.
OutboundMessage with_reference(std::string_view digits)
{
    auto changed = some_message();
    changed.body.replace(changed.body.find(some_digits), some_digits.size(), digits);
    return changed;
}

TEST(OutboundText, D4_L11_says_that_there_is_something_and_no_more)
{
    EXPECT_EQ(some_message().subject, "Ny melding i Samtak");
    EXPECT_EQ(some_message().body,
        "Du har fått ei ny melding i Samtak. Logg inn for å lese:\nhttps://samtak.example/sunnfjord/n/9f3a0c77e1b24d58a6602b91cd04ef3b\n\n"
        "Av omsyn til personvernet står det ikkje her kva det gjeld. Du kan ikkje svare på denne meldinga.\n\nSunnfjord kommune\n");
}

TEST(OutboundText, D4_L11_every_kind_has_one_sentence_in_each_language_and_the_guard_lets_it_out)
{
    std::set<std::string> seen;
    for (auto const kind : all_kinds) {
        for (auto const language : all_languages) {
            auto const one = message(kind, language);
            EXPECT_TRUE(guard().lets_out(one)) << one.body;
            EXPECT_TRUE(seen.insert(one.body).second) << one.body;
            EXPECT_EQ(one.body.find('{'), std::string::npos);
            EXPECT_EQ(one.subject.find_first_of("{\r\n"), std::string::npos);
        }
        EXPECT_EQ(parse_outbound_kind(outbound_kind_code(kind)), kind);
    }
    EXPECT_EQ(outbound_sentences().size(), 24u);
    EXPECT_FALSE(parse_outbound_kind("Mari Haugvik"));
}

TEST(OutboundText, L2_D4_a_mail_with_a_link_that_takes_an_answer_says_no_more_than_the_others)
{
    auto const one = message(OutboundKind::undertaking, Language::nb);
    EXPECT_NE(one.body.find("https://samtak.example/sunnfjord/answer/c4d81e5b7702fa9369e0b1a8d35f2c6e\n"), std::string::npos) << one.body;
    EXPECT_TRUE(guard().lets_out(one));
    for (std::string_view const crafted :
        {"01818000010418180000040181800028", "4d617269204861756776696b20202020", "c4d81e5b7702fa9369e0b1a8d35f2c6"}) {
        auto changed = one;
        changed.body.replace(changed.body.find(some_token), some_token.size(), crafted);
        EXPECT_FALSE(guard().lets_out(changed)) << crafted;
    }
    auto elsewhere = one;
    elsewhere.body.replace(elsewhere.body.find("/answer/"), 8, "/n/");
    EXPECT_FALSE(guard().lets_out(elsewhere)) << "each link in its place";
}

TEST(OutboundText, L11_D4_the_mail_of_the_day_says_that_there_is_something_however_much_it_is)
{
    auto const one = message(OutboundKind::digest, Language::nb);
    EXPECT_EQ(one.subject, "Nytt til deg i Samtak");
    EXPECT_EQ(one.body,
        "Det er noe nytt til deg i Samtak. Logg inn for å lese:\nhttps://samtak.example/sunnfjord/notices\n\n"
        "Av hensyn til personvernet står det ikke her hva det gjelder. Du kan ikke svare på denne meldingen.\n\nSunnfjord kommune\n");
    EXPECT_TRUE(guard().lets_out(one));
    for (std::string_view const crafted : {"/notices?of=mari", "/notices/3", "/n/9f3a0c77e1b24d58a6602b91cd04ef3b"}) {
        auto changed = one;
        changed.body.replace(changed.body.find("/notices"), 8, crafted);
        EXPECT_FALSE(guard().lets_out(changed)) << crafted;
    }
    auto const neutral = message(OutboundKind::digest, Language::nn, OutboundSender::neutral("https://samtak.example"));
    EXPECT_TRUE(guard().lets_out(neutral));
    EXPECT_EQ(neutral.body.find("unnfjord"), std::string::npos);
}

TEST(OutboundText, L11_D4_an_sms_is_one_short_sentence)
{
    auto const one = message(OutboundKind::sms, Language::nn);
    EXPECT_EQ(one.subject, "");
    EXPECT_EQ(one.body, "Sunnfjord kommune: Det er noko nytt til deg i Samtak. https://samtak.example/sunnfjord/notices");
    for (auto const language : all_languages) EXPECT_LE(message(OutboundKind::sms, language).body.size(), 160U);
    EXPECT_TRUE(guard().lets_out(one));
    EXPECT_FALSE(guard().lets_out({"", one.body + " Mari"}));
    EXPECT_FALSE(guard().lets_out({"Mari", one.body}));
}

// law.md R13.01: no plan, IP, coordinator, child welfare or NAV; nothing of health or school.
TEST(OutboundText, D4_L11_no_sentence_has_a_word_that_tells_what_it_is_about)
{
    NameKeys const keys;
    for (auto const& sentence : outbound_sentences()) {
        auto const text = " " + keys.search_key(std::string{sentence.subject} + " " + std::string{sentence.body}) + " ";
        for (std::string_view const word : {"plan", " ip ", " ip.", "koordinator", "coordinator", "barnevern", "child welfare", " nav ",
                 "ansvarsgruppe", "support group", "helse", "health", "skole", "skule", "school", "diagnos", "pasient", "patient", "bruker", "brukar",
                 "service", "tenest", "tjenest", "møte", "meeting", "samtykke", "consent", "{name}", "{person}"})
            EXPECT_EQ(text.find(word), std::string::npos) << word << " in " << text;
    }
}

TEST(LeakGuard, D4_L11_a_name_in_subject_or_body_is_refused)
{
    for (std::string const name : {"Mari Haugvik", "Mari", "MH", "ÁŊ"}) {
        for (auto const& put : {name + ": ", " (" + name + ")"}) {
            auto in_subject = some_message();
            in_subject.subject += put;
            EXPECT_FALSE(guard().lets_out(in_subject)) << in_subject.subject;
            for (std::size_t at = 0; at <= some_message().body.size(); at += 7) {
                auto in_body = some_message();
                in_body.body.insert(at, put);
                EXPECT_FALSE(guard().lets_out(in_body)) << in_body.body;
            }
        }
    }
}

TEST(LeakGuard, D4_L11_a_term_or_placeholder_can_carry_no_name)
{
    EXPECT_EQ(some_message().body.find("Mari"), std::string::npos) << "the words given to render had a name in their terms";
    for (auto const& sentence : outbound_sentences()) {
        std::string body{sentence.body};
        EXPECT_FALSE(guard().lets_out({std::string{sentence.subject}, body})) << "holes left open";
        auto const hole = body.find(body.find("{link}") == std::string::npos ? "{notices}" : "{link}");
        body.replace(hole, body.find('}', hole) + 1 - hole, "{group.the}");
        EXPECT_FALSE(guard().lets_out({std::string{sentence.subject}, body}));
    }
    OutboundSender const named{"Mari Haugvik", "https://samtak.example/sunnfjord"}; // a sender that isn't one of the installation's
    EXPECT_FALSE(guard().lets_out(message(OutboundKind::news, Language::nb, named)));
}

TEST(LeakGuard, D4_L11_a_crafted_reference_is_refused)
{
    ASSERT_TRUE(guard().lets_out(with_reference("0c77e1b24d58a6602b91cd04ef3b9f3a")));
    for (std::string_view const crafted : {
             "01818000010418180000040181800028", // numbers side by side
             "0181800001ffffffffffffffffffffff", // a number and filling
             "4d6172692048617567766b20503a3231", // "Mari Haugvk P:21"
             "4d61726920486175677669006b000000", // the same, filled with zeros
             "c3a5736520c398c3a6c3a5206d616c6d", // "åse Øæå malm"
             "9f3a0c77e1b24d58a6602b91cd04ef3",  // one digit short
             "9F3A0C77E1B24D58A6602B91CD04EF3B", // capitals: another could tell them apart
             "9f3a0c77e1b24d58a6602b91cd04ef3b?navn=Mari",
             "../../../../Mari-Haugvik--------",
         })
        EXPECT_FALSE(guard().lets_out(with_reference(crafted))) << crafted;
    for (int i = 0; i < 2000; ++i) EXPECT_TRUE(says_nothing(NoticeId::fresh()));
}

TEST(LeakGuard, D4_L11_header_injection_is_refused)
{
    for (std::string_view const extra : {"\r\nBcc: mari@example.org", "\nX: Mari", "\r", "\n", " ", "\t"}) {
        auto injected = some_message();
        injected.subject += extra;
        EXPECT_FALSE(guard().lets_out(injected));
        injected = some_message();
        injected.subject.insert(0, extra);
        EXPECT_FALSE(guard().lets_out(injected));
        EXPECT_THROW(OutboundSender("Sunnfjord kommune" + std::string{extra} + "Bcc: x", "https://samtak.example/sunnfjord"), std::invalid_argument);
    }
    auto nul = some_message();
    nul.body += std::string{"\0Mari", 5};
    EXPECT_FALSE(guard().lets_out(nul));
}

TEST(LeakGuard, D4_L11_a_sender_can_carry_no_more_than_a_municipality_and_its_address)
{
    for (std::string const name : {"", "01818000010", "Mari\nHaugvik", "Mari {group.the}", "<b>Mari</b>", "mari@example.org"})
        EXPECT_THROW(OutboundSender(name, "https://samtak.example/sunnfjord"), std::invalid_argument) << name;
    for (std::string const address : {"", "samtak.example/sunnfjord", "https://samtak.example", "https://samtak.example/", "https:///sunnfjord",
             "https://samtak.example/sunnfjord/", "https://samtak.example/sunnfjord/mari", "https://mari@samtak.example/sunnfjord",
             "https://samtak.example/sunnfjord?navn=mari", "https://samtak.example/sunnfjord#mari", "https://samtak.example/Mari Haugvik",
             "javascript:alert/1", "https://samtak.example/sunnfjord\r\nBcc: x"})
        EXPECT_THROW(OutboundSender("Sunnfjord kommune", address), std::invalid_argument) << address;
    EXPECT_NO_THROW(OutboundSender("Sunnfjord kommune", "http://127.0.0.1:8080/sunnfjord"));
    EXPECT_FALSE(guard().lets_out(message(OutboundKind::news, Language::nb, OutboundSender{"Lund kommune", "https://samtak.example/lund"})));
    EXPECT_FALSE(
        guard().lets_out(message(OutboundKind::news, Language::nb, OutboundSender{"Sunnfjord kommune", "https://elsewhere.example/sunnfjord"})));
}

TEST(LeakGuard, K10_D4_L11_the_neutral_sender_shows_no_municipality_and_no_reference)
{
    auto const neutral = message(OutboundKind::reminder, Language::nb, OutboundSender::neutral("https://samtak.example"));
    EXPECT_TRUE(guard().lets_out(neutral));
    EXPECT_EQ(neutral.body.find("unnfjord"), std::string::npos);
    EXPECT_EQ(neutral.body.find(some_digits), std::string::npos);
    EXPECT_NE(neutral.body.find("https://samtak.example/\n"), std::string::npos);
    EXPECT_THROW(OutboundSender::neutral("https://samtak.example/sunnfjord"), std::invalid_argument);
}

TEST(LeakGuard, D4_L11_subject_of_one_kind_with_the_body_of_another_is_refused)
{
    auto mixed = message(OutboundKind::question, Language::nb);
    mixed.subject = message(OutboundKind::reminder, Language::nb).subject;
    EXPECT_FALSE(guard().lets_out(mixed));
    EXPECT_FALSE(guard().lets_out({"", ""}));
    EXPECT_FALSE(LeakGuard{{}}.lets_out(some_message()));
}

} // namespace
} // namespace samtak
