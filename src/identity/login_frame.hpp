// What surrounds a page of login: the language, the municipality that was on its way to, and the frame.
#pragma once
#include "identity/session_viewers.hpp"
#include "web/frame.hpp"

namespace samtak {

class LoginFrame {
public:
    LoginFrame(Catalogues const& catalogues, Assets const& assets, SessionViewers::Profiles profiles);

    struct Visit {
        Words words;
        Profile const& profile; // Samtak's own when no municipality was asked for
        bool in_municipality;
        std::string next; // checked; empty when none
    };
    // The municipality is `place`'s, else the one that the path begins with, else that of ?next=….
    // `chosen`: the account's language, when somebody is signed in.
    Visit visit(Request const& request, std::optional<Language> chosen = std::nullopt, Profile const* place = nullptr) const;
    Response answer(Request const& request, Visit const& visit, ui::Page const& page, int status = 200) const;

private:
    Catalogues const& catalogues_;
    Assets const& assets_;
    SessionViewers::Profiles profiles_;
    Profile own_;
};

// ?name=… of a request; empty when absent
std::string query_value(Request const& request, std::string_view name);
// A login page with `next` carried along
Url carrying(Url const& to, std::string const& next);

} // namespace samtak
