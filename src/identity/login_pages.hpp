// The pages of login: view in, page out. None of them knows who asks; none has a name in it, save the cast's in demo mode.
#pragma once
#include "identity/demo_accounts.hpp"
#include "web/fields.hpp"
#include "web/frame.hpp"

namespace samtak {

// The cast of one municipality; only in demo mode.
struct DemoGroup {
    std::string municipality; // its name
    std::vector<DemoLogin> logins;
};
struct ChooserView {
    Url password;
    std::string phone; // of the municipality that was asked for; empty when none was
    std::string contact_body;
    std::vector<DemoGroup> demo;
    std::string next;     // kept through the demo links
    Url information = {}; // what a coordinator and a plan are, for who has no login
};
ui::Page chooser_page(Words const& w, ChooserView const& view);

struct StepView {
    Url action;
    Url back;
    std::string csrf;
    Form const& posted;
    std::string suggested; // user name, from the demo list
    std::string demo_code; // empty outside demo mode
    bool too_late = false; // came back because the first step was too old
};
ui::Page password_page(Words const& w, StepView const& view);
ui::Page code_page(Words const& w, StepView const& view);

struct PlaceLink {
    Url to;
    std::string name;
};
ui::Page choose_place_page(Words const& w, std::vector<PlaceLink> const& places, std::string const& csrf);
ui::Page signed_out_page(Words const& w);
// `kept`: whether what was typed is a draft now; none: nothing was typed
ui::Page session_ended_page(Words const& w, std::string const& next, std::optional<bool> kept);
// The form came from another site, or cookies are off: says what to do, and the link leads to a fresh form.
ui::Page refused_form_page(Words const& w, Url const& again);

Html step_bar(Words const& w, int step, int of);

} // namespace samtak
