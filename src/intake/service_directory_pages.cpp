#include "intake/service_directory_pages.hpp"

#include "intake/service_directory.hpp"
#include "web/fields.hpp"
#include "web/lists.hpp"

namespace samtak {
namespace {

constexpr std::size_t most_typed = 100;

using Found = std::vector<OfferedService const*>;

struct View {
    Words const& w;
    Profile const& profile;
    ServiceDirectory const& directory;
    Found found;
    std::string typed;
};

// A unit without a phone of its own is reached through the contact body.
Html who_tells(View const& view, OfferedService const& one)
{
    Words const& w = view.w;
    auto const* unit = unit_of(view.profile, one.unit);
    auto const own = view.directory.unit_phones.find(one.unit);
    auto const& body = view.profile.contact_body.in(w.language());
    auto const& phone = own == view.directory.unit_phones.end() ? view.profile.phone : own->second;
    bool const direct = !unit || own != view.directory.unit_phones.end() || unit->key == "coordinating";
    Html html = h("<p>{}{}</p>", unit ? unit->name.in(w.language()) : body, one.ask.nb.empty() ? std::string{} : ": " + one.ask.in(w.language()));
    html += h("<p>{}</p>",
        ui::link(Url::external("tel:" + phone),
            direct ? w.tr("Phone {phone}", {{"phone", phone}}) : w.tr("Through {body}, phone {phone}", {{"body", body}, {"phone", phone}})));
    return html;
}

Html where_to_apply(View const& view, OfferedService const& one)
{
    Words const& w = view.w;
    Html html;
    if (one.decide == "here") {
        auto const apply = url("/login").with("next", "/" + view.profile.key + "/applications/new");
        html += h("<p>{}</p><p>{}</p>", ui::link(apply, w.tr("Log in and apply")),
            ui::link(url("/{}/information", view.profile.key), w.tr("How to apply")));
    } else if (one.decide == "allocation") {
        html += h("<p>{}</p>", w.tr("You apply to {allocation_office.the} in the municipality."));
    } else if (one.decide == "unit") {
        html += h("<p>{}</p>", w.tr("You apply to the service itself."));
    } else {
        html += h("<p>{}</p>", w.tr("You don't apply. Get in touch."));
    }
    if (!one.apply.nb.empty()) html += h("<p>{}</p>", one.apply.in(w.language()));
    if (!one.web.empty())
        html += h("<p>{}</p>", ui::link(Url::external(one.web), w.tr("Read more"), ui::Icon::external_link, one.name.in(w.language())));
    return html;
}

Html service_card(View const& view, OfferedService const& one)
{
    Words const& w = view.w;
    Html const facts = ui::facts({{w.tr("For whom, and what is realistic"), h("<p>{}</p>", one.whom.in(w.language()))},
                                     {w.tr("Who can tell more"), who_tells(view, one)}, {w.tr("Where to apply"), where_to_apply(view, one)}},
        ui::FactsLook::rows);
    return ui::card("s-" + one.key, one.name.in(w.language()), h("<div class=\"st-flow\"><p>{}</p>{}</div>", one.what.in(w.language()), facts), 3);
}

Html groups(View const& view)
{
    Html html;
    for (auto const& group : view.directory.groups) {
        Html cards;
        for (auto const* one : view.found)
            if (one->group == group.key) cards += service_card(view, *one);
        if (!cards.empty())
            html += ui::section("g-" + group.key, group.name.in(view.w.language()), h("<div class=\"st-flow\" data-gap=\"l\">{}</div>", cards));
    }
    return html;
}

Html jumps(View const& view)
{
    Words const& w = view.w;
    std::vector<Html> links;
    for (auto const& group : view.directory.groups) {
        std::int64_t count = 0;
        for (auto const* one : view.found) count += one->group == group.key ? 1 : 0;
        if (count > 0)
            links.push_back(h("{} <span class=\"st-muted\">({})</span>", ui::link(url("#g-{}", group.key), group.name.in(w.language())), count));
    }
    Html items;
    for (auto const& one : links) items += h("<li>{}</li>", one);
    return h("<nav aria-label=\"{}\"><ul class=\"ds-list\">{}</ul></nav>", w.tr("Groups of services"), items);
}

Html search_form(View const& view)
{
    Words const& w = view.w;
    Form const none;
    Html const field = ui::FormView{w, none}.text({.name = "q",
        .label = w.tr("Search in the directory"),
        .description = w.tr("For instance “respite” or “school”. Write nothing about yourself or others here."),
        .value = view.typed,
        .type = "search"});
    return h("<form class=\"st-flow\" role=\"search\" method=\"get\" action=\"{}\">{}{}</form>", url("/{}/services", view.profile.key), field,
        ui::buttons({ui::button({.text = w.tr("Search"), .weight = ui::Weight::secondary})}));
}

// The municipality hasn't written its directory.
Html not_written(View const& view)
{
    Words const& w = view.w;
    return ui::empty_state({.heading = w.tr("The directory isn't written yet"),
        .content = h("<p>{}</p>",
            w.tr("Ask {body}, phone {phone}, what there is.",
                {{"body", view.profile.contact_body.in(w.language())}, {"phone", view.profile.phone}}))});
}

Html nothing_found(View const& view)
{
    Words const& w = view.w;
    auto const& profile = view.profile;
    return ui::empty_state({.heading = w.tr("No service has all these words"),
        .content = h("<p>{}</p>",
            w.tr("Try one word, or ask {body}, phone {phone}.", {{"body", profile.contact_body.in(w.language())}, {"phone", profile.phone}})),
        .buttons = {ui::button_link(url("/{}/services", profile.key), {.text = w.tr("Show all services"), .weight = ui::Weight::secondary})}});
}

Html result(View const& view)
{
    Words const& w = view.w;
    if (view.found.empty()) return nothing_found(view);
    Html html;
    if (!view.typed.empty())
        html += h("<p role=\"status\">{} {}</p>",
            w.trn("{n} service has these words.", "{n} services have these words.", static_cast<std::int64_t>(view.found.size())),
            ui::link(url("/{}/services", view.profile.key), w.tr("Show all services")));
    html += h("{}{}", jumps(view), groups(view));
    return html;
}

ui::Page directory_page(View const& view)
{
    Words const& w = view.w;
    ui::Page page;
    page.title = w.tr("Service directory");
    page.narrow = true;
    Html html = ui::title(page.title,
        w.tr("What there is in {municipality}, who it is for, who can tell you more, and where to apply.", {{"municipality", view.profile.name}}));
    html += view.directory.services.empty() ? not_written(view) : h("{}{}", search_form(view), result(view));
    html += h("<p class=\"st-muted\">{}</p>",
        w.tr("What stands here gives no right to a service. Each service is decided by itself, and you can ask for a decision in writing."));
    html += ui::buttons({ui::print_button(w), ui::link(url("/{}/information", view.profile.key), w.tr("{Coordinator.bare} and {plan.bare}"))});
    page.content = h("<div class=\"st-flow\" data-gap=\"l\">{}</div>", html);
    return page;
}

} // namespace

void ServiceDirectoryPages::add_routes(OpenRoutes& routes) const
{
    routes.get("/{municipality}/services", [this](Request const& request, Fields const& params) { return answer(request, params); });
}

Response ServiceDirectoryPages::answer(Request const& request, Fields const& params) const
{
    auto const visit = frame_.visit(request);
    auto const found = directories_.find(params.empty() ? std::string_view{} : std::string_view{params.front().second});
    if (found == directories_.end()) {
        ui::Page page;
        page.title = visit.words.tr("This page isn't here.");
        page.content = h("{}<p>{}</p>", ui::title(page.title), ui::link(url("/information"), visit.words.tr("Choose your municipality")));
        return frame_.answer(request, visit, page, 404);
    }
    auto typed = query_value(request, "q");
    if (typed.size() > most_typed || typed.find_first_not_of(" \t") == std::string::npos) typed.clear();
    auto const& directory = found->second;
    View const view{visit.words, visit.profile, directory, services_with(directory, visit.profile, visit.words.language(), keys_, typed), typed};
    return frame_.answer(request, visit, directory_page(view));
}

} // namespace samtak
