#include "decisions/assessment_parts.hpp"

#include <algorithm>

namespace samtak {
namespace {

std::string answer_name(Words const& w, std::string_view code)
{
    if (code == "yes") return w.tr("Yes");
    if (code == "no") return w.tr("No");
    if (code == "unclear") return w.tr("Must be found out");
    return {};
}

struct Question {
    std::string name, legend, description;
    std::string Assessment::*answer;
};

std::vector<Question> need_questions(Words const& w)
{
    return {{"coordinated", w.tr("Is the need coordinated?"), w.tr("The rule above is a help. You decide."), &Assessment::coordinated},
        {"long_term", w.tr("Is the need long-term?"),
            w.tr("It need not be permanent, and there is no least number of months. A few months can be enough."), &Assessment::long_term},
        {"complex_need", w.tr("Is the need complex?"), w.tr("A complex need is enough for a coordinator, also when it isn't long-term."),
            &Assessment::complex_need}};
}

std::vector<Question> child_questions(Words const& w)
{
    return {{"child_has", w.tr("Does the family have, or expect, a child under 18?"), {}, &Assessment::child_has},
        {"child_serious", w.tr("Does the child have a serious illness, injury or disability?"),
            w.tr("How serious it is decides. No diagnosis is needed, and none is asked for."), &Assessment::child_serious},
        {"child_services", w.tr("Do they need health and care services and other welfare services, over time and together?"), {},
            &Assessment::child_services},
        {"child_wish", w.tr("Does the family want a child coordinator?"), {}, &Assessment::child_wish}};
}

Html radios(ui::FormView const& form, Words const& w, Question const& question, Assessment const& one, bool optional)
{
    std::vector<ui::Choice> choices;
    for (auto const code : assessment_answers) choices.push_back({std::string{code}, answer_name(w, code)});
    auto const& answer = one.*question.answer;
    return form.radios({.name = question.name,
        .legend = question.legend,
        .description = question.description,
        .choices = std::move(choices),
        .chosen = answer.empty() ? std::vector<std::string>{} : std::vector{answer},
        .optional = optional});
}

std::vector<ui::Choice> service_choices(Call const& call)
{
    std::vector<ui::Choice> choices;
    for (auto const& service : call.profile().decisions.services)
        if (service.from <= call.today() && (!service.to || call.today() <= *service.to))
            choices.push_back({service.key, service.name.in(call.words().language())});
    return choices;
}

template <std::size_t N>
Html results(ui::FormView const& form, std::string const& name, std::string const& legend, std::string const& chosen,
    std::string_view const (&codes)[N], std::string (*name_of)(Words const&, std::string_view), Words const& w)
{
    std::vector<ui::Choice> choices;
    for (auto const code : codes) choices.push_back({std::string{code}, name_of(w, code)});
    return form.radios(
        {.name = name, .legend = legend, .choices = std::move(choices), .chosen = chosen.empty() ? std::vector<std::string>{} : std::vector{chosen}});
}

Html services_fields(Call const& call, ui::FormView const& form, Assessment const& one)
{
    Words const& w = call.words();
    Html services = h("<p>{}</p>", rule_words(w, call.profile().decisions.assessment));
    services += form.checkboxes({.name = "receives",
        .legend = w.tr("Services that the person has now"),
        .choices = service_choices(call),
        .chosen = one.receives,
        .optional = true});
    services += form.checkboxes({.name = "needs",
        .legend = w.tr("Services that the person needs, or has applied for"),
        .choices = service_choices(call),
        .chosen = one.needs,
        .optional = true});
    services += applied_rule_part(call, one);
    services += form.text_area({.name = "sectors",
        .label = w.tr("How are the measures of other sectors weighed in?"),
        .value = one.sectors,
        .optional = true,
        .most = most_assessment_words,
        .rows = 2});
    services += form.checkbox("specialist",
        {"1", w.tr("The specialist health service is involved too"),
            w.tr("The municipality then makes the plan and coordinates, and they take part.")},
        one.specialist);
    return services;
}

Html need_fields(Call const& call, ui::FormView const& form, Assessment const& one)
{
    Words const& w = call.words();
    Html need;
    for (auto const& question : need_questions(w)) need += radios(form, w, question, one, false);
    return need;
}

Html child_fields(Call const& call, ui::FormView const& form, Assessment const& one)
{
    Words const& w = call.words();
    Html child = form.checkbox(
        "expecting", {"1", w.tr("The child isn't born yet"), w.tr("The assessment stays when the child is born and gets a number.")}, one.expecting);
    for (auto const& question : child_questions(w)) child += radios(form, w, question, one, true);
    return child;
}

Html result_fields(Call const& call, ui::FormView const& form, Assessment const& one)
{
    Words const& w = call.words();
    Html outcome = results(form, "plan_result", w.tr("Individual plan"), one.plan_result, plan_results, plan_result_name, w);
    outcome += h("<p class=\"st-small\">{}</p>", w.tr("A plan gives no greater right to services, and is not legally binding."));
    outcome +=
        results(form, "coordinator_result", w.tr("{Coordinator.bare}"), one.coordinator_result, coordinator_results, coordinator_result_name, w);
    outcome += form.text_area({.name = "grounds",
        .label = w.tr("Reasons"),
        .description = w.tr("Write so that the family understands."),
        .value = one.grounds,
        .most = most_assessment_words,
        .rows = 6});
    return outcome;
}

// Only keys of the profile: what a crafted form adds is said at the field.
std::vector<std::string> read_services(Form& form, std::string_view name, DecisionProfile const& profile)
{
    std::vector<std::string> keys;
    for (auto const value : form.all(name)) {
        auto const known = [&](AssessedService const& one) { return one.key == value; };
        if (value.empty()) continue;
        if (std::none_of(profile.services.begin(), profile.services.end(), known))
            form.not_a_choice(name);
        else
            keys.emplace_back(value);
    }
    return keys;
}

} // namespace

std::string plan_result_name(Words const& w, std::string_view code)
{
    if (code == "granted") return w.tr("Right to an individual plan");
    if (code == "declined") return w.tr("The person does not want a plan");
    if (code == "refused") return w.tr("No right to an individual plan");
    return w.tr("A plan is not asked for");
}

std::string coordinator_result_name(Words const& w, std::string_view code)
{
    if (code == "coordinator") return w.tr("Right to {coordinator.bare}");
    if (code == "child_coordinator") return w.tr("Right to {child_coordinator.bare}");
    if (code == "declined") return w.tr("Offered {coordinator.bare}, and does not want one");
    if (code == "refused") return w.tr("No right to {coordinator.bare}");
    return w.tr("{Coordinator.bare} is not asked for");
}

Html assessment_fields(Call const& call, ui::FormView const& form, Assessment const& one)
{
    Words const& w = call.words();
    auto const part = [](std::string const& id, std::string const& heading, Html const& content) {
        return ui::section(id, heading, h("<div class=\"st-flow\" data-gap=\"l\">{}</div>", content));
    };
    Html all = part("services", w.tr("1. Services"), services_fields(call, form, one));
    all += part("need", w.tr("2. The need"), need_fields(call, form, one));
    all += part("child", w.tr("3. {Child_coordinator.bare}"), child_fields(call, form, one));
    all += part("result", w.tr("4. What it comes to"), result_fields(call, form, one));
    return all;
}

Assessment read_assessment(Form& form, DecisionProfile const& profile, Assessment const& before)
{
    Assessment one{before.id, read_services(form, "receives", profile), read_services(form, "needs", profile)};
    auto const given = [&form](std::string_view name) { return std::string{form.get(name)}; };
    one.version = form.version();
    one.expecting = form.get("expecting") == "1";
    one.specialist = form.get("specialist") == "1";
    one.coordinated = given("coordinated");
    one.long_term = given("long_term");
    one.complex_need = given("complex_need");
    one.child_has = given("child_has");
    one.child_serious = given("child_serious");
    one.child_services = given("child_services");
    one.child_wish = given("child_wish");
    one.plan_result = given("plan_result");
    one.coordinator_result = given("coordinator_result");
    one.sectors = form.text("sectors", {.most = most_assessment_words});
    one.grounds = form.text("grounds", {.most = most_assessment_words, .required = true, .missing = "Write the reasons."});
    for (auto const& problem : assessment_problems(one)) form.problem(problem.field, problem.text, problem.limit);
    return one;
}

std::vector<ConflictField> assessment_conflict(Call const& call, Assessment const& mine, Assessment const& theirs)
{
    Words const& w = call.words();
    using Kind = ConflictField::Kind;
    std::vector<ConflictField> fields{{"grounds", w.tr("Reasons"), mine.grounds, theirs.grounds, Kind::lines},
        {"sectors", w.tr("How are the measures of other sectors weighed in?"), mine.sectors, theirs.sectors, Kind::lines},
        {"plan_result", w.tr("Individual plan"), mine.plan_result, theirs.plan_result, Kind::other, plan_result_name(w, mine.plan_result),
            plan_result_name(w, theirs.plan_result)},
        {"coordinator_result", w.tr("{Coordinator.bare}"), mine.coordinator_result, theirs.coordinator_result, Kind::other,
            coordinator_result_name(w, mine.coordinator_result), coordinator_result_name(w, theirs.coordinator_result)}};
    auto questions = need_questions(w);
    for (auto const& question : child_questions(w)) questions.push_back(question);
    for (auto const& one : questions)
        fields.push_back({one.name, one.legend, mine.*one.answer, theirs.*one.answer, Kind::other, answer_name(w, mine.*one.answer),
            answer_name(w, theirs.*one.answer)});
    return fields;
}

} // namespace samtak
