// Nothing typed is lost (L15): drafts while one types, what could not be saved, what came after the session had ended.
#include "kernel/oslo.hpp"
#include "storage/change.hpp"
#include "storage/done_form.hpp"
#include "web/draft_store.hpp"
#include "web/drafts.hpp"
#include "web/errors.hpp"
#include "web/posted_fields.hpp"
#include "web/site_visit.hpp"

namespace samtak {
namespace {

Response no_content()
{
    Response response;
    response.status = 204;
    return response;
}

} // namespace

Response Site::nobody_signed_in(Request const& request, Place const& place, Instant now)
{
    bool const sends = request.method == Method::post && (is_form(request) || is_multipart(request));
    auto const posted = sends ? read_form(request) : std::nullopt;
    if (!posted) return parts_.viewers->sign_in_first(request, now);
    auto const page = request.path.ends_with("/drafts") ? draft_page(request.query) : draft_page_of_form(*posted);
    if (!page) return parts_.viewers->sign_in_first(request, now);
    auto const lately = parts_.viewers->timed_out(request, now);
    auto const viewer = lately ? parts_.viewers->viewer(*lately, place, oslo_day(now)) : std::nullopt;
    auto const kept = draft_fields(posted->fields());
    // the same proof as for a form that is saved: it came from a page of ours
    bool const keeps = viewer && kept && parts_.viewers->csrf_ok(*lately, request, *posted);
    if (keeps) {
        auto change = Change::background(now);
        DraftStore{*place.database}.save(change, viewer->member(), *page, *kept);
        place.changes->commit(std::move(change)).value();
    }
    return parts_.viewers->sign_in_first(request, now, "/" + place.profile->key + *page, keeps);
}

// POST /{municipality}/drafts?form=/page while one types, and the form itself when it could not be saved.
Response Site::keep_draft(Visit& visit)
{
    auto const& form = visit.call.form();
    bool const own_request = visit.path == "/drafts";
    auto const page = own_request ? draft_page(visit.call.request().query) : draft_page_of_form(form);
    if (!page) return own_request ? error_page(visit.call, 400) : no_content();
    auto change = Change::background(visit.call.now());
    DraftStore drafts{*visit.place.database};
    bool const thrown_away = own_request && form.has("throw_away");
    auto const kept = draft_fields(form.fields());
    if (!thrown_away && !kept) return error_page(visit.call, 413);
    if (thrown_away)
        drafts.forget(change, visit.viewer.member(), *page);
    else
        drafts.save(change, visit.viewer.member(), *page, *kept);
    visit.place.changes->commit(std::move(change)).value();
    if (!thrown_away) return no_content();
    auto const place = "/" + visit.place.profile->key;
    auto const then = form.get("then"); // from a conflict page: where the other one's change is read
    return see_other(Url::own_path(then.starts_with(place + "/") ? std::string{then} : place + *page));
}

std::optional<Response> Site::already_sent(Visit const& visit) const
{
    if (!visit.call.form().has("once")) return std::nullopt;
    auto const answer = first_answer(*visit.place.database, visit.call.form().once(), visit.viewer.member());
    if (!answer) return std::nullopt;
    return see_other(Url::own_path(answer->empty() ? "/" + visit.place.profile->key + "/" : *answer));
}

void Site::forget_sent_draft(Visit const& visit) const
{
    auto const page = draft_page_of_form(visit.call.form());
    if (!page) return;
    auto change = Change::background(visit.call.now());
    DraftStore{*visit.place.database}.forget(change, visit.viewer.member(), *page);
    visit.place.changes->commit_later(std::move(change));
}

} // namespace samtak
