// The municipality's rule in words, and how it falls out (A4).
#include "decisions/assessment_parts.hpp"
#include "web/lists.hpp"

namespace samtak {

std::string rule_words(Words const& w, AssessmentRule const& rule)
{
    auto const least = rule.services;
    if (rule.received && rule.beyond_primary)
        return w.trn("The person has {n} health and care service beyond GP and public health nurse.",
            "The person has {n} or more health and care services beyond GP and public health nurse.", least);
    if (rule.received) return w.trn("The person has {n} health and care service.", "The person has {n} or more health and care services.", least);
    if (rule.beyond_primary)
        return w.trn("The person needs {n} health and care service beyond GP and public health nurse.",
            "The person needs {n} or more health and care services beyond GP and public health nurse.", least);
    return w.trn("The person needs {n} health and care service.", "The person needs {n} or more health and care services.", least);
}

Html applied_rule_part(Call const& call, Assessment const& one)
{
    Words const& w = call.words();
    auto const applied = applied_rule(call.profile().decisions, one, call.today());
    if (applied.services.empty()) return {};
    ui::Table table{w.tr("How the rule is applied"), {w.tr("Service"), w.tr("Status"), w.tr("Counts")}, {}, {}};
    for (auto const& service : applied.services) {
        auto const counts = service.counts ? w.tr("Yes") : service.weighed ? w.tr("No, but is weighed in") : w.tr("No");
        table.rows.push_back(
            {ui::plain(service.name.in(w.language())), ui::plain(service.received ? w.tr("Has it now") : w.tr("Needs it")), ui::plain(counts)});
    }
    auto const verdict = applied.seems_met ? w.tr("The condition seems to be met. You decide.")
                                           : w.tr("The condition does not seem to be met by this alone. Look at the whole need: you decide.");
    Html const sum = h("<p>{}</p>", verdict);
    return ui::table(table) +=
        ui::alert(applied.seems_met ? ui::Color::success : ui::Color::info, w.trn("{n} service counts", "{n} services count", applied.counted), sum);
}

} // namespace samtak
