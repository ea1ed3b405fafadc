#include "web/show.hpp"

#include "web/drafts.hpp"
#include "web/fields.hpp"
#include "web/parts.hpp"
#include "web/signed_in.hpp"

#include <algorithm>

namespace samtak {
namespace {

// The page about who sees what is consent's. Asked of the same rule, so that its link leads everybody who has it to a page.
struct SeeWhoSees {
    using Subject = CoordinationId;
    static constexpr std::string_view reading = "consent.read", name = reading;
};

std::vector<ui::NavLink> navigation(Call& call, NavPlace place, std::optional<OwnerNav> const& owner)
{
    Words const& w = call.words();
    std::vector<ui::NavLink> links;
    auto const add = [&](NavPlace one, Url to, ui::Icon icon, std::string text) {
        bool const current = one == NavPlace::people ? call.request().path == to.text() : place == one;
        links.push_back({std::move(to), icon, std::move(text), current});
    };
    add(NavPlace::home, call.url("/"), ui::Icon::house, w.tr("Home"));
    if (owner) {
        if (owner->plan) add(NavPlace::plan, call.url("/plans/{}", *owner->plan), ui::Icon::file_text, w.tr("The plan"));
        if (!call.place().policy || call.would_allow<SeeWhoSees>(owner->coordination))
            if (owner->access) add(NavPlace::access, call.url("/coordinations/{}/access", owner->coordination), ui::Icon::eye, w.tr("Who sees"));
    } else if (call.viewer().has(Role::registrar) || call.viewer().has(Role::coordinating_unit)) {
        add(NavPlace::people, call.url("/people/new"), ui::Icon::person_group, w.tr("New person"));
        if (call.viewer().has(Role::coordinating_unit)) add(NavPlace::overview, call.url("/overview"), ui::Icon::bar_chart, w.tr("Overview"));
    }
    auto const unread = call.place().unread ? call.place().unread(call.viewer().member()) : 0;
    add(NavPlace::notices, call.url("/notices"), ui::Icon::bell,
        unread == 0 ? w.tr("Messages") : w.trn("Messages, {n} new", "Messages, {n} new ones", unread));
    return links;
}

// Where the page that is shown is read: a form that couldn't be saved has the address that it was sent to.
std::string own_page(Call& call)
{
    auto const& place = call.profile().key;
    if (call.request().method != Method::post) return call.request().path;
    auto const page = draft_page_of_form(call.form());
    return page ? "/" + place + *page : "/" + place + "/";
}

std::vector<ui::MenuLink> languages(Call& call)
{
    static constexpr std::pair<Language, std::string_view> names[] = {{Language::nb, "Bokmål"}, {Language::nn, "Nynorsk"}, {Language::en, "English"}};
    std::vector<ui::MenuLink> links;
    for (auto const& [language, name] : names) {
        if (language == call.words().language()) continue;
        auto const code = std::string{language_code(language)};
        links.push_back({url("/language/{}", code).with("next", own_page(call)), std::string{name}, code});
    }
    return links;
}

ui::MemberMenu member_menu(Call const& call)
{
    Words const& w = call.words();
    ui::MemberMenu menu;
    menu.name = call.viewer().name();
    menu.about = call.viewer().unit().empty() ? w.tr("Logged in at {place}", {{"place", call.profile().name}})
                                              : w.tr("{unit} at {place}", {{"unit", call.viewer().unit()}, {"place", call.profile().name}});
    menu.links.push_back({call.url("/settings"), w.tr("My settings")});
    if (call.viewer().has(Role::staff) || call.viewer().has(Role::registrar))
        menu.links.push_back({call.url("/absences"), w.tr("When you are away")});
    if (call.viewer().has(Role::staff) || call.viewer().has(Role::coordinating_unit))
        menu.links.push_back({call.url("/need-notices/new"), w.tr("Tell of a need")});
    menu.links.push_back({call.url("/sent"), w.tr("What you have sent")});
    if (call.viewer().has(Role::coordinating_unit) || call.viewer().has(Role::allocation))
        menu.links.push_back({call.url("/incoming"), w.tr("Notices and applications")});
    if (call.viewer().has(Role::allocation) && call.profile().ending_decided_by == "allocation") // the unit has the way on its overview
        menu.links.push_back({call.url("/endings"), w.tr("Coordinations that may end")});
    bool const leads = call.viewer().has(Role::administrator) || call.viewer().has(Role::leader);
    if (leads || call.viewer().has(Role::coordinating_unit)) menu.links.push_back({call.url("/staff"), w.tr("Coordinators and staff")});
    if (call.viewer().has(Role::coordinating_unit)) menu.links.push_back({call.url("/vacancies"), w.tr("Cases without {coordinator.bare}")});
    if (leads) menu.links.push_back({call.url("/logins"), w.tr("Logins of staff")});
    if (call.viewer().has(Role::administrator)) menu.links.push_back({call.url("/deliveries"), w.tr("What could not be sent")});
    if (!call.profile().report_days.empty() && (call.viewer().has(Role::coordinating_unit) || call.viewer().has(Role::leader)))
        menu.links.push_back({call.url("/reports"), w.tr("Half-yearly reports")});
    if (call.viewer().has(Role::log_reviewer)) menu.links.push_back({call.url("/log-reviews"), w.tr("Control of the access log")});
    if (call.signed_in() && call.signed_in()->places.size() > 1) menu.links.push_back({url("/choose"), w.tr("Another municipality")});
    menu.log_out = url("/logout");
    menu.csrf = call.csrf();
    return menu;
}

std::optional<ui::SessionWarning> session_warning(Call& call)
{
    if (!call.signed_in()) return std::nullopt;
    auto const ends = std::min(call.signed_in()->idle_ends_at, call.signed_in()->ends_at);
    auto const left = std::chrono::duration_cast<std::chrono::seconds>(ends - call.now()).count();
    return ui::SessionWarning{static_cast<int>(left), url("/session/extension"), url("/session-ended").with("next", own_page(call)), call.csrf()};
}

std::vector<ui::MenuLink> footer(Call const& call)
{
    Words const& w = call.words();
    std::vector<ui::MenuLink> links;
    if (!call.profile().web.empty()) links.push_back({Url::external(call.profile().web), call.profile().name});
    if (!call.profile().accessibility_statement.empty())
        links.push_back({Url::external(call.profile().accessibility_statement), w.tr("Accessibility statement")});
    return links;
}

} // namespace

Response show(Call& call, ui::Page const& shown, ShownAt const& at, int status)
{
    std::optional<OwnerNav> owner = at.owner;
    if (!owner && call.place().own_side) owner = call.place().own_side(call.viewer(), call.today());
    auto const notice = call.draft_shown() ? draft_alert(call, *call.draft_shown(), call.draft_url()) : Html{};
    std::optional<ui::Page> changed;
    if (!notice.empty() || (owner && shown.ground != ui::Ground::owner)) {
        changed = shown;
        if (owner) changed->ground = ui::Ground::owner;
        if (!notice.empty()) changed->content = h("<div class=\"st-flow\" data-gap=\"l\">{}<div>{}</div></div>", notice, shown.content);
    }
    ui::Surroundings around;
    around.home = call.url("/");
    around.nav = navigation(call, at.place, owner);
    around.member = member_menu(call);
    around.session = session_warning(call);
    around.languages = languages(call);
    around.footer = footer(call);
    return page(ui::framed(call.words(), call.profile(), *call.place().assets, around, changed ? *changed : shown), status);
}

} // namespace samtak
