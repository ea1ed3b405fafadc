#include "plan/trouble_readers.hpp"

namespace samtak {
namespace {

std::string joined(std::vector<std::string> const& names)
{
    std::string text;
    for (auto const& name : names) text += (text.empty() ? "" : ", ") + name;
    return text;
}

// Whoever coordinates, and the one who answers for the measure.
std::vector<std::string> told(PlanView const& view, Measure const& measure)
{
    std::vector<std::string> names;
    auto const add = [&](TeamPerson const* one) {
        if (one && one->holds_on(view.actor.today) && one->member != view.actor.member && (names.empty() || names.front() != one->name))
            names.push_back(one->name);
    };
    add(view.plan.coordinator_on(view.actor.today));
    add(view.plan.responsible(measure.content.responsible, view.actor.today));
    if (measure.content.responsible.kind == ResponsibleKind::person && !view.plan.belongs_to(view.actor.member))
        names.push_back(view.plan.owner.called);
    return names;
}

} // namespace

Html readers_line(PlanView const& view, Measure const& measure, std::vector<std::string> const& readers)
{
    auto const& w = view.w;
    Html html;
    if (auto const names = told(view, measure); !names.empty())
        html.add("<p class=\"st-small\">{}</p>", w.tr("These are told that something is said, not what: {names}.", {{"names", joined(names)}}));
    html.add("<p class=\"st-small\">{}</p>",
        readers.empty() ? w.tr("Those who see the measure in the plan can read it.")
                        : w.tr("These see the measure, and can read it: {names}.", {{"names", joined(readers)}}));
    return html.add("<p class=\"st-small st-muted\">{}</p>", w.tr("It is signed with your name and the day, and isn't taken away afterwards."));
}

} // namespace samtak
