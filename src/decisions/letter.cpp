#include "decisions/letter.hpp"

namespace samtak {
namespace {

using Holes = std::vector<std::pair<std::string, std::string>>;

// [name] by what is called so. What is filled in isn't looked into again: a name may hold a bracket.
std::string filled(std::string_view text, Holes const& holes)
{
    std::string out;
    while (!text.empty()) {
        auto const open = text.find('[');
        auto const close = open == std::string_view::npos ? open : text.find(']', open);
        out += text.substr(0, close == std::string_view::npos ? text.size() : open);
        if (close == std::string_view::npos) break;
        auto const name = text.substr(open + 1, close - open - 1);
        for (auto const& [hole, value] : holes)
            if (hole == name) out += value;
        text.remove_prefix(close + 1);
    }
    return out;
}

void add(Letter& letter, std::vector<Localised> const& texts, Language language, Holes const& holes)
{
    for (auto const& text : texts) letter.blocks.push_back({false, filled(text.in(language), holes)});
}

Holes holes_of(DecisionRule const& rule, LetterSetting const& set)
{
    auto const language = set.w.language();
    return {{"name", set.name}, {"municipality", set.profile.name}, {"weeks", std::to_string(rule.weeks)}, {"receiver", rule.receiver.in(language)},
        {"body", rule.body.in(language)}, {"basis", printed_laws(set.profile, rule.basis, language, set.day)},
        {"appeal_basis", printed_laws(set.profile, rule.appeal_basis, language, set.day)}, {"phone", set.profile.phone}};
}

} // namespace

std::string printed_laws(Profile const& profile, std::vector<std::string> const& codes, Language language, Day day)
{
    std::vector<std::string> printed;
    for (auto const& code : codes)
        if (auto const* law = profile.law_on(code, day)) printed.push_back(law->in(language));
    std::string all;
    for (std::size_t i = 0; i < printed.size(); ++i) {
        if (i > 0) all += i + 1 < printed.size() ? ", " : language == Language::en ? " and " : " og ";
        all += printed[i];
    }
    return all;
}

std::string decision_name(Words const& w, std::string_view kind, std::string_view outcome)
{
    bool const yes = outcome == "granted";
    if (kind == "plan") return yes ? w.tr("Yes to an individual plan") : w.tr("No to an individual plan");
    if (kind == "child_coordinator") return yes ? w.tr("Yes to {child_coordinator.bare}") : w.tr("No to {child_coordinator.bare}");
    return yes ? w.tr("Yes to {coordinator.bare}") : w.tr("No to {coordinator.bare}");
}

std::optional<Letter> letter(DecisionDraft const& one, LetterSetting const& set)
{
    auto const& decisions = set.profile.decisions;
    auto const* rule = decisions.rule_on(one.basis, set.day);
    auto const* words = decisions.letter_on(one.kind, one.outcome, set.day);
    auto const* appeal = rule ? decisions.appeal_text_on(rule->appeal_text, set.day) : nullptr;
    if (!rule || !words || !appeal) return std::nullopt;
    auto const language = set.w.language();
    auto const holes = holes_of(*rule, set);
    bool const family = set.to_family;
    Letter made{(family && !words->title_family.empty() ? words->title_family.front() : words->title).in(language), {}};
    auto const heading = [&made](std::string text) { made.blocks.push_back({true, std::move(text)}); };
    auto const paragraph = [&made](std::string text) { made.blocks.push_back({false, std::move(text)}); };
    auto const& w = set.w;
    add(made, words->opening, language, holes);
    auto const basis = printed_laws(set.profile, rule->basis, language, set.day);
    paragraph(decisions.form == "enkeltvedtak" ? w.tr("This is a formal decision, made by {laws}.", {{"laws", basis}})
                                               : w.tr("This is a written decision, made by {laws}.", {{"laws", basis}}));
    heading(w.tr("The rules we have used"));
    paragraph(one.rules);
    heading(w.tr("What we build on"));
    paragraph(one.facts);
    heading(w.tr("What counted most"));
    paragraph(one.considerations);
    heading(w.tr("What this means"));
    add(made, family && !words->meaning_family.empty() ? words->meaning_family : words->meaning, language, holes);
    heading(w.tr("You can appeal"));
    add(made, appeal->paragraphs, language, holes);
    heading(w.tr("Regards"));
    paragraph(set.signer_title.empty() ? set.signer + "\n" + set.profile.name : set.signer + "\n" + set.signer_title + ", " + set.profile.name);
    return made;
}

} // namespace samtak
