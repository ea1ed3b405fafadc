// The coordinator gives the person, or one who acts for them, a login (C7 D8): a member row the first time, and an invitation.
#pragma once
#include "careteam/family_login_store.hpp"
#include "people/login_rules.hpp"

namespace samtak {

struct InviteFamilyForm {
    std::string email; // empty: no neutral mail; the link is handed over anyway
    Language language = Language::nb;
};

// Whether this one may be invited now, by age and representation. Nothing: no such one here.
std::optional<LoginAnswer> login_answer(Person const& person, FamilyLogin const& whose, AgeRule const& ages, Day today);
// A lost login is renewed for who still has something to do here; what it shows is decided at each request. Who acts for the person no
// longer, or for money only, gets no new way in from here.
bool may_renew(LoginAnswer answer);
std::string name_of(Person const& person, FamilyLogin const& whose);

// invalid with fields; not_yours when the age rules or the representation give no login, or there is one already.
Result<void> invite_family(Grant<InviteFamily> const& grant, InviteFamilyForm const& form, Person const& person, FamilyLogin const& whose,
    LoginAnswer answer, FamilyLoginStore& logins, Changes& changes, Change change, NewInvitation invitation, Day today);

} // namespace samtak
