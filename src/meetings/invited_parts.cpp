#include "meetings/invited_parts.hpp"

namespace samtak {
namespace {

std::string who_words(Words const& w, MeetingPerson const& one)
{
    if (one.kind == "person") return w.tr("The person");
    if (one.holds_relay) return w.tr("{Relay_holder.bare}");
    if (one.kind == "coordinator") return w.tr("{Coordinator.bare}");
    return one.title;
}

} // namespace

Html people_field(Words const& w, ui::FormView const& form, Invitable const& desk)
{
    std::vector<ui::Choice> choices;
    std::vector<std::string> chosen;
    std::string can_not;
    for (auto const& one : desk.people) {
        if (!one.reads) {
            can_not += (can_not.empty() ? "" : ", ") + one.name;
            continue;
        }
        if (!desk.can_come(one)) continue;
        choices.push_back({one.member.str(), one.name, who_words(w, one)});
        bool const first_time = desk.before.version == 0 && one.kind != "participant" && one.kind != "representative";
        if (desk.before.invites(one.member) || first_time) chosen.push_back(one.member.str());
    }
    Html html = form.checkboxes({.name = "invited", .legend = w.tr("Who is to come this time?"), .choices = choices, .chosen = chosen});
    if (desk.kept) html += h("<p class=\"st-small\">{}</p>", w.tr("The meeting isn't shared with the parents, so none of them can be called in."));
    if (!can_not.empty())
        html += ui::empty_line(
            h("<p>{}</p>", w.tr("Can't be called in yet, because there is no consent that they read of meetings: {names}", {{"names", can_not}})));
    return html;
}

Html leader_field(Words const& w, ui::FormView const& form, Invitable const& desk)
{
    std::vector<ui::Choice> choices;
    for (auto const& one : desk.people)
        if (desk.can_come(one) && one.kind != "coordinator") choices.push_back({one.member.str(), one.name});
    return form.select({.name = "led_by",
        .legend = w.tr("Does somebody else lead the meeting?"),
        .description = w.tr("You still answer for it, and sign the minutes."),
        .choices = choices,
        .chosen = {desk.before.led_by ? desk.before.led_by->str() : std::string{}},
        .optional = true});
}

} // namespace samtak
