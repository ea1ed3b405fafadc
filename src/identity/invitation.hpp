// The link that an invited person gets. Whoever has it may make the login, once, so it is 128 random bits, kept as a hash, for two
// weeks, and handed over by a way that reaches the right one. The row is the care team's (table invitation in the municipality).
#pragma once
#include "kernel/day.hpp"
#include "web/url.hpp"

namespace samtak {

inline constexpr std::chrono::hours invitation_life{14 * 24};
// For a login that is lost: it opens what somebody has already, and is handed over to who has just asked (R5.03).
inline constexpr std::chrono::hours renewal_life{24};

struct InvitationToken {
    std::string token; // for the link only; never kept
    std::string hash;  // for invitation.token_hash
};
InvitationToken fresh_invitation_token();
Url invitation_url(std::string_view municipality, std::string_view token); // /{municipality}/invitations/{token}

} // namespace samtak
