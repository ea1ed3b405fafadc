// Who asks: from the session cookie to a Viewer. What web/ knows of identity/.
#pragma once
#include "identity/session_store.hpp"
#include "web/viewer_source.hpp"

namespace samtak {

class SessionViewers final : public ViewerSource {
public:
    // `profile` gives a municipality's profile; nothing for other keys.
    using Profiles = std::function<Profile const*(std::string_view municipality)>;
    SessionViewers(Database& directory, Profiles profiles) : sessions_(directory), profiles_(std::move(profiles)) {}

    std::optional<SignedIn> signed_in(Request const& request, Instant now) override;
    std::optional<Viewer> viewer(SignedIn const& who, Place const& place, Day today) override;
    bool csrf_ok(SignedIn const& who, Request const& request, Form const& form) override;
    Response sign_in_first(Request const& request, Instant now, std::string const& form_page = {}, bool kept = false) override;
    Language language(Request const& request) override;
    std::optional<SignedIn> timed_out(Request const& request, Instant now) override;

private:
    SessionStore sessions_;
    Profiles profiles_;
};

// The path and query as asked, for `next`.
std::string asked_page(Request const& request);
// The reader's own choice first (cookie), then the municipality's language, then the browser's, then nb.
Language language_for(Request const& request, Profile const* municipality);
// GET that chooses a language and comes back to this page. For the links in every page's frame.
Url language_link(Language language, Request const& request);

} // namespace samtak
