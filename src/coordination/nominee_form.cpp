#include "coordination/nominee_form.hpp"

#include "coordination/staff_parts.hpp"
#include "web/lists.hpp"

namespace samtak {
namespace {

constexpr std::string_view by_leader = "leader";

std::string candidate_words(Words const& w, Candidate const& one, int recommended)
{
    Fills const fills{{"count", one.load}, {"recommended", recommended}};
    return one.load >= recommended ? w.tr("{count} of {recommended} recommended, full", fills) : w.tr("{count} of {recommended} recommended", fills);
}

std::vector<ui::Choice> candidate_choices(Call const& call, NomineeDesk const& desk)
{
    int const recommended = call.profile().recommended_load;
    std::vector<ui::Choice> choices;
    for (auto const& one : desk.candidates)
        choices.push_back({one.id.str(), one.name, about_staff(call, one.title, one.unit_key),
            ui::load(one.load, recommended, candidate_words(call.words(), one, recommended))});
    return choices;
}

std::vector<ui::Choice> deputy_choices(Call const& call, NomineeDesk const& desk)
{
    std::vector<ui::Choice> choices{{std::string{by_leader}, call.words().tr("The nearest leader")}};
    for (auto const& one : desk.candidates) choices.push_back({one.id.str(), one.name + ", " + about_staff(call, one.title, one.unit_key)});
    return choices;
}

std::vector<std::string> chosen(std::optional<MemberId> const& id) { return id ? std::vector{id->str()} : std::vector<std::string>{}; }

// B7: written down where the municipality weighs them
Html criteria(Words const& w, NomineeDesk const& desk, ui::FormView const& form)
{
    if (!desk.seek.steps.weighs_criteria) return {};
    auto const& words = desk.seek.now.words;
    auto const line = [&](char const* name, std::string label, std::string help, std::string const& value) {
        return form.text({.name = name, .label = std::move(label), .description = std::move(help), .value = value, .most = 200});
    };
    return h("{}{}{}", line("time_span", w.tr("Time"), w.tr("How long can this one follow the person?"), words.time_span),
        line("focus", w.tr("Professional focus"), w.tr("How does their field fit the main need?"), words.focus),
        line("continuity", w.tr("Continuity"), w.tr("How steady will it be?"), words.continuity));
}

Html days(Words const& w, NomineeDesk const& desk, ui::FormView const& form, Day today)
{
    auto const& now = desk.seek.now;
    Html html = form.day({.name = "from", .label = w.tr("First day of the new one"), .value = now.from ? now.from : std::optional{today}});
    if (desk.seek.has_former())
        html += form.day({.name = "former_to",
            .label = w.tr("Last day of {name}", {{"name", desk.seek.contact->name}}),
            .description = w.tr("A later day lets the two work together for a while. Empty: the day before the new one begins."),
            .value = now.former_to,
            .optional = true});
    return html;
}

} // namespace

Html nominee_fields(Call& call, NomineeDesk const& desk, ui::FormView const& form)
{
    Words const& w = call.words();
    auto const& words = desk.seek.now.words;
    Html html = wish_fields(w, form, words);
    html += form.radios({.name = "member",
        .legend = w.tr("Who is to be asked?"),
        .description = w.tr("The dots are the persons each coordinates for today."),
        .choices = candidate_choices(call, desk),
        .chosen = chosen(desk.seek.now.member)});
    html += form.radios(
        {.name = "wish_met", .legend = w.tr("Is the wish met?"), .choices = {{"yes", w.tr("Yes")}, {"no", w.tr("No")}}, .optional = true});
    html += form.text_area(
        {.name = "wish_unmet", .label = w.tr("If not: why?"), .value = words.wish_unmet, .optional = true, .most = most_nomination_words, .rows = 2});
    html += form.text_area({.name = "load_reason",
        .label = w.tr("If this one has as many as recommended, or more: why does it still work?"),
        .description = w.tr("{Coordinating_unit.the} sees it."),
        .value = words.load_reason,
        .optional = true,
        .most = most_nomination_words,
        .rows = 2});
    html += criteria(w, desk, form);
    auto const deputy = call.profile().deputy_is_leader ? std::vector{std::string{by_leader}} : chosen(desk.seek.now.deputy);
    html += form.select({.name = "deputy",
        .legend = w.tr("Who is {deputy.bare}?"),
        .description = w.tr("Steps in when {coordinator.the} is away, and when somebody must take over."),
        .choices = deputy_choices(call, desk),
        .chosen = deputy});
    html += days(w, desk, form, call.today());
    if (desk.seek.steps.asks_the_service)
        html += form.text({.name = "agreed_with",
            .label = w.tr("Agreed with"),
            .description = w.tr("The leader at the service where this one works."),
            .value = words.agreed_with,
            .most = 200});
    html += form.text_area({.name = "grounds",
        .label = w.tr("Grounds"),
        .description = w.tr("The person and next of kin may read them."),
        .value = words.grounds,
        .most = most_nomination_words});
    return html;
}

NomineeForm read_nominee(Form& form, NomineeDesk const& desk)
{
    NomineeForm typed;
    auto const known = [&](std::string_view field) -> std::optional<MemberId> {
        auto const id = form.id<MemberId>(field);
        if (find(desk.candidates, id)) return id;
        if (!form.get(field).empty()) form.not_a_choice(field);
        return std::nullopt;
    };
    typed.member = known("member");
    typed.deputy_is_leader = form.get("deputy") == by_leader;
    if (!typed.deputy_is_leader) typed.deputy = known("deputy");
    typed.from = form.day("from");
    if (desk.seek.has_former()) typed.former_to = form.day("former_to");
    if (form.get("wish_met") == "yes" || form.get("wish_met") == "no")
        typed.wish_met = form.get("wish_met") == "yes";
    else if (!form.get("wish_met").empty())
        form.not_a_choice("wish_met");
    read_wish(form, typed.words);
    typed.words.wish_unmet = form.text("wish_unmet", {.most = most_nomination_words});
    typed.words.load_reason = form.text("load_reason", {.most = most_nomination_words});
    typed.words.grounds = form.text("grounds", {.most = most_nomination_words});
    if (desk.seek.steps.asks_the_service) typed.words.agreed_with = form.text("agreed_with", {.most = 200, .lines = false});
    if (desk.seek.steps.weighs_criteria) {
        typed.words.time_span = form.text("time_span", {.most = 200, .lines = false});
        typed.words.focus = form.text("focus", {.most = 200, .lines = false});
        typed.words.continuity = form.text("continuity", {.most = 200, .lines = false});
    }
    return typed;
}

} // namespace samtak
