#include "decisions/appeal_parts.hpp"

#include "web/parts.hpp"

namespace samtak {

std::string step_name(Words const& w, std::string_view step)
{
    if (step == "taken_late") return w.tr("It came late, and is dealt with all the same");
    if (step == "not_taken_late") return w.tr("It came late, and we mean that it should not be dealt with");
    if (step == "changed") return w.tr("Assessed again: the decision is changed");
    if (step == "upheld") return w.tr("Assessed again: the decision stands");
    if (step == "forwarded") return w.tr("Sent to who decides the appeal");
    if (step == "result_changed") return w.tr("The appeal body has changed the decision");
    if (step == "result_upheld") return w.tr("The appeal body has let the decision stand");
    return {};
}

Html appeal_part(Words const& w, Appeal const& appeal, Day deadline, bool for_unit)
{
    std::vector<ui::Fact> facts{{w.tr("Came"), ui::plain(w.long_day(appeal.received))},
        {w.tr("How"), ui::plain(appeal.way == "portal" ? w.tr("Sent from here") : w.tr("On paper"))}, {w.tr("From"), ui::plain(appeal.complainant)}};
    if (for_unit && !appeal.mandate.empty()) facts.push_back({w.tr("Mandate"), ui::plain(appeal.mandate)});
    facts.push_back({w.tr("The appeal"), ui::paragraphs(appeal.words)});
    for (auto const& step : appeal.steps)
        facts.push_back({w.long_day(step.day), h("<p>{}</p>{}", step_name(w, step.step), ui::paragraphs(step.words))});
    Html html;
    if (is_late(appeal, deadline))
        html += ui::alert(ui::Color::info, w.tr("It came after the deadline"),
            h("<p>{}</p>", w.tr("A late appeal can be dealt with all the same. A person decides that, with a reason.")), 3);
    html += ui::facts(facts, ui::FactsLook::rows);
    return html;
}

} // namespace samtak
