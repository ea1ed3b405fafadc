// One request on its way through a handler: who asks, where, in what language, and what the program lends to answer it.
#pragma once
#include "access/policy.hpp"
#include "profiles/profile.hpp"
#include "storage/change.hpp"
#include "web/form.hpp"
#include "web/html.hpp"

#include <functional>

namespace samtak {

class Assets;
class Database;
class Secrets;
struct SignedIn;

// On the owner's and next of kin's pages the navigation is about one person.
struct OwnerNav {
    CoordinationId coordination;
    std::optional<PlanId> plan;
    bool access = true; // may they see who sees what?
};

// What is lent to every handler in one municipality. Made by app/, lives as long as the program.
struct Place {
    Profile const* profile = nullptr;
    Database* database = nullptr; // stores take it; only *_store.cpp may look inside
    Changes* changes = nullptr;   // the same database, for deeds: they write and cannot read
    Secrets const* secrets = nullptr;
    Policy* policy = nullptr;
    Catalogues const* catalogues = nullptr;
    Clock const* clock = nullptr;
    Assets const* assets = nullptr;
    std::vector<std::string> area_keys; // the profile's life areas in order
    std::string origin = {};            // "https://plan.kommune.example", for addresses that are handed over on paper
    bool synthetic_numbers = false;     // demo and tests take test numbers only, production real ones only (R9.04)
    // The login is good here no longer, and its sessions end (identity/): a new invitation takes its place. `client`: who asked, for the log
    std::function<void(AccountId const&, std::string const& client)> forget_login = {};
    std::function<std::int64_t(MemberId const&)> unread = {}; // how many notices the member hasn't read; none in tests of pages
    // For one who is here only as the person, or for one person: every page looks like their own.
    std::function<std::optional<OwnerNav>(Viewer const&, Day today)> own_side = {};
};

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
    // For `FormFrame::draft`. The draft comes back when the page with this path (the present one's, if none is given) is opened again.
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
    // A Change for this form: its one-time id, the viewer, now.
    Change change() const { return Change{form_.once(), viewer_.member(), now_}; }

    void set_params(Fields params) { params_ = std::move(params); }
    void set_form(Form form) { form_ = std::move(form); }
    void set_drafts(std::function<std::optional<Draft>(std::string const& path)> find) { find_draft_ = std::move(find); }
    void set_signed_in(SignedIn const& signed_in) { signed_in_ = &signed_in; }
    void set_act(std::string_view act) { act_ = act; }
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
    std::optional<Instant> draft_shown_;
    SignedIn const* signed_in_ = nullptr;
    std::string_view act_;
};

Response page(Html html, int status = 200); // no-store
Response see_other(Url const& address);     // 303 after a POST
// Shows a failure that the page itself can't: 404, 403 that says who can, 409, 422, each as a calm page. web/errors.cpp
Response failure_page(Call& call, Failure const& failure);

} // namespace samtak
