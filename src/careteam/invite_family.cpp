#include "careteam/invite_family.hpp"

#include "careteam/careteam_events.hpp"

namespace samtak {
namespace {

Representation const* representation_in(Person const& person, FamilyLogin const& whose)
{
    for (auto const& one : person.representations)
        if (whose.representation == one.id) return &one;
    return nullptr;
}

} // namespace

std::optional<LoginAnswer> login_answer(Person const& person, FamilyLogin const& whose, AgeRule const& ages, Day today)
{
    if (!whose.representation) return own_login(person.age(today));
    auto const* one = representation_in(person, whose);
    return one ? std::optional{login_for(*one, ages, care_taken_over(person.representations, today), today)} : std::nullopt;
}

bool may_renew(LoginAnswer answer)
{
    using enum LoginAnswer;
    return answer != not_yet && answer != over && answer != money_only && answer != suspended;
}

std::string name_of(Person const& person, FamilyLogin const& whose)
{
    auto const* one = representation_in(person, whose);
    return one ? one->name : person.name;
}

// hol § 7-2, pbrl § 5-1: they take part with their own login. folkeregisterloven § 10-4: who lives with a protected address is protected too.
Result<void> invite_family(Grant<InviteFamily> const& grant, InviteFamilyForm const& form, Person const& person, FamilyLogin const& whose,
    LoginAnswer answer, FamilyLoginStore& logins, Changes& changes, Change change, NewInvitation invitation, Day today)
{
    if (whose.has_login() || answer != LoginAnswer::may) return Failure{Problem::not_yours, "They can't be invited now."};
    if (!plausible_email(form.email))
        return Failure{
            Problem::invalid, "Something in the form must be corrected.", {{"email", text_key("This doesn't look like an e-mail address.")}}};
    if (whose.member) {
        invitation.member = *whose.member;
        logins.update_contact(change, grant, *whose.member, form.email, form.language);
    } else {
        // the person's protection is theirs too, and read where it stands: view member_protection
        NewMember const one{invitation.member, "resident", name_of(person, whose), {}, {}, form.email, {}, form.language};
        logins.add_member(change, grant, whose, one, today);
    }
    logins.invite(change, grant, invitation.member, invitation.token_hash, invitation.expires);
    change.tell(InvitedToLogIn{grant.subject(), invitation.member});
    return changes.commit(std::move(change));
}

} // namespace samtak
