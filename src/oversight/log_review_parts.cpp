#include "oversight/log_review_parts.hpp"

#include "oversight/log_words.hpp"
#include "oversight/report_parts.hpp"

namespace samtak {
namespace {

std::string fault_words(Words const& w, ChainFault::Kind kind)
{
    switch (kind) {
    case ChainFault::Kind::changed: return w.tr("The line isn't as it was written.");
    case ChainFault::Kind::missing_before: return w.tr("A line before this one is gone.");
    case ChainFault::Kind::gone: return w.tr("An earlier review read this line, and it isn't there as it was.");
    case ChainFault::Kind::not_linked: return w.tr("The line doesn't fit the one before it.");
    }
    return {};
}

Html tags(Words const& w, std::vector<LogReason> const& reasons)
{
    Html all;
    std::set<std::string> said; // the two rules about names have the same words
    for (auto const reason : reasons) {
        if (!said.insert(reason_words(w, reason)).second) continue;
        bool const random = reason == LogReason::random;
        all += h("<li>{}</li>",
            ui::tag(random ? ui::Color::neutral : ui::Color::warning, random ? ui::Icon::arrow_circlepath : ui::Icon::questionmark_circle,
                reason_words(w, reason)));
    }
    return h("<ul class=\"st-plain-list st-flow\" data-gap=\"s\">{}</ul>", all);
}

} // namespace

std::string reason_words(Words const& w, LogReason reason)
{
    switch (reason) {
    case LogReason::random: return w.tr("Drawn at random");
    case LogReason::same_surname:
    case LogReason::colleague: return w.tr("Drawn by a rule about closeness"); // which one would tell the person's name
    case LogReason::no_relation_now: return w.tr("Has nothing to do with the person today");
    case LogReason::near_end: return w.tr("Close to the day when the relation ended");
    case LogReason::many_cases: return w.tr("Many cases within an hour");
    case LogReason::night: return w.tr("At night");
    }
    return {};
}

std::string outcome_words(Words const& w, FollowUpOutcome outcome)
{
    switch (outcome) {
    case FollowUpOutcome::lawful: return w.tr("There was a need for the look");
    case FollowUpOutcome::unlawful: return w.tr("The look was unlawful");
    case FollowUpOutcome::unclear: return w.tr("It can't be found out");
    }
    return {};
}

std::string period_words(Words const& w, LogReview const& review) { return w.tr("{from} to {to}", {{"from", review.from}, {"to", review.to}}); }

Html chain_state(Words const& w, LogReview const& review)
{
    if (review.faults.empty()) return ui::tag(ui::Color::success, ui::Icon::checkmark_circle, w.tr("Whole"));
    return ui::tag(ui::Color::danger, ui::Icon::exclamationmark_triangle, w.tr("Broken"));
}

Html chain_alert(Words const& w, LogReview const& review)
{
    auto const checked = review.whole
        ? w.trn("All {n} line of the period was checked.", "All {n} lines of the period were checked.", review.lines_checked)
        : w.trn("{n} line was checked, drawn evenly over the period.", "{n} lines were checked, drawn evenly over the period.", review.lines_checked);
    if (review.faults.empty())
        return ui::alert(ui::Color::success, w.tr("The log is as it was written"),
            h("<p>{} {}</p>", checked, w.tr("Each line holds a seal of the one before, and all of them fit.")));
    Html faults;
    for (auto const& fault : review.faults)
        faults.add("<li>{}</li>",
            w.tr("{what} Chain {chain}, number {number}.",
                {{"what", fault_words(w, fault.kind)}, {"chain", fault.process.substr(0, 8)}, {"number", fault.sequence}}));
    return ui::alert(ui::Color::danger, w.tr("The log has been tampered with, or is damaged"),
        h("<p>{} {}</p><ul class=\"ds-list\">{}</ul>", checked,
            w.tr("Tell those who run the system at once, and keep the latest backup: it shows what stood there."), faults));
}

std::string line_heading(Words const& w, ReviewedLine const& line)
{
    if (line.case_number.empty()) return w.day_and_time(line.at);
    return w.tr("Case {number}, {when}", {{"number", line.case_number}, {"when", w.day_and_time(line.at)}});
}

Html line_facts(Call const& call, ReviewedLine const& line)
{
    Words const& w = call.words();
    auto about = line.title;
    if (auto const unit = unit_name(call, line.unit_key); !unit.empty()) about += (about.empty() ? "" : ", ") + unit;
    Html html = ui::person({line.name, about});
    html += ui::facts({{w.tr("What"), ui::plain(deed_words(w, looked_at(line.act), line.is_change, LogReader::another))},
                          {w.tr("Relation"), ui::plain(relation_words(w, line.relation, LogReader::another))}},
        ui::FactsLook::two);
    if (!line.reasons.empty()) html += tags(w, line.reasons);
    return html;
}

} // namespace samtak
