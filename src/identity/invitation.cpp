#include "identity/invitation.hpp"

#include "identity/session.hpp"

namespace samtak {

InvitationToken fresh_invitation_token()
{
    auto const digits = random_id_text();
    std::string token{digits.data(), digits.size()};
    auto hash = token_hash(token);
    return {std::move(token), std::move(hash)};
}

Url invitation_url(std::string_view municipality, std::string_view token) { return url("/{}/invitations/{}", municipality, token); }

} // namespace samtak
