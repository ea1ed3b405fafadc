#include "measures/task_view_parts.hpp"

#include "access/relations.hpp"
#include "people/person_bar_parts.hpp"

namespace samtak {

TaskStore tasks_of(Call const& call) { return {call.database(), call.place().area_keys}; }

Html measure_facts(Words const& w, AskedMeasure const& measure)
{
    std::vector<ui::Fact> facts;
    auto const add = [&](std::string term, std::string const& text) {
        if (!text.empty()) facts.push_back({std::move(term), ui::paragraphs(text)});
    };
    add(w.tr("For the goal"), measure.goal_title);
    add(w.tr("Where"), measure.place);
    add(w.tr("How"), measure.how);
    add(w.tr("How much"), measure.extent);
    if (measure.deadline) add(w.tr("Deadline"), w.long_day(*measure.deadline));
    return facts.empty() ? Html{} : ui::facts(facts, ui::FactsLook::two);
}

Response show_task_page(Call& call, PersonHeader const& header, Relation relation, ui::Page page, int status)
{
    page.content = h("<div class=\"st-flow\" data-gap=\"l\">{}</div>", page.content);
    bool const owner = is_family(relation);
    if (owner) {
        page.ground = ui::Ground::owner;
        return show(call, page, {NavPlace::plan, OwnerNav{header.coordination, header.plan}}, status);
    }
    bool const staff = coordinates(relation);
    page.person = person_bar(call, header, CaseTab::plan, staff);
    return show(call, page, {NavPlace::plan}, status);
}

} // namespace samtak
