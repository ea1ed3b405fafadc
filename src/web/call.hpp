// One request on its way through a handler: who asks, where, in what language, and what the program lends to answer it.
#pragma once
#include "web/form.hpp"
#include "web/html.hpp"
#include "web/place.hpp"

namespace samtak {

struct SignedIn;

// What was typed into a form and never sent (L15).
struct Draft {
    Fields fields;
    Instant saved_at;
};

class Call {
public:
    Call(Request const& request, Place const& place, Viewer const& viewer, Language language, Instant now, std::string csrf);

    Request const& request() const { return request_; }
    Viewer const& viewer() const { return viewer_; }
    Profile const& profile() const { return *place_.profile; }
    Place const& place() const { return place_; }
    Database& database() const { return *place_.database; }
    Changes& changes() const { return *place_.changes; }
    Policy& policy() const { return *place_.policy; }
    Words const& words() const { return words_; }
    Day today() const { return today_; } // worked out once for the request, Norwegian time
    Instant now() const { return now_; }
    std::string const& csrf() const { return csrf_; } // for the hidden field of every form

    // What was posted. On a GET: the viewer's draft of this page's form, looked up the first time this is asked for; else empty.
    Form& form();
    std::optional<Instant> draft_shown() const { return draft_shown_; } // when the draft that form() gave was saved
    // The viewer's draft of one form of several on this page, on a GET: each has a name, with which its draft_url is path() + "#" + name.
    std::optional<Draft> draft_of(std::string const& name) const;
    // For `FormFrame::draft`. The draft comes back when the page with this path is opened again. None given: the
    // present one's; shown again after an error, the one that the form stood on.
    Url draft_url(std::string_view path = {}) const;
    std::string path() const;                       // of this page, without municipality and query
    std::string param(std::string_view name) const; // from the path pattern
    std::string query(std::string_view name) const; // ?name=…; empty when absent
    template <class Any> std::optional<Any> id(std::string_view name) const { return Any::parse(param(name)); }

    // An address in this municipality: call.url("/plans/{}", plan)
    template <class... Pieces> Url url(UrlPattern<std::type_identity_t<Pieces>...> pattern, Pieces const&... pieces) const
    {
        return Url::own_path("/" + profile().key + samtak::url<Pieces...>(pattern, pieces...).text());
    }
    // A further act inside a page (a home page's parts, see as …), decided and logged like any other.
    template <Act A> Result<Grant<A>> decide(typename A::Subject subject, Use use = Use::read)
    {
        return policy().decide<A>(viewer(), std::move(subject), use, today());
    }
    // Every list says what it held before it is shown: how many rows, and how it was cut.
    template <Act List> void listed(Grant<List> const& grant, std::int64_t rows, std::string filter = {})
    {
        policy().listed(grant, viewer(), {std::move(filter), rows});
    }
    template <Act A> bool would_allow(typename A::Subject const& subject) { return policy().would_allow<A>(viewer(), subject, today()); }
    // A Change for this form: its one-time id, the viewer, now, and what the route's act is done to.
    Change change() const;

    void set_params(Fields params) { params_ = std::move(params); }
    void set_form(Form form) { form_ = std::move(form); }
    void set_drafts(std::function<std::optional<Draft>(std::string const& path)> find) { find_draft_ = std::move(find); }
    void set_signed_in(SignedIn const& signed_in) { signed_in_ = &signed_in; }
    void set_act(std::string_view act) { act_ = act; }
    void set_subject(std::string id) { subject_ = std::move(id); }
    std::string_view act() const { return act_; }            // of the route
    SignedIn const* signed_in() const { return signed_in_; } // none in tests of pages

private:
    Request const& request_;
    Place const& place_;
    Viewer const& viewer_;
    Words words_;
    Instant now_;
    Day today_;
    std::string csrf_;
    Form form_;
    Fields params_;
    std::function<std::optional<Draft>(std::string const& path)> find_draft_;
    bool draft_looked_for_ = false;
    std::optional<Instant> draft_shown_;
    SignedIn const* signed_in_ = nullptr;
    std::string_view act_;
    std::string subject_;
};

Response page(Html html, int status = 200); // no-store
Response see_other(Url const& address);     // 303 after a POST
// Shows a failure that the page itself can't: 404, 403 that says who can, 409, 422, each as a calm page. web/errors.cpp
Response failure_page(Call& call, Failure const& failure);

} // namespace samtak
