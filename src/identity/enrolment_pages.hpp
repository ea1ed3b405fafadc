// The pages from an invitation to a login.
#pragma once
#include "identity/login_pages.hpp"

namespace samtak {

struct InvitationView {
    std::string municipality_name;
    Url action;
    std::string csrf;
    Form const& posted;
    std::optional<Url> log_in; // nobody is signed in: to use a login that one has
    std::optional<Url> link;   // somebody is: POST, with session_csrf
    std::string session_csrf;
    bool elsewhere = false; // who is signed in is somebody else here already, and needs one more login
};
ui::Page invitation_page(Words const& w, InvitationView const& view);

struct CodeKeyView {
    Url action;
    std::string csrf;
    Form const& posted;
    std::string address;   // otpauth://…, drawn
    std::string key;       // the same to type
    std::string demo_code; // empty outside demo mode
};
ui::Page code_key_page(Words const& w, CodeKeyView const& view);
ui::Page invitation_gone_page(Words const& w);

// A QR code as SVG, with a quiet zone of four. `name` is what a screen reader says.
Html qr_picture(std::string const& text, std::string const& name);

} // namespace samtak
