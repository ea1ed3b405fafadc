#include "people/person_bar_parts.hpp"

namespace samtak {

std::string age_in_words(Words const& w, std::optional<int> age)
{
    return age ? w.trn("{n} year old", "{n} years old", *age) : w.tr("Age not known");
}

ui::PersonLine person_bar(Call const& call, PersonHeader const& header, CaseTab current, bool staff)
{
    Words const& w = call.words();
    ui::PersonLine line;
    line.name = header.name;
    line.about = age_in_words(w, header.age);
    auto const tab = [&](CaseTab which, Url const& to, std::string const& text) { line.tabs.push_back({to, text, current == which}); };
    if (header.plan) tab(CaseTab::plan, call.url("/plans/{}", *header.plan), w.trc("tab", "Plan"));
    if (staff) {
        tab(CaseTab::overview, call.url("/coordinations/{}", header.coordination), w.trc("tab", "The case"));
        tab(CaseTab::care_team, call.url("/coordinations/{}/care-team", header.coordination), w.tr("{Group.bare}"));
        tab(CaseTab::consent, call.url("/coordinations/{}/consents", header.coordination), w.trc("tab", "Consent"));
    }
    if (header.plan) tab(CaseTab::history, call.url("/plans/{}/history", *header.plan), w.trc("tab", "History"));
    return line;
}

} // namespace samtak
