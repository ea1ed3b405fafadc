// A member row for somebody new in a municipality, and the invitation that turns into their login. Each is part of a deed's change.
#pragma once
#include "kernel/day.hpp"
#include "kernel/ids.hpp"
#include "storage/change.hpp"
#include "text/words.hpp"

namespace samtak {

class Secrets;

// Somebody who isn't in the directory yet: becomes a member here, and logs in when the invitation is taken.
struct NewMember {
    MemberId id = MemberId::fresh();
    std::string kind; // staff, outside, resident
    std::string name, title, unit_key, email, phone;
    Language language = Language::nb;
    std::string address_protection = "none"; // who has it gets no mail (K10)
};
// pjf § 13: `to` empty only for residents; a place among staff has an end.
void add_member(
    Change& change, Secrets const& secrets, Catalogues const& catalogues, NewMember const& one, MemberId const& by, Day from, std::optional<Day> to);

struct NewInvitation {
    MemberId member;
    std::optional<ParticipantId> participant; // the place in the group that it came with
    std::string token_hash;
    Instant expires;
};
// Those that wait for the same member are void from here on: only the newest link opens. Conflict when the member has a login: it would
// be replaced behind their back.
InvitationId add_invitation(Change& change, NewInvitation const& one, MemberId const& by);

// Nothing looks wrong with it; empty is allowed.
bool plausible_email(std::string_view typed);

} // namespace samtak
