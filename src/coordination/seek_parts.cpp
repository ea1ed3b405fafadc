#include "coordination/seek_parts.hpp"

#include "people/person_bar_parts.hpp"
#include "web/place_words.hpp"

#include <algorithm>

namespace samtak {

// B1 B2: whose turn it is. A unit's leader picks when the unit is pointed out; where the coordinating unit picks, it does so from the start.
SeekDesk open_seek(Grant<SeekCoordinator> const& grant, Call& call)
{
    auto people = people_of(call);
    SeekDesk desk{people.header(grant, call.today()), NominationStore{call.database()}.read(grant), appointing_steps(call.profile().appointment),
        CoordinationStore{call.database()}.coordinator(grant, call.today())};
    bool const of_unit = call.viewer().has(Role::coordinating_unit);
    bool const found = desk.now.version > 0;
    bool const leads = desk.now.unit_leader == call.viewer().member();
    desk.picks_unit = of_unit && desk.steps.unit_first;
    desk.picks_person = desk.steps.unit_first ? found && desk.now.step != NominationStep::unit && leads : of_unit;
    return desk;
}

std::string kind_name(Words const& w, std::string_view kind)
{
    if (kind == "child_coordinator") return w.tr("{Child_coordinator.bare}");
    if (kind == "other") return w.tr("{Coordinator.bare} without a right under health law");
    return w.tr("{Coordinator.bare}");
}

std::vector<ui::Choice> kind_choices(Words const& w)
{
    return {{"coordinator", w.tr("{Coordinator.bare}"), w.tr("Complex or long-term, coordinated need.")},
        {"child_coordinator", w.tr("{Child_coordinator.bare}"),
            w.tr("The family has or expects a child with serious illness, injury or disability.")},
        {"other", w.tr("{Coordinator.bare} without a right under health law"), w.tr("The work around a child is extensive, without such a right.")}};
}

std::string wish_from_name(Words const& w, std::string_view code)
{
    if (code == "person") return w.trc("wish", "The person");
    if (code == "family") return w.trc("wish", "Next of kin");
    if (code == "both") return w.trc("wish", "The person and next of kin");
    if (code == "none") return w.tr("Asked, and has no wish");
    return {};
}

std::vector<ui::Choice> wish_choices(Words const& w)
{
    std::vector<ui::Choice> choices;
    for (auto const code : wish_codes) choices.push_back({std::string{code}, wish_from_name(w, code)});
    return choices;
}

std::string unit_name(Call const& call, std::string const& key)
{
    auto const words = place_words(call.words(), call.profile(), key);
    return words.empty() ? key : words;
}

Html wish_fields(Words const& w, ui::FormView const& form, NominationWords const& words)
{
    Html html = form.radios({.name = "wish_from",
        .legend = w.tr("Who has said what they want?"),
        .description = w.tr("The person is asked who they want, and next of kin if the person wants that."),
        .choices = wish_choices(w),
        .chosen = words.wish_from.empty() ? std::vector<std::string>{} : std::vector{words.wish_from}});
    html += form.text_area({.name = "wish",
        .label = w.tr("What do they want?"),
        .description = w.tr("As it was said."),
        .value = words.wish,
        .optional = true,
        .most = most_nomination_words,
        .rows = 2});
    return html;
}

std::string read_kind(Form& form)
{
    std::string kind{form.get("kind")};
    if (kind.empty())
        form.problem("kind", "Choose what kind.");
    else if (kind != "coordinator" && kind != "child_coordinator" && kind != "other")
        form.not_a_choice("kind");
    return kind;
}

void read_wish(Form& form, NominationWords& words)
{
    words.wish = form.text("wish", {.most = most_nomination_words});
    words.wish_from = form.get("wish_from");
    auto const* end = std::end(wish_codes);
    if (!words.wish_from.empty() && std::find(std::begin(wish_codes), end, words.wish_from) == end) {
        form.not_a_choice("wish_from");
        words.wish_from.clear();
    }
}

} // namespace samtak
