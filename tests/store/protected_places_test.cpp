// K10, R5.09 on both engines: what the rows say of where somebody with a protected address works or gets help, to each who reads them.
#include "access/access_log_store.hpp"
#include "careteam/careteam_store.hpp"
#include "coordination/coordination_store.hpp"
#include "coordination/nomination_store.hpp"
#include "coordination/place_shown_store.hpp"
#include "coordination/staff_store.hpp"
#include "coordination/vacancy_store.hpp"
#include "oversight/overview_store.hpp"
#include "people/protection_store.hpp"
#include "plan/plan_acts.hpp"
#include "tests/store/cast_policy.hpp"

namespace samtak::test {
namespace {

class ProtectedPlacesTest : public OnTheCast {
protected:
    void protect_person(std::string_view how)
    {
        write("UPDATE person SET address_protection = $1 WHERE id = $2", {how, id<PersonId>("person", "mari")});
    }
    void protect(std::string_view who, std::string_view how) { write("UPDATE member SET address_protection = $1 WHERE id = $2", {how, member(who)}); }
    OverviewCase overview_case()
    {
        auto const grant = decide<ReadOverview>("kari", Scope{Scope::Reach::municipality}, Use::read).value();
        for (auto const& one : OverviewStore{db()}.read(grant, 90, today()).cases)
            if (one.id == coordination) return one;
        throw std::runtime_error{"Mari's case is not in the overview"};
    }
    StaffMember staff_member(std::string const& reader, std::string_view who)
    {
        auto const grant = decide<LeadStaff>(reader, Scope{Scope::Reach::unit}, Use::read).value();
        for (auto const& one : StaffStore{db()}.list(grant, true, today()))
            if (one.id == member(who)) return one;
        throw std::runtime_error{"not among the staff"};
    }
    Participant participant(std::string_view who)
    {
        CareTeamStore team{db(), secrets(), catalogues()};
        for (auto const& one : team.participants(decide<EditCareTeam>("ingvild", coordination).value(), today()))
            if (one.member == member(who)) return one;
        throw std::runtime_error{"not in the group"};
    }
};
SAMTAK_ON_BOTH_ENGINES(ProtectedPlacesTest);

TEST_P(ProtectedPlacesTest, K10_R5_09_the_units_list_says_no_unit_around_a_protected_person_and_it_comes_back)
{
    auto const before = overview_case().unit;
    ASSERT_FALSE(before.empty());
    for (auto const* how : {"confidential", "strict"}) {
        protect_person(how);
        EXPECT_EQ(overview_case().unit, "*") << how;
    }
    protect_person("none");
    EXPECT_EQ(overview_case().unit, before);
}

TEST_P(ProtectedPlacesTest, K10_R5_09_a_vacancy_of_a_protected_person_has_neither_unit_nor_phone)
{
    write("UPDATE coordinator_appointment SET to_day = '2026-10-30' WHERE coordination_id = $1", {coordination}, Rows::any());
    auto const vacancy = [&] {
        for (auto const& one : VacancyStore{db()}.read(decide<ListVacancies>("kari", Scope{Scope::Reach::municipality}, Use::read).value(), today()))
            if (one.coordination == coordination) return one;
        throw std::runtime_error{"Mari has a coordinator"};
    };
    ASSERT_FALSE(vacancy().unit_key.empty());
    ASSERT_FALSE(vacancy().stand_in_phone.empty()) << vacancy().stand_in;
    protect_person("confidential");
    EXPECT_EQ(vacancy().unit_key, "*");
    EXPECT_TRUE(vacancy().stand_in_phone.empty());
    EXPECT_FALSE(vacancy().stand_in.empty()) << "who steps in is still told";
}

TEST_P(ProtectedPlacesTest, K10_R5_09_protected_staff_have_no_unit_and_phone_in_any_list_and_no_title_when_strict)
{
    ASSERT_EQ(participant("ane").title, "Fysioterapeut");
    ASSERT_EQ(participant("ane").unit_key, "physio-occupational");
    protect("ane", "confidential");
    EXPECT_EQ(participant("ane").unit_key, "*");
    EXPECT_EQ(participant("ane").phone, "");
    EXPECT_EQ(participant("ane").title, "Fysioterapeut");
    EXPECT_EQ(staff_member("kari", "ane").unit_key, "*");
    protect("ane", "strict");
    EXPECT_EQ(participant("ane").title, "");
    EXPECT_EQ(staff_member("kari", "ane").title, "");
    CareTeamStore team{db(), secrets(), catalogues()};
    for (auto const& one : team.directory(decide<EditCareTeam>("ingvild", coordination).value(), today())) EXPECT_NE(one.id, member("ane"));
}

TEST_P(ProtectedPlacesTest, K10_R5_09_a_protected_coordinator_is_named_without_phone)
{
    CoordinationStore store{db()};
    auto const contact = [&] { return store.coordinator(decide<ReadCoordination>("mari", coordination, Use::read).value(), today()).value(); };
    ASSERT_FALSE(contact().phone.empty());
    protect("ingvild", "confidential");
    EXPECT_TRUE(contact().phone.empty());
    EXPECT_FALSE(contact().name.empty());
    EXPECT_EQ(count("SELECT count(*) FROM plan_team WHERE member_id = $1 AND phone <> ''", {member("ingvild")}), 0);
}

TEST_P(ProtectedPlacesTest, K10_R5_09_the_log_tells_no_unit_of_who_is_protected_today_whatever_it_was_then)
{
    auto const units_of_ane = [&] {
        std::string all;
        auto const page = AccessLogStore{db()}.read(decide<ReadAccessLog>("mari", coordination, Use::read).value(), {}, true);
        for (auto const& line : page.lines)
            if (line.member == member("ane")) all += line.title + "/" + line.unit_key + " ";
        return all;
    };
    auto const seen = decide<ReadPlan>("ane", plan, Use::read);
    ASSERT_TRUE(seen);
    auto const before = units_of_ane();
    ASSERT_NE(before.find("physio-occupational"), std::string::npos) << before;
    protect("ane", "strict");
    auto const after = units_of_ane();
    EXPECT_EQ(after.find("physio-occupational"), std::string::npos) << after;
    EXPECT_EQ(after.find("Fysioterapeut"), std::string::npos) << after;
}

TEST_P(ProtectedPlacesTest, K10_R5_09_who_controls_the_log_reads_no_unit_in_the_case_of_a_protected_person)
{
    ASSERT_TRUE(decide<ReadPlan>("ane", plan, Use::read));
    constexpr Statement told = "SELECT count(*) FROM log_review_line_overview WHERE member_id = $1 AND (unit_key <> '*' OR title <> '')";
    ASSERT_GT(count(told, {member("ane")}), 0);
    protect_person("confidential");
    EXPECT_EQ(count(told, {member("ane")}), 0);
}

TEST_P(ProtectedPlacesTest, K10_R5_09_the_unit_is_shown_where_for_the_day_on_which_it_said_why_and_it_stands)
{
    protect_person("confidential");
    auto const showing = [&] { return decide<ShowPlaces>("kari", coordination).value(); };
    PlaceShownStore store{db()};
    EXPECT_FALSE(store.has_said_why(showing(), today()));
    auto said = change("kari");
    store.say_why(said, showing(), "Må ringje koordinatoren i dag", today());
    ASSERT_TRUE(changes().commit(std::move(said)));
    EXPECT_TRUE(store.has_said_why(showing(), today()));
    EXPECT_FALSE(store.has_said_why(showing(), today().plus_days(1))) << "one day";
    EXPECT_FALSE(store.places(showing(), today()).phone.empty());
    EXPECT_THROW(write("DELETE FROM place_shown", {}, Rows::any()), std::exception) << "append-only";
    for (auto const* who : {"ane", "gudrun", "oddgeir", "mari"}) EXPECT_FALSE(decide<ShowPlaces>(who, coordination)) << who;
    EXPECT_EQ(count("SELECT count(*) FROM access_log WHERE act = 'coordination.places.show' AND member_id = $1", {member("kari")}) > 0, true);
}

TEST_P(ProtectedPlacesTest, K10_who_is_inside_sees_and_who_is_outside_does_not)
{
    protect_person("strict");
    ProtectionStore store{db()};
    EXPECT_FALSE(store.hides_places(decide<ReadCoordination>("ingvild", coordination, Use::read).value()));
    EXPECT_FALSE(store.hides_places(decide<ReadCoordination>("mari", coordination, Use::read).value()));
    EXPECT_TRUE(store.hides_places(decide<ReadCoordination>("kari", coordination, Use::read).value()));
    EXPECT_TRUE(store.is_protected(decide<ReadCoordination>("ingvild", coordination, Use::read).value())) << "the hint beside the forms";
}

} // namespace
} // namespace samtak::test
