#include "coordination/nomination.hpp"

#include <algorithm>
#include <utility>

namespace samtak {
namespace {

constexpr std::pair<NominationStep, std::string_view> steps[] = {{NominationStep::unit, "unit"}, {NominationStep::person, "person"},
    {NominationStep::answer, "answer"}, {NominationStep::appointed, "appointed"}, {NominationStep::dropped, "dropped"}};

using Problems = std::vector<FieldProblem>;

// B4: the wish is asked for, met if possible, and when it isn't, the reason stands.
void check_wish(NomineeForm const& form, Problems& problems)
{
    auto const& words = form.words;
    if (words.wish_from.empty()) problems.push_back({"wish_from", text_key("Ask the person, and say who has said what they want.")});
    if (words.wish_from.empty() || words.wish_from == "none") return;
    if (words.wish.empty()) problems.push_back({"wish", text_key("Write the wish as it was said.")});
    if (!form.wish_met)
        problems.push_back({"wish_met", text_key("Say whether the wish is met.")});
    else if (!*form.wish_met && words.wish_unmet.empty())
        problems.push_back({"wish_unmet", text_key("Write why the wish isn't met.")});
}

void check_days(NomineeForm const& form, NomineeSetting const& setting, Problems& problems)
{
    if (!form.from)
        problems.push_back({"from", text_key("Write the first day.")});
    else if (*form.from < setting.today)
        problems.push_back({"from", text_key("The day is over. Choose today or a later day.")});
    else if (setting.today.days_until(*form.from) > nominated_ahead)
        problems.push_back({"from", text_key("The day can be at most {limit} days ahead."), nominated_ahead});
    else if (setting.consented_to && *form.from > *setting.consented_to)
        problems.push_back(
            {"from", text_key("The consent doesn't reach that day. Choose an earlier day, or wait until whoever decides then has said yes.")});
    else if (form.former_to && *form.former_to < form.from->plus_days(-1))
        problems.push_back({"former_to", text_key("Then nobody coordinates in between. Choose the day before the new one begins, or later.")});
    else if (form.former_to && form.from->days_until(*form.former_to) > nominated_ahead)
        problems.push_back({"former_to", text_key("They can work together for at most {limit} days."), nominated_ahead});
}

// B6: more than the recommended number is possible, with a reason that the coordinating unit sees. B8: somebody is named to step in.
void check_person(NomineeForm const& form, NomineeSetting const& setting, Problems& problems)
{
    auto const* one = find(setting.candidates, form.member);
    if (!one) problems.push_back({"member", text_key("Choose who is to be asked.")});
    if (one && one->id == setting.asker) problems.push_back({"member", text_key("Somebody else has to ask you.")});
    if (one && one->load >= setting.recommended_load && form.words.load_reason.empty())
        problems.push_back({"load_reason", text_key("This one has as many as recommended, or more. Write why it still works.")});
    if (!form.deputy_is_leader && !form.deputy)
        problems.push_back({"deputy", text_key("Choose who steps in.")});
    else if (one && form.deputy_is_leader && !one->leader)
        problems.push_back({"deputy", text_key("The unit has no other leader. Choose somebody else.")});
    else if (one && form.deputy == one->id)
        problems.push_back({"deputy", text_key("Somebody else than the one who is asked must step in.")});
}

void check_grounds(NomineeForm const& form, NomineeSetting const& setting, Problems& problems)
{
    auto const& words = form.words;
    if (words.grounds.empty()) problems.push_back({"grounds", text_key("Write the grounds.")});
    if (setting.steps.asks_the_service && words.agreed_with.empty())
        problems.push_back({"agreed_with", text_key("Write who at the service you have agreed with.")});
    if (!setting.steps.weighs_criteria) return;
    if (words.time_span.empty()) problems.push_back({"time_span", text_key("Write how long this one can follow the person.")});
    if (words.focus.empty()) problems.push_back({"focus", text_key("Write how their field fits the need.")});
    if (words.continuity.empty()) problems.push_back({"continuity", text_key("Write how steady it will be.")});
}

} // namespace

std::string_view code(NominationStep step)
{
    for (auto const& [one, name] : steps)
        if (one == step) return name;
    return {};
}

std::optional<NominationStep> parse_nomination_step(std::string_view text)
{
    for (auto const& [one, name] : steps)
        if (name == text) return one;
    return std::nullopt;
}

AppointingSteps appointing_steps(std::string_view appointment)
{
    if (appointment == "team_then_leader") return {.unit_first = true};
    if (appointment == "service_centre") return {.asks_the_service = true, .weighs_criteria = true, .any_unit = true};
    return {.asks_the_service = true, .any_unit = true};
}

Candidate const* find(std::vector<Candidate> const& candidates, std::optional<MemberId> const& id)
{
    auto const found = std::find_if(candidates.begin(), candidates.end(), [&](Candidate const& one) { return id == one.id; });
    return found == candidates.end() ? nullptr : &*found;
}

Day last_day_of_former(Day from, std::optional<Day> former_to) { return former_to ? std::max(*former_to, from.plus_days(-1)) : from.plus_days(-1); }

Result<Nomination> nominated(Nomination const& before, NomineeForm const& form, NomineeSetting const& setting)
{
    Problems problems;
    check_person(form, setting, problems);
    check_wish(form, problems);
    check_days(form, setting, problems);
    check_grounds(form, setting, problems);
    if (!problems.empty()) return Failure{Problem::invalid, "Something in the form must be corrected.", std::move(problems)};
    Nomination after = before;
    auto const& one = *find(setting.candidates, form.member);
    after.step = NominationStep::answer;
    after.member = one.id;
    after.member_name = one.name;
    after.deputy = form.deputy_is_leader ? one.leader : form.deputy;
    after.from = form.from;
    after.former_to = setting.has_former ? form.former_to : std::nullopt;
    after.words = form.words;
    if (form.wish_met.value_or(true)) after.words.wish_unmet.clear();
    if (one.load < setting.recommended_load) after.words.load_reason.clear();
    after.refusal.clear();
    return after;
}

} // namespace samtak
