// Who consents by track and age, who is heard, and when a consent no longer holds (K8 D6 C3).
#include "consent/consent_rules.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace samtak {
namespace {

constexpr LegalTrack all_tracks[] = {LegalTrack::health, LegalTrack::social, LegalTrack::child_welfare, LegalTrack::nav};
Day const long_ago{1990, 1, 1};

Representation acting(RepresentationKind kind, std::string name, RepresentationScope scope = RepresentationScope::personal)
{
    return {RepresentationId::fresh(), kind, scope, std::move(name), "", "", "", false, std::nullopt, Period{long_ago, std::nullopt}, 1};
}

Person born(Day day, std::vector<Representation> representations)
{
    return {PersonId::fresh(), "Mari Haugvik", "Mari", day, true, false, AddressProtection::none, "", false, "", "", 1, std::move(representations)};
}

std::vector<Representation> two_parents() { return {acting(RepresentationKind::parent, "Bente"), acting(RepresentationKind::parent, "Arne")}; }

std::vector<Giver> givers(ConsentAuthority const& authority)
{
    std::vector<Giver> those;
    for (auto const& signer : authority.signers) those.push_back(signer.giver);
    return those;
}

Consent by(Giver giver, Period period) { return Consent{.id = ConsentId::fresh(), .giver = giver, .period = period}; }

Day any_day(int from_year, int to_year)
{
    int const days = *rc::gen::inRange(0, (to_year - from_year) * 365);
    return Day{from_year, 1, 1}.plus_days(days);
}

TEST(WhoConsents, K8_D6_sixteen_decides_alone_in_the_health_track_and_fifteen_does_not)
{
    auto const person = born(Day{2010, 11, 25}, two_parents());
    EXPECT_EQ(givers(who_consents(person, LegalTrack::health, true, Day{2026, 11, 24})), std::vector{Giver::both_parents});
    auto const at_16 = who_consents(person, LegalTrack::health, true, Day{2026, 11, 25});
    EXPECT_EQ(givers(at_16), std::vector{Giver::self});
    EXPECT_EQ(at_16.signers[0].law, "pbrl §§ 3-4, 4-3 b");
    EXPECT_FALSE(at_16.must_hear);
}

TEST(WhoConsents, K8_sixteen_and_seventeen_sign_with_a_parent_outside_the_health_track)
{
    auto const person = born(Day{2009, 6, 1}, two_parents());
    auto const authority = who_consents(person, LegalTrack::nav, true, Day{2026, 11, 22});
    EXPECT_EQ(givers(authority), (std::vector{Giver::self_with_parents, Giver::self_with_parents}));
    EXPECT_FALSE(authority.person_alone);
    EXPECT_FALSE(own_word(authority, std::nullopt).signer) << "the young person's own click is not enough";
    EXPECT_FALSE(own_word(authority, person.representations[0].id).signer);
    EXPECT_EQ(givers(who_consents(person, LegalTrack::nav, true, Day{2027, 6, 1})), std::vector{Giver::self});
}

TEST(WhoConsents, K8_one_parent_is_enough_where_the_municipality_says_so_or_there_is_one)
{
    auto const two = born(Day{2018, 6, 1}, two_parents());
    Day const today{2026, 11, 22};
    EXPECT_EQ(givers(who_consents(two, LegalTrack::health, false, today)), (std::vector{Giver::both_parents, Giver::parent, Giver::parent}));
    EXPECT_FALSE(own_word(who_consents(two, LegalTrack::health, true, today), two.representations[0].id).signer);
    auto const one = born(Day{2018, 6, 1}, {acting(RepresentationKind::parent, "Silje")});
    auto const word = own_word(who_consents(one, LegalTrack::health, true, today), one.representations[0].id);
    ASSERT_TRUE(word.signer);
    EXPECT_EQ(word.signer->giver, Giver::parent);
    EXPECT_EQ(word.signer->name, "Silje");
}

TEST(WhoConsents, K8_child_welfare_goes_before_the_parents_when_care_is_taken_over)
{
    auto those = two_parents();
    those.push_back(acting(RepresentationKind::child_welfare, "Barneverntenesta"));
    auto const person = born(Day{2018, 6, 1}, std::move(those));
    EXPECT_EQ(givers(who_consents(person, LegalTrack::child_welfare, true, Day{2026, 11, 22})), std::vector{Giver::child_welfare});
}

TEST(WhoConsents, R1_21_K8_D6_in_care_the_parents_neither_consent_nor_sign_nor_withdraw_until_the_care_ends)
{
    auto care = acting(RepresentationKind::foster_parent, "Fosterheimen");
    care.period = Period{Day{2026, 11, 1}, Day{2026, 11, 30}};
    auto those = two_parents();
    those.push_back(care);
    auto const child = born(Day{2018, 6, 1}, those);
    EXPECT_EQ(givers(who_consents(child, LegalTrack::health, true, Day{2026, 11, 1})), std::vector{Giver::foster_parent});
    EXPECT_EQ(givers(who_consents(child, LegalTrack::health, true, Day{2026, 12, 1})), std::vector{Giver::both_parents});
    auto const young = born(Day{2009, 6, 1}, those); // 17, outside the health track: together with who has the care
    auto const together = who_consents(young, LegalTrack::nav, true, Day{2026, 11, 2});
    ASSERT_EQ(together.signers.size(), 1U);
    EXPECT_EQ(together.signers[0].name, "Fosterheimen");
}

TEST(Standing, R1_21_K8_D6_what_parents_said_yes_to_before_the_care_goes_on_and_what_would_begin_in_it_is_not_theirs)
{
    auto care = acting(RepresentationKind::child_welfare, "Barneverntenesta");
    care.period = Period{Day{2026, 11, 10}, Day{2026, 11, 30}};
    auto those = two_parents();
    those.push_back(care);
    auto const child = born(Day{2018, 6, 1}, those);
    auto const of = [&](Giver giver, Day from, Day today) {
        return standing(by(giver, Period{from, std::nullopt}), child, LegalTrack::health, today);
    };
    Day const in_care{2026, 11, 15}, after{2026, 12, 1};
    EXPECT_EQ(of(Giver::both_parents, Day{2026, 11, 9}, in_care), Standing::holds);
    EXPECT_EQ(of(Giver::both_parents, Day{2026, 11, 10}, in_care), Standing::holds) << "in the morning of the care's first day";
    EXPECT_EQ(of(Giver::both_parents, Day{2026, 11, 11}, in_care), Standing::not_theirs);
    EXPECT_EQ(of(Giver::parent, Day{2026, 11, 12}, after), Standing::not_theirs) << "it never was";
    EXPECT_EQ(of(Giver::child_welfare, Day{2026, 11, 12}, after), Standing::holds) << "and theirs was";
    EXPECT_EQ(of(Giver::both_parents, after, after), Standing::holds) << "the parents have back what they had";
}

TEST(Standing, R1_21_K8_D6_the_yes_of_who_has_the_care_takes_the_place_of_the_parents_to_the_same_thing_only)
{
    auto those = two_parents();
    auto care = acting(RepresentationKind::child_welfare, "Barneverntenesta");
    care.period.from = Day{2026, 11, 10};
    those.push_back(care);
    auto const child = born(Day{2018, 6, 1}, those);
    Day const today{2026, 11, 15};
    auto const school = ParticipantId::fresh(), nurse = ParticipantId::fresh();
    auto const sharing = [&](Giver giver, ParticipantId const& with, Day from) {
        auto one = by(giver, Period{from, std::nullopt});
        one.participant = with;
        return one;
    };
    std::vector const earlier{
        sharing(Giver::both_parents, school, long_ago), sharing(Giver::both_parents, nurse, long_ago), sharing(Giver::guardian, school, long_ago)};
    auto const replaced = [&](Consent const& given) { return replaced_by(given, earlier, child, LegalTrack::health, today); };
    EXPECT_EQ(replaced(sharing(Giver::child_welfare, school, today)), std::vector{earlier[0].id});
    EXPECT_TRUE(replaced(sharing(Giver::self, school, today)).empty());
    EXPECT_TRUE(replaced(sharing(Giver::child_welfare, school, today.plus_days(1))).empty()) << "no hole until it begins";
    auto no = sharing(Giver::child_welfare, school, today);
    no.given = false;
    EXPECT_TRUE(replaced(no).empty()) << "a no to more takes nothing away: that is withdrawn";
}

TEST(WhoConsents, K8_a_guardian_for_money_never_consents_and_one_who_has_ended_does_not)
{
    auto economic = acting(RepresentationKind::guardian, "Regnskap", RepresentationScope::economic);
    auto ended = acting(RepresentationKind::guardian, "Før");
    ended.period.to = Day{2026, 1, 1};
    auto const grown = born(Day{1980, 6, 1}, {economic, ended, acting(RepresentationKind::guardian, "No")});
    auto const authority = who_consents(grown, LegalTrack::health, true, Day{2026, 11, 22});
    EXPECT_EQ(givers(authority), (std::vector{Giver::self, Giver::guardian}));
    EXPECT_EQ(authority.signers[1].name, "No");
    EXPECT_EQ(authority.find(key_of(authority.signers[1])), &authority.signers[1]);
    EXPECT_EQ(authority.find("guardian:" + ended.id.str()), nullptr);
}

TEST(WhoConsents, K8_an_unconfirmed_birth_day_lets_nobody_else_decide)
{
    auto person = born(Day{2018, 6, 1}, two_parents());
    person.born_confirmed = false;
    EXPECT_EQ(givers(who_consents(person, LegalTrack::health, true, Day{2026, 11, 22})), std::vector{Giver::self});
}

TEST(WhoConsents, K8_born_on_leap_day_decides_from_the_first_of_march_in_a_common_year)
{
    auto const person = born(Day{2008, 2, 29}, two_parents());
    EXPECT_EQ(decides_from(person, LegalTrack::health), (Day{2024, 2, 29})); // a leap year has the day itself
    EXPECT_EQ(givers(who_consents(person, LegalTrack::health, true, Day{2024, 2, 28})), std::vector{Giver::both_parents});
    EXPECT_TRUE(who_consents(person, LegalTrack::health, true, Day{2024, 2, 29}).person_alone);
    EXPECT_FALSE(who_consents(person, LegalTrack::social, true, Day{2026, 2, 28}).person_alone); // 18 on 1 March 2026
    EXPECT_TRUE(who_consents(person, LegalTrack::social, true, Day{2026, 3, 1}).person_alone);
    auto const late = born(Day{2084, 2, 29}, two_parents()); // 2100 is no leap year
    EXPECT_EQ(decides_from(late, LegalTrack::health), (Day{2100, 3, 1}));
}

RC_GTEST_PROP(WhoConsents, K8_at_every_age_and_track_either_the_person_or_somebody_else_decides, ())
{
    auto const person = born(any_day(1950, 2026), two_parents());
    auto const track = *rc::gen::elementOf(std::vector<LegalTrack>(std::begin(all_tracks), std::end(all_tracks)));
    Day const on = any_day(2027, 2060);
    auto const authority = who_consents(person, track, *rc::gen::arbitrary<bool>(), on);
    int const age = *person.age(on);
    RC_ASSERT(!authority.signers.empty());
    RC_ASSERT(authority.person_alone == (age >= (track == LegalTrack::health ? 16 : 18)));
    RC_ASSERT(authority.must_hear == (age >= 7 && age < 16));
    RC_ASSERT(authority.great_weight == (age >= (track == LegalTrack::health ? 12 : 15) && age < 16));
    for (auto const& signer : authority.signers) {
        RC_ASSERT(!signer.law.empty());
        RC_ASSERT(ends_when_person_decides(signer.giver) == (age < 16));
    }
}

RC_GTEST_PROP(Standing, K8_C3_a_parents_consent_holds_until_the_day_and_not_on_it, ())
{
    auto const person = born(any_day(2000, 2025), two_parents());
    auto const track = *rc::gen::elementOf(std::vector<LegalTrack>(std::begin(all_tracks), std::end(all_tracks)));
    auto const day = decides_from(person, track);
    RC_ASSERT(day.has_value());
    auto const consent = by(Giver::both_parents, {long_ago, std::nullopt});
    RC_ASSERT(standing(consent, person, track, day->plus_days(-1)) == Standing::holds);
    RC_ASSERT(standing(consent, person, track, *day) == Standing::lapsed);
    RC_ASSERT(age_on(*person.born, *day) == 16);
}

TEST(Standing, D1_a_consent_holds_from_its_first_to_its_last_day)
{
    auto const person = born(Day{1980, 1, 1}, {});
    auto consent = by(Giver::self, {Day{2026, 3, 2}, Day{2026, 11, 22}});
    EXPECT_EQ(standing(consent, person, LegalTrack::health, Day{2026, 3, 1}), Standing::not_yet);
    EXPECT_EQ(standing(consent, person, LegalTrack::health, Day{2026, 3, 2}), Standing::holds);
    EXPECT_EQ(standing(consent, person, LegalTrack::health, Day{2026, 11, 22}), Standing::holds);
    EXPECT_EQ(standing(consent, person, LegalTrack::health, Day{2026, 11, 23}), Standing::expired);
    consent.withdrawal = Withdrawal{};
    EXPECT_EQ(standing(consent, person, LegalTrack::health, Day{2026, 11, 22}), Standing::withdrawn);
    consent = by(Giver::self, {Day{2026, 3, 2}, std::nullopt});
    consent.given = false;
    EXPECT_EQ(standing(consent, person, LegalTrack::health, Day{2026, 11, 22}), Standing::declined);
}

} // namespace
} // namespace samtak
