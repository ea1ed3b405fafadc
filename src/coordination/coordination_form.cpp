#include "coordination/coordination_form.hpp"

#include <algorithm>
#include <iterator>

namespace samtak {
namespace {

// Two representations with the form; more on the person's page.
constexpr int representations_in_form = 2;

void need_known(Form& form, std::string const& prefix, Representation& one)
{
    if (auto const kind = parse_representation_kind(form.get(prefix + "kind")))
        one.kind = *kind;
    else
        form.problem(prefix + "kind", "Choose what this one acts as.");
    auto const scope = form.get(prefix + "scope");
    bool const guardian = one.kind == RepresentationKind::guardian || one.kind == RepresentationKind::future_mandate;
    if (auto const known = parse_representation_scope(scope))
        one.scope = *known;
    else if (guardian && scope.empty())
        form.problem(prefix + "scope", "Choose the guardian's scope. It stands in the mandate.");
    else if (!scope.empty())
        form.not_a_choice(prefix + "scope");
}

// vgml § 12, fmfl: a guardian's order and a mandate say from when, and may say until when. Empty: from today, until it is ended.
Period read_period(Form& form, Day today)
{
    Period period{form.day("from").value_or(today), form.day("to")};
    if (period.to && *period.to < period.from) form.problem("to", "The last day must be the first day or later.");
    return period;
}

} // namespace

// All fields are read, also under a name that can't be used: what is wrong is said at once, not one thing after the other.
std::optional<Representation> read_representation(Form& form, std::string const& prefix, Day today)
{
    auto const typed = [&](std::string_view field) { return !form.get(prefix + std::string{field}).empty(); };
    static constexpr std::string_view beside[] = {"kind", "scope", "relation", "phone", "evidence"};
    bool const more = std::any_of(std::begin(beside), std::end(beside), typed);
    bool const alone = prefix.empty(); // a form of its own: sent empty, it is not left out
    if (!alone && !more && !typed("name")) return std::nullopt;
    auto const before = form.problems().size();
    auto const missing = prefix.empty() ? text_key("Write the name.") : text_key("Write the name of the one who acts for the person.");
    auto const name = form.text(prefix + "name", {.most = 120, .required = more || alone, .missing = missing, .lines = false});
    if (name.empty() && form.problems().size() == before) return std::nullopt; // nothing but spaces
    Representation one{RepresentationId::fresh(), RepresentationKind::next_of_kin, RepresentationScope::personal, name, {}, {}, {}, false,
        std::nullopt, Period{today, std::nullopt}, 1};
    need_known(form, prefix, one);
    one.relation = form.text(prefix + "relation", {.most = 40, .lines = false});
    one.phone = form.text(prefix + "phone", {.most = 30, .lines = false});
    one.evidence = form.text(prefix + "evidence", {.most = 200, .lines = false});
    if (alone) one.period = read_period(form, today);
    return one;
}

RegisterPersonForm read_register_form(Form& form, Day today)
{
    RegisterPersonForm read;
    read.name = form.text("name", {.most = 120, .required = true, .missing = "Write the person's name.", .lines = false});
    read.called = form.text("called", {.most = 60, .lines = false});
    read.born = form.day("born");
    read.number_typed = form.text("number", {.most = 20, .lines = false});
    read.address_protection = std::string{form.get("address_protection")};
    read.language = form.text("language", {.most = 60, .lines = false});
    read.interpreter = form.get("interpreter") == "1";
    read.culture = form.text("culture", {.most = 1000});
    read.phone = form.text("phone", {.most = 30, .lines = false});
    read.legal_basis = std::string{form.get("legal_basis")};
    for (int number = 1; number <= representations_in_form; ++number)
        if (auto one = read_representation(form, "r" + std::to_string(number) + "_", today)) read.representations.push_back(std::move(*one));
    return read;
}

std::string representation_kind_name(Words const& w, RepresentationKind kind)
{
    switch (kind) {
    case RepresentationKind::parent: return w.tr("Parent");
    case RepresentationKind::guardian: return w.tr("Guardian");
    case RepresentationKind::future_mandate: return w.tr("Future mandate");
    case RepresentationKind::mandate: return w.tr("Written mandate");
    case RepresentationKind::child_welfare: return w.tr("Child welfare service");
    case RepresentationKind::foster_parent: return w.tr("Foster parent or institution");
    case RepresentationKind::next_of_kin: return w.tr("Next of kin");
    }
    return {};
}

std::string representation_scope_name(Words const& w, RepresentationScope scope)
{
    switch (scope) {
    case RepresentationScope::personal: return w.tr("Personal matters");
    case RepresentationScope::economic: return w.tr("Money matters only");
    case RepresentationScope::personal_and_economic: return w.tr("Personal and money matters");
    }
    return {};
}

std::vector<ui::Choice> representation_kind_choices(Words const& w)
{
    using enum RepresentationKind;
    std::vector<ui::Choice> choices;
    for (auto const kind : {parent, guardian, future_mandate, mandate, child_welfare, foster_parent, next_of_kin})
        choices.push_back({std::string{code(kind)}, representation_kind_name(w, kind)});
    return choices;
}

std::vector<ui::Choice> representation_scope_choices(Words const& w)
{
    using enum RepresentationScope;
    std::vector<ui::Choice> choices;
    for (auto const scope : {personal, economic, personal_and_economic})
        choices.push_back({std::string{code(scope)}, representation_scope_name(w, scope)});
    return choices;
}

std::string legal_basis_name(Words const& w, LegalBasis const& basis)
{
    if (basis.code == "hol-7-2") return w.tr("Right to a coordinator");
    if (basis.code == "hol-7-2a") return w.tr("Right to a child coordinator");
    if (basis.code == "hol-7-1") return w.tr("Right to an individual plan");
    if (basis.code == "sotjl-28") return w.tr("Individual plan from social services");
    if (basis.code == "nav-15") return w.tr("Individual plan from NAV");
    return w.tr("Individual plan from child welfare");
}

std::vector<ui::Choice> legal_basis_choices(Profile const& profile, Words const& w, Day today)
{
    std::vector<ui::Choice> choices;
    for (auto const& basis : legal_bases()) {
        auto const* law = profile.law_on(basis.law, today);
        choices.push_back({std::string{basis.code}, legal_basis_name(w, basis), law ? law->in(w.language()) : std::string{}});
    }
    return choices;
}

} // namespace samtak
