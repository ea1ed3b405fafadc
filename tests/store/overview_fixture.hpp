// A municipality with its cast and invented cases beside it, whose every date a test chooses: for the overview and its figures.
#pragma once
#include "oversight/overview_acts.hpp"
#include "tests/store/cast_policy.hpp"

namespace samtak::test {

class OnCases : public OnTheCast {
protected:
    struct Made {
        CoordinationId coordination;
        PersonId person;
    };
    Made open_case(Day opened, std::optional<Day> born, bool active = true)
    {
        Made const made{CoordinationId::fresh(), PersonId::fresh()};
        write("INSERT INTO person (id, name, called, sort_key, search_key, birth_day, birth_confirmed, address_protection, language, interpreter, "
              "culture, phone, version) VALUES ($1, 'Hemmeleg Namn', 'Hemmeleg', '', '', $2, 1, 'none', '', 0, '', '', 1)",
            {made.person, born});
        write("INSERT INTO coordination (id, case_number, person_id, legal_basis, regime, tool, unit_id, opened_on, active, version) "
              "VALUES ($1, $2, $3, 'hol-7-2', 'journal', 'plan', $4, $5, $6, 1)",
            {made.coordination, "test/" + std::to_string(++cases_), made.person, id<UnitId>("unit", "school"), opened, active});
        return made;
    }
    void appoint(CoordinationId const& to_case, std::string_view who, Day from, std::optional<Day> to = {}, bool active = true,
        bool responsible = true, std::optional<std::string> const& deputy = {})
    {
        write("INSERT INTO coordinator_appointment (id, coordination_id, member_id, kind, responsible, deputy_id, from_day, to_day, active) "
              "VALUES ($1, $2, $3, 'coordinator', $4, $5, $6, $7, $8)",
            {AppointmentId::fresh(), to_case, member(who), responsible, deputy ? Value{member(*deputy)} : Value{}, from, to, active});
    }
    void consent(CoordinationId const& in_case, std::string_view kind, std::string_view giver = "self", std::optional<Day> to = {})
    {
        write("INSERT INTO consent (id, coordination_id, kind, participant_id, outcome, form, giver, giver_representation_id, giver_right, "
              "also_heard, from_day, to_day, note, request_id, recorded_by, recorded_at) "
              "VALUES ($1, $2, $3, NULL, 'given', 'written', $4, NULL, '', '', '2020-01-01', $5, '', NULL, $6, $7)",
            {ConsentId::fresh(), in_case, kind, giver, to, member("ingvild"), clock.now()});
    }
    // A plan that was in each of these states from these days on; the last one is its present state.
    PlanId plan_of(Made const& made, std::vector<std::pair<std::string, Day>> const& states)
    {
        auto const made_plan = PlanId::fresh();
        bool const goes_on = states.back().first != "ended";
        write(
            "INSERT INTO plan (id, coordination_id, person_id, state, active, period_from, period_to, evaluate_on, made_by, cooperation, child_part, "
            "content_rule, gaps, running, version) VALUES ($1, $2, $3, $4, $5, NULL, NULL, NULL, $6, '', '', 'IPF_2022', '', 1, $7)",
            {made_plan, made.coordination, made.person, states.back().first, goes_on, member("ingvild"), static_cast<int>(states.size())});
        int version = 0;
        for (auto const& [state, day] : states)
            write("INSERT INTO plan_history (plan_id, version, running, state, period_from, period_to, evaluate_on, cooperation, child_part, gaps, "
                  "member_id, at, reason) VALUES ($1, $2, $2, $3, NULL, NULL, NULL, '', '', '', $4, $5, '')",
                {made_plan, ++version, state, member("ingvild"), oslo_midnight(day) + std::chrono::hours{9}});
        write("UPDATE plan SET changed_running = h.running, changed_by = h.member_id, changed_at = h.at, changed_reason = h.reason "
              "FROM plan_history h WHERE plan.id = $1 AND h.plan_id = plan.id AND h.version = plan.version",
            {made_plan});
        return made_plan;
    }
    void away(std::string_view who, Day from, Day to)
    {
        write("INSERT INTO absence (id, member_id, from_day, to_day) VALUES ($1, $2, $3, $4)", {AppointmentId::fresh(), member(who), from, to});
    }

private:
    int cases_ = 0;
};

} // namespace samtak::test
