#include "web/call.hpp"

#include "kernel/oslo.hpp"
#include "web/drafts.hpp"

#include <algorithm>
#include <utility>

namespace samtak {
namespace {

Terms const& terms_of(Profile const& profile, Language language)
{
    auto const found = profile.terms.find(language);
    return found == profile.terms.end() ? profile.terms.at(profile.language) : found->second;
}

std::string value_of(Fields const& fields, std::string_view name)
{
    for (auto const& [key, value] : fields)
        if (key == name) return value;
    return {};
}

} // namespace

Call::Call(Request const& request, Place const& place, Viewer const& viewer, Language language, Instant now, std::string csrf)
    : request_(request),
      place_(place),
      viewer_(viewer),
      words_(*place.catalogues, language, terms_of(*place.profile, language)),
      now_(now),
      today_(oslo_day(now)),
      csrf_(std::move(csrf))
{
}

Change Call::change() const
{
    Change change{form_.once(), viewer_.member(), now_};
    change.concerns(subject_);
    return change;
}

std::string Call::param(std::string_view name) const { return value_of(params_, name); }

std::string Call::path() const { return request_.path.substr(std::min(request_.path.size(), profile().key.size() + 1)); }

Url Call::draft_url(std::string_view of) const
{
    std::string page{of};
    if (page.empty() && request_.method == Method::post) page = draft_page_of_form(form_).value_or("");
    return url("/drafts").with("form", page.empty() ? path() : page);
}

std::optional<Draft> Call::draft_of(std::string const& name) const { return find_draft_ ? find_draft_(path() + "#" + name) : std::nullopt; }

Form& Call::form()
{
    if (!find_draft_ || std::exchange(draft_looked_for_, true)) return form_;
    if (auto draft = find_draft_(path())) {
        form_ = Form{std::move(draft->fields)};
        draft_shown_ = draft->saved_at;
    }
    return form_;
}

std::string Call::query(std::string_view name) const
{
    Fields fields;
    if (!parse_urlencoded(request_.query, fields)) return {};
    return value_of(fields, name);
}

Response page(Html html, int status)
{
    Response response;
    response.status = status;
    response.body = std::move(html).take();
    response.with("Cache-Control", "no-store");
    return response;
}

Response see_other(Url const& address)
{
    Response response;
    response.status = 303;
    response.content_type = "text/plain; charset=utf-8";
    response.with("Location", address.text()).with("Cache-Control", "no-store");
    return response;
}

} // namespace samtak
