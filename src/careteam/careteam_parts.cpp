#include "careteam/careteam_parts.hpp"

#include "careteam/add_participant.hpp"
#include "careteam/taking_part_parts.hpp"

namespace samtak {

CareTeamStore team_of(Call& call) { return {call.database(), *call.place().secrets, *call.place().catalogues}; }
PeopleStore people_of_team(Call& call) { return {call.database(), *call.place().secrets, *call.place().catalogues}; }

std::string function_name(Profile const& profile, Language language, Participant const& one)
{
    if (one.function == "other") return one.function_words;
    auto const* function = function_of(profile, one.function);
    return function ? function->name.in(language) : one.function_words;
}

std::vector<ui::Choice> function_choices(Profile const& profile, Words const& w)
{
    std::vector<ui::Choice> choices;
    for (auto const& one : profile.functions) choices.push_back({one.key, one.name.in(w.language())});
    choices.push_back({"other", w.trc("function", "Other")});
    return choices;
}

Html function_fields(Call& call, ui::FormView const& form, Participant const* before)
{
    Words const& w = call.words();
    std::vector<std::string> chosen;
    if (before) chosen.push_back(before->function);
    Html html;
    html += form.select(
        {.name = "function", .legend = w.tr("What they do for the person"), .choices = function_choices(call.profile(), w), .chosen = chosen});
    html += form.text({.name = "function_words",
        .label = w.tr("If other: what"),
        .value = before ? before->function_words : std::string{},
        .optional = true,
        .most = 60});
    html += form.text({.name = "contributes",
        .label = w.tr("Contributes with"),
        .description = w.tr("For example “timetable and a room to rest”."),
        .value = before ? before->contributes : std::string{},
        .optional = true,
        .most = 200});
    Day const usual = call.today().plus_months(call.profile().authorisation_months);
    html += form.day({.name = "to",
        .label = w.tr("Takes part until"),
        .description = w.tr("At most {n} months. It can be renewed.", {{"n", call.profile().authorisation_months}}),
        .value = before ? before->period.to : std::optional{usual}});
    return html;
}

MadeInvitation participant_invitation(Call& call, Grant<EditCareTeam> const& grant, std::string const& name, TakePartDuty const* duty)
{
    Words const& w = call.words();
    // without the line that says whose case it is: the page is printed and handed over before there is consent
    MadeInvitation made{name, w.tr("They can log in at once. They see only what consent gives."),
        call.url("/coordinations/{}/care-team", grant.subject()), w.tr("To {group.the}")};
    if (duty) made.also = duty_card(call, *duty, call.today());
    return made;
}

} // namespace samtak
