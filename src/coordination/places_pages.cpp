#include "coordination/places_pages.hpp"

#include "people/protection_store.hpp"
#include "web/fields.hpp"
#include "web/parts.hpp"
#include "web/place_words.hpp"
#include "web/show.hpp"

namespace samtak {
namespace {

constexpr int most_reason = 500;

Html places_shown(Call& call, CasePlaces const& places)
{
    Words const& w = call.words();
    auto const unit = place_words(w, call.profile(), places.unit_key);
    std::vector<ui::Fact> facts{{w.tr("Unit"), ui::plain(unit.empty() ? w.tr("None") : unit)}};
    if (!places.coordinator.empty())
        facts.push_back(
            {w.tr("{Coordinator.bare}"), ui::plain(places.title.empty() ? places.coordinator : places.coordinator + ", " + places.title)});
    if (!places.phone.empty()) facts.push_back({w.tr("Phone"), ui::link(Url::external("tel:" + places.phone), places.phone)});
    return h("{}<p>{}</p>", ui::facts(facts), w.tr("It is shown to you for today. The person sees in the log that you looked."));
}

Html reason_form(Grant<ShowPlaces> const& grant, Call& call, ui::FormView const& form)
{
    Words const& w = call.words();
    Html inside = form.text_area({.name = "reason",
        .label = w.tr("Why do you need to know it?"),
        .description = w.tr("What you are going to do now that can't be done without it. Don't write where."),
        .most = most_reason,
        .rows = 3});
    inside += ui::buttons({ui::button({.text = w.tr("Show it")}), ui::link(call.url("/coordinations/{}", grant.subject()), w.tr("Cancel"))});
    return form.form({.action = call.url("/coordinations/{}/places", grant.subject()), .csrf = call.csrf()},
        h("<div class=\"st-flow\" data-gap=\"l\">{}</div>", inside));
}

Response shown(Grant<ShowPlaces> const& grant, Call& call, int status)
{
    Words const& w = call.words();
    PlaceShownStore store{call.database()};
    ui::FormView const form{w, call.form()};
    ui::Page page;
    page.title = w.tr("Unit and phone in a case with a protected address");
    page.failed = form.failed();
    page.narrow = true;
    page.content = ui::back_link(call.url("/coordinations/{}", grant.subject()), w.tr("The case"));
    page.content += form.error_summary();
    page.content +=
        ui::title(page.title, w.tr("The address is confidential. Only who needs it for the work in the case is to know where help is given."));
    page.content += store.has_said_why(grant, call.today()) ? places_shown(call, store.places(grant, call.today())) : reason_form(grant, call, form);
    page.content = h("<div class=\"st-flow\" data-gap=\"l\">{}</div>", page.content);
    return show(call, page, {}, status);
}

// Of a strictly confidential address nothing is shown to anybody outside, and of an open one nothing is hidden.
bool is_here(Grant<ShowPlaces> const& grant, Call& call) { return ProtectionStore{call.database()}.of(grant) == AddressProtection::confidential; }

} // namespace

Response places_page(Grant<ShowPlaces> const& grant, Call& call)
{
    return is_here(grant, call) ? shown(grant, call, 200) : failure_page(call, {Problem::not_found, "This page isn't here."});
}

Response say_why_places(Grant<ShowPlaces> const& grant, Call& call)
{
    if (!is_here(grant, call)) return failure_page(call, {Problem::not_found, "This page isn't here."});
    auto const reason = call.form().text("reason", {.most = most_reason, .required = true, .missing = "Write why you need to know it."});
    if (!call.form().ok()) return shown(grant, call, 422);
    auto change = call.change();
    auto const there = call.url("/coordinations/{}/places", grant.subject());
    change.answer_with(there.text());
    PlaceShownStore{call.database()}.say_why(change, grant, reason, call.today());
    if (auto saved = call.changes().commit(std::move(change)); !saved) return failure_page(call, saved.error());
    return see_other(there);
}

} // namespace samtak
