// The page that shows an invitation's address, once: the link is kept only as a hash. To be handed over in a way that reaches the
// right one.
#pragma once
#include "identity/invitation.hpp"
#include "web/show.hpp"

namespace samtak {

struct MadeInvitation {
    std::string name; // of the invited one
    std::string then; // what they see when they are in
    Url back = {};    // and where that leads
    std::string back_text = {};
    std::optional<ui::PersonLine> person = {}; // whose case it is
    bool renews = false;                       // in place of a login that is lost
    Html also = {};                            // what else is to stand on the paper
};
Response invitation_made_page(Call& call, MadeInvitation const& made, InvitationToken const& token);

// After the change that makes the new one, in which the lost login became nobody here: it goes, and its sessions end. Not before, or a
// form sent twice would close the new one. Can be repeated.
void close_lost_login(Call const& call, AccountId const& lost);
// Before a lost login is renewed: what happens, and what one must be sure of. `has_login`: there is one that closes.
Html renewal_consequences(Words const& w, bool has_login);

} // namespace samtak
