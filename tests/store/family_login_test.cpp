// Logins for the person and those who act for them, on both engines with the cast: invited, taken, lost, and one member for one login.
#include "careteam/careteam_store.hpp"
#include "careteam/invite_family.hpp"
#include "consent_desk.hpp"
#include "identity/member_store.hpp"
#include "identity/renew_login.hpp"
#include "people/last_change_store.hpp"

namespace samtak::test {
namespace {

constexpr std::chrono::hours life{14 * 24};

class FamilyLoginTest : public ConsentDeskTest {
protected:
    FamilyLoginTest() : ConsentDeskTest("lund", "sara") {}
    void write(Statement const& statement, Values values)
    {
        auto one = change_now();
        one.add(statement, std::move(values), Rows::any());
        ASSERT_TRUE(db().commit(std::move(one)));
    }
    Change change_now() { return Change{OnceId::fresh(), viewer("marte").member(), cast_now}; }
    // Trine, Sara's mother: never invited.
    FamilyLogin trine()
    {
        for (auto const& one : logins_.read(grant<InviteFamily>("marte"), cast_now))
            if (one.representation == id<RepresentationId>("representation", "trine")) return one;
        throw std::runtime_error{"Trine is not in the cast"};
    }
    Result<void> invite(std::string const& hash, std::string const& email = "trine@example.test", Day today = cast_today)
    {
        auto const granted = grant<InviteFamily>("marte");
        auto const person = people_.read(granted).value();
        auto const whose = trine();
        auto const answer = login_answer(person, whose, age_rule(LegalTrack::health, person.age(today)), today).value();
        return invite_family(granted, {email, Language::nb}, person, whose, answer, logins_, db(), change_now(),
            {MemberId::fresh(), std::nullopt, hash, cast_now + life}, today);
    }
    FamilyLoginStore logins_{db(), secrets(), catalogues()};
    PeopleStore people_{db(), secrets(), catalogues()};
    MemberStore members_{db()};
};
SAMTAK_ON_BOTH_ENGINES(FamilyLoginTest);

TEST_P(FamilyLoginTest, C7_a_parent_is_invited_and_only_the_newest_link_opens)
{
    ASSERT_TRUE(invite("hash-one"));
    EXPECT_TRUE(trine().member);
    EXPECT_FALSE(trine().has_login());
    EXPECT_EQ(trine().invited_until, cast_now + life);
    ASSERT_TRUE(invite("hash-two"));
    EXPECT_FALSE(members_.invitation("hash-one")->is_open(cast_now)) << "the first link may be in the wrong hands";
    auto const taken = *members_.invitation("hash-two");
    EXPECT_TRUE(taken.resident);
    EXPECT_TRUE(taken.is_open(cast_now));
    ASSERT_TRUE(members_.take_invitation(taken, AccountId::fresh(), cast_now));
    EXPECT_TRUE(trine().has_login());
    EXPECT_FALSE(invite("hash-three")) << "there is a login already";
}

TEST_P(FamilyLoginTest, C7_K8_from_16_a_parent_is_invited_only_when_the_young_person_says_so)
{
    auto const birthday = cast_today.plus_days(60);
    EXPECT_FALSE(invite("hash-one", "", birthday));
    write("UPDATE representation SET person_agrees = 1 WHERE id = $1", {id<RepresentationId>("representation", "trine")});
    EXPECT_TRUE(invite("hash-one", "", birthday));
}

TEST_P(FamilyLoginTest, C7_R4_09_a_login_for_work_is_never_also_the_mothers)
{
    ASSERT_TRUE(invite("hash-one"));
    auto const invited = *trine().member;
    auto const marte = viewer("marte");
    EXPECT_FALSE(members_.take_invitation(*members_.invitation("hash-one"), marte.account(), cast_now)) << "who coordinates elsewhere";
    EXPECT_EQ(trine().member, invited);
    EXPECT_FALSE(trine().has_login());
    EXPECT_FALSE(members_.invitation("hash-one")->taken) << "a login of its own can still be made";
    ASSERT_TRUE(members_.take_invitation(*members_.invitation("hash-one"), AccountId::fresh(), cast_now));
    EXPECT_TRUE(trine().has_login());
}

TEST_P(FamilyLoginTest, C7_R4_09_a_coordinator_invites_nobody_who_has_more_than_this_group)
{
    CareTeamStore team{db(), secrets(), catalogues()};
    auto const editor = grant<EditCareTeam>("marte");
    EXPECT_TRUE(team.has_more(editor, viewer("marte").member())) << "coordinates";
    EXPECT_TRUE(team.has_more(editor, viewer("ivar").member())) << "in another group too";
    EXPECT_FALSE(team.has_more(editor, viewer("eivind").member()));
}

TEST_P(FamilyLoginTest, C7_R5_01_a_lost_login_is_no_way_in_before_the_new_one_is_made)
{
    auto const sara = viewer("sara");
    auto const account = sara.account();
    auto one = change_now();
    logins_.renew(one, grant<RenewFamilyLogin>("marte"), sara.member(), account, "hash-new", cast_now + life);
    ASSERT_TRUE(db().commit(std::move(one)));
    EXPECT_FALSE(members_.by_account(account)) << "the old login is nobody here";
    auto again = change_now();
    add_renewal(again, {sara.member(), account, std::nullopt, "hash-other", cast_now + life}, viewer("marte").member());
    EXPECT_FALSE(db().commit(std::move(again))) << "somebody else was first";
    ASSERT_TRUE(members_.take_invitation(*members_.invitation("hash-new"), AccountId::fresh(), cast_now));
    EXPECT_TRUE(logins_.read(grant<InviteFamily>("marte"), cast_now).front().has_login());
    EXPECT_EQ(db().read_one({"SELECT count(*) FROM login_renewal WHERE coordination_id IS NOT NULL"}).row(0).integer(0), 1);
}

TEST_P(FamilyLoginTest, K8_C3_what_the_young_person_says_counts_from_16_by_the_date)
{
    write("UPDATE representation SET member_id = $2 WHERE id = $1", {id<RepresentationId>("representation", "trine"), viewer("silje").member()});
    auto const sees_as_parent = [&](Day day) { // one login may act for two
        auto const now = facts("silje", coordination_, day);
        return std::any_of(now.relations.begin(), now.relations.end(), [](RelationFact const& one) { return one.relation == Relation::parent; });
    };
    auto const birthday = cast_today.plus_days(23);
    EXPECT_TRUE(sees_as_parent(birthday.plus_days(-1)));
    EXPECT_FALSE(sees_as_parent(birthday));
    auto one = change_now();
    people_.set_agreement(one, grant<DecideParentSees>("sara"), id<RepresentationId>("representation", "trine"), 1, true);
    ASSERT_TRUE(db().commit(std::move(one)));
    EXPECT_TRUE(sees_as_parent(birthday)) << "said beforehand, it holds on the day";
    EXPECT_FALSE(decide<DecideParentSees>("marte")) << "the coordinator can't say it for her";
    EXPECT_FALSE(decide<DecideParentSees>("silje"));
}

TEST_P(FamilyLoginTest, K10_R5_09_where_somebody_with_a_protected_address_works_is_not_said)
{
    CareTeamStore team{db(), secrets(), catalogues()};
    auto const ivar = [&] {
        for (auto const& one : team.participants(grant<EditCareTeam>("marte"), cast_today))
            if (one.member == viewer("ivar").member()) return one;
        throw std::runtime_error{"Ivar is not in the group"};
    };
    ASSERT_FALSE(ivar().unit_key.empty());
    ASSERT_FALSE(ivar().phone.empty());
    write("UPDATE member SET address_protection = 'strict' WHERE id = $1", {viewer("ivar").member()});
    EXPECT_EQ(ivar().unit_key, "*") << "a service, and not which";
    EXPECT_TRUE(ivar().phone.empty());
    for (auto const& one : sheet("marte").recipients) EXPECT_TRUE(one.member != viewer("ivar").member() || one.unit_key == "*");
}

TEST_P(FamilyLoginTest, L15_the_one_who_saved_last_has_a_name)
{
    EXPECT_EQ(last_person_change(db(), grant<EditPerson>("marte")).who, viewer("marte").name());
}

} // namespace
} // namespace samtak::test
