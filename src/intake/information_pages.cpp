#include "intake/information_pages.hpp"

#include "intake/services_parts.hpp"
#include "kernel/oslo.hpp"
#include "web/lists.hpp"

#include <algorithm>

namespace samtak {
namespace {

Html part(std::string const& id, std::string const& heading, Html const& content)
{
    return ui::section(id, heading, h("<div class=\"st-flow\">{}</div>", content));
}

Html points(std::vector<std::string> const& all)
{
    Html items;
    for (auto const& one : all) items += h("<li>{}</li>", one);
    return h("<ul class=\"ds-list\">{}</ul>", items);
}

Html what_they_are(Words const& w)
{
    return h("{}{}",
        part("coordinator", w.tr("What is {coordinator.a}?"),
            h("<p>{}</p><p>{}</p>",
                w.tr(
                    "{Coordinator.a} is one named person whom you can turn to. This one sees that those who help you work together, follows up what is agreed, and keeps the work moving."),
                w.tr("You can have {coordinator.a} also when you don't want a plan."))),
        part("plan", w.tr("What is {plan.a}?"),
            h("<p>{}</p><p>{}</p>",
                w.tr(
                    "{Plan.a} gathers in one place what is important to you, what you want to achieve, and who shall help you with what. You take part in making it, and you decide who may read it."),
                w.tr("You have one plan and one {coordinator.bare}, however many services you get."))));
}

// A5: independent of age, diagnosis and function; no minimum of months
Html who(Words const& w)
{
    return part("who", w.tr("Who can get it?"),
        h("<p>{}</p>{}<p>{}</p>",
            w.tr(
                "Everybody who needs several health and care services over some time, when the services need to be coordinated. For {coordinator.a} it is enough that the need is complex."),
            points({w.tr("You need no diagnosis."), w.tr("Your age doesn't matter."),
                w.tr("The need doesn't have to last for good. A few months can be enough."),
                w.tr("Services from school, kindergarten, NAV, child welfare and hospital are weighed in too.")}),
            w.tr("Families that have, or expect, a child with serious illness, injury or disability may have the right to {child_coordinator.a}.")));
}

// A14: IP-f § 4, R1.18
Html no_more_rights(Words const& w)
{
    return part("rights", w.tr("What a plan does not give"),
        h("<p>{}</p>",
            w.tr(
                "{Plan.a} gives no greater right to services, and is not legally binding. What you have been granted stands in the decisions on each service.")));
}

Html how(Words const& w, Profile const& profile)
{
    auto const apply = url("/login").with("next", "/" + profile.key + "/applications/new");
    return part("apply", w.tr("How do you apply?"),
        h("<p>{}</p>{}<p>{}</p><p>{}</p>", w.tr("You can apply yourself. These can apply for somebody else:"),
            points({w.tr("parents, for a child under 16"), w.tr("{guardian.a}, when the mandate covers personal matters"),
                w.tr("somebody to whom you have given a written mandate")}),
            h("{} <a class=\"ds-link\" href=\"{}\">{}</a>.", w.tr("Have you got a login here?"), apply, w.tr("Log in and apply")),
            w.tr(
                "If not, call or write to {body}, phone {phone}. You can also ask somebody who helps you, such as the GP, the public health nurse or a teacher, to tell us that you need it. Health personnel have a duty to do so.",
                {{"body", profile.contact_body.in(w.language())}, {"phone", profile.phone}})));
}

Html then(Words const& w)
{
    return part("then", w.tr("What happens next?"),
        h("<ol class=\"ds-list\"><li>{}</li><li>{}</li><li>{}</li><li>{}</li></ol>", w.tr("You are told that we have got the application."),
            w.tr("We talk with you about what you need. You say yes or no to {coordinator.a}, to a plan, and to what may be shared with whom."),
            w.tr("You get an answer within a month. If it takes longer, we write to say why, and when you get it."),
            w.tr("The answer is a decision in writing. You can appeal if you don't agree.")));
}

Html law_line(Words const& w, Profile const& profile, Day today)
{
    std::string laws;
    for (auto const* code : {"hol-7-1", "hol-7-2", "hol-7-2a", "pbrl-2-5", "pbrl-2-5b", "pbrl-2-5c"})
        if (auto const* law = profile.law_on(code, today)) laws += (laws.empty() ? "" : ", ") + law->in(w.language());
    return laws.empty() ? Html{} : h("<p class=\"st-small st-muted\">{}</p>", w.tr("The rules: {laws}.", {{"laws", laws}}));
}

} // namespace

ui::Page information_page(Words const& w, Profile const& profile, Day today)
{
    ui::Page page;
    page.title = w.tr("{Coordinator.bare} and {plan.bare}");
    page.narrow = true;
    page.content = ui::title(page.title, w.tr("For you who need help from several services, and for those close to you."));
    page.content += h("<div class=\"st-flow\" data-gap=\"l\">{}{}{}{}{}{}{}</div>", what_they_are(w), who(w), no_more_rights(w), how(w, profile),
        then(w), part("services", w.tr("Where do you apply for services?"), where_services_are_applied_for(w, profile)), law_line(w, profile, today));
    page.content += ui::buttons({ui::print_button(w), ui::link(url("/login").with("next", "/" + profile.key + "/"), w.tr("To the login"))});
    return page;
}

void InformationPages::add_routes(OpenRoutes& routes) const
{
    routes.get("/information", [this](Request const& request, Fields const&) { return list(request); });
    routes.get("/{municipality}/information", [this](Request const& request, Fields const& params) { return one(request, params); });
}

Response InformationPages::list(Request const& request) const
{
    auto const visit = frame_.visit(request);
    Words const& w = visit.words;
    std::vector<Html> lines;
    for (auto const* profile : all_) lines.push_back(ui::link(url("/{}/information", profile->key), profile->name));
    ui::Page page;
    page.title = w.tr("Coordinator and individual plan");
    page.narrow = true;
    page.content = ui::title(page.title, w.tr("Choose your municipality. Each says who can get it, how to apply, and what happens next."));
    page.content += ui::lines(lines);
    return frame_.answer(request, visit, page);
}

Response InformationPages::one(Request const& request, Fields const& params) const
{
    auto const key = params.empty() ? std::string{} : params.front().second;
    auto const found = std::find_if(all_.begin(), all_.end(), [&](auto const* profile) { return profile->key == key; });
    auto const visit = frame_.visit(request);
    if (found == all_.end()) {
        ui::Page page;
        page.title = visit.words.tr("This page isn't here.");
        page.content = h("{}<p>{}</p>", ui::title(page.title), ui::link(url("/information"), visit.words.tr("Choose your municipality")));
        return frame_.answer(request, visit, page, 404);
    }
    return frame_.answer(request, visit, information_page(visit.words, visit.profile, oslo_day(clock_.now())));
}

} // namespace samtak
