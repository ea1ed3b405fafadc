#include "decisions/decision_parts.hpp"

#include "decisions/letter.hpp"
#include "web/lists.hpp"

namespace samtak {
namespace {

std::string kind_of_decision(Words const& w, std::string_view kind)
{
    if (kind == "plan") return w.tr("Individual plan");
    if (kind == "child_coordinator") return w.tr("{Child_coordinator.bare}");
    if (kind == "coordinator") return w.tr("{Coordinator.bare}");
    return {};
}

std::string outcome_name(Words const& w, std::string_view outcome)
{
    if (outcome == "granted") return w.trc("decision", "Yes");
    if (outcome == "refused") return w.trc("decision", "No");
    return {};
}

std::string language_name(std::string_view code)
{
    if (code == "nn") return "Nynorsk";
    if (code == "nb") return "Bokmål";
    return {};
}

// The references, with the deadline that follows: what is chosen here decides the rest (A6).
std::vector<ui::Choice> bases(Call const& call)
{
    Words const& w = call.words();
    std::vector<ui::Choice> choices;
    for (auto const& rule : call.profile().decisions.rules) {
        if (call.profile().decisions.rule_on(rule.code, call.today()) != &rule) continue;
        std::string kinds;
        for (auto const& kind : rule.kinds) kinds += (kinds.empty() ? "" : ", ") + kind_of_decision(w, kind);
        choices.push_back({rule.code, printed_laws(call.profile(), rule.basis, w.language(), call.today()),
            w.trn("{kinds}. Appeal within {n} week, decided by {body}.", "{kinds}. Appeal within {n} weeks, decided by {body}.", rule.weeks,
                {{"kinds", kinds}, {"body", rule.body.in(w.language())}})});
    }
    return choices;
}

std::string basis_name(Call const& call, std::string const& code)
{
    auto const* rule = call.profile().decisions.rule_on(code, call.today());
    return rule ? printed_laws(call.profile(), rule->basis, call.words().language(), call.today()) : code;
}

std::vector<std::string> one_of(std::string const& value) { return value.empty() ? std::vector<std::string>{} : std::vector{value}; }

Html reason(ui::FormView const& form, std::string name, std::string label, std::string help, std::string const& value)
{
    return form.text_area(
        {.name = std::move(name), .label = std::move(label), .description = std::move(help), .value = value, .most = most_reasons, .rows = 4});
}

} // namespace

Html letter_text(std::vector<LetterBlock> const& blocks)
{
    Html html;
    for (auto const& block : blocks)
        html += block.is_heading ? h("<h2 class=\"ds-heading\" data-size=\"xs\">{}</h2>", block.words) : ui::paragraphs(block.words);
    return html;
}

std::string why_words(Words const& w, Gets gets)
{
    switch (gets) {
    case Gets::party: return w.tr("Is a party, and gets the letter in their own name.");
    case Gets::parent: return w.tr("Parent: gets the letter.");
    case Gets::instead_of_parents: return w.tr("Has the care of the child: gets the letter.");
    case Gets::signs_too: return w.tr("Parent of one who is 16 or 17: gets the letter too, on paper.");
    case Gets::guardian: return w.tr("Acts for the person: gets the letter.");
    case Gets::too_young: return w.tr("Too young to be a party. Who acts for the child gets the letter.");
    case Gets::person_decides: return w.tr("Gets nothing: the young person decides.");
    case Gets::money_only: return w.tr("Gets nothing: acts in money matters only.");
    case Gets::care_taken_over: return w.tr("Gets nothing: others have the care of the child.");
    case Gets::no_right: return w.tr("Gets nothing.");
    }
    return {};
}

Html recipients_part(Call const& call, std::vector<LetterRecipient> const& all)
{
    Words const& w = call.words();
    ui::Table table{w.tr("Who gets what"), {w.tr("Name"), w.tr("How"), w.tr("Why")}, {}, {}};
    bool somebody = false;
    for (auto const& one : all) {
        auto const how = !one.gets_letter() ? w.tr("Gets no letter") : one.in_portal() ? w.tr("When logged in") : w.tr("On paper");
        table.rows.push_back({ui::plain(one.name), ui::plain(how), ui::plain(why_words(w, one.gets))});
        somebody |= one.gets_letter();
    }
    Html html = ui::table(table);
    if (!somebody)
        html += ui::alert(ui::Color::warning, w.tr("Nobody gets this letter"),
            h("<p>{}</p>", w.tr("Register who acts for the person, with what shows it, before you sign.")));
    return ui::section("recipients", w.tr("Who gets what"), html);
}

Html decision_fields(Call const& call, ui::FormView const& form, DecisionDraft const& one)
{
    Words const& w = call.words();
    std::vector<ui::Choice> kinds;
    for (auto const kind : decision_kinds) kinds.push_back({std::string{kind}, kind_of_decision(w, kind)});
    Html html = form.radios({.name = "kind", .legend = w.tr("What is decided?"), .choices = std::move(kinds), .chosen = one_of(one.kind)});
    html += form.radios({.name = "basis",
        .legend = w.tr("Legal basis"),
        .description = w.tr("It decides the deadline, who decides an appeal, and the words of the letter."),
        .choices = bases(call),
        .chosen = one_of(one.basis)});
    html += form.radios({.name = "outcome",
        .legend = w.tr("The answer"),
        .choices = {{"granted", outcome_name(w, "granted")}, {"refused", outcome_name(w, "refused")}},
        .chosen = one_of(one.outcome)});
    html += reason(form, "rules", w.tr("The rules we have used"), w.tr("What the rules say, in plain words."), one.rules);
    html += reason(form, "facts", w.tr("What we build on"), w.tr("What we know about the situation. No diagnosis is needed."), one.facts);
    html += reason(form, "considerations", w.tr("What counted most"), w.tr("Why it came out as it did."), one.considerations);
    html += form.radios({.name = "language",
        .legend = w.tr("Language of the letter"),
        .choices = {{"nb", language_name("nb")}, {"nn", language_name("nn")}},
        .chosen = one_of(one.language)});
    return html;
}

DecisionDraft read_decision(Form& form, DecisionDraft const& before)
{
    DecisionDraft one{before.id, std::string{form.get("kind")}, std::string{form.get("basis")}, std::string{form.get("outcome")},
        std::string{form.get("language")}};
    one.rules = form.text("rules", {.most = most_reasons});
    one.facts = form.text("facts", {.most = most_reasons});
    one.considerations = form.text("considerations", {.most = most_reasons});
    one.version = form.version();
    return one;
}

std::vector<ConflictField> decision_conflict(Call const& call, DecisionDraft const& mine, DecisionDraft const& theirs)
{
    Words const& w = call.words();
    using Kind = ConflictField::Kind;
    return {{"rules", w.tr("The rules we have used"), mine.rules, theirs.rules, Kind::lines},
        {"facts", w.tr("What we build on"), mine.facts, theirs.facts, Kind::lines},
        {"considerations", w.tr("What counted most"), mine.considerations, theirs.considerations, Kind::lines},
        {"kind", w.tr("What is decided?"), mine.kind, theirs.kind, Kind::other, kind_of_decision(w, mine.kind), kind_of_decision(w, theirs.kind)},
        {"basis", w.tr("Legal basis"), mine.basis, theirs.basis, Kind::other, basis_name(call, mine.basis), basis_name(call, theirs.basis)},
        {"outcome", w.tr("The answer"), mine.outcome, theirs.outcome, Kind::other, outcome_name(w, mine.outcome), outcome_name(w, theirs.outcome)},
        {"language", w.tr("Language of the letter"), mine.language, theirs.language, Kind::other, language_name(mine.language),
            language_name(theirs.language)}};
}

std::string known_words(Words const& w, Signed const& one)
{
    auto const day = w.long_day(one.known_on);
    auto const last = w.long_day(one.deadline());
    if (one.known_event == "post") return w.tr("Sent by post {day}. You can appeal until {last}.", {{"day", day}, {"last", last}});
    if (one.known_event == "told") return w.tr("Known from {day}. You can appeal until {last}.", {{"day", day}, {"last", last}});
    return w.tr("Ready to read from {day}. You can appeal until {last}.", {{"day", day}, {"last", last}});
}

} // namespace samtak
