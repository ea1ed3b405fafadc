#include "careteam/add_participant.hpp"

#include "careteam/careteam_events.hpp"

namespace samtak {
namespace {

void check_new(NewMember const& one, std::vector<FieldProblem>& fields)
{
    if (one.name.empty()) fields.push_back({"name", text_key("Choose somebody from the list, or write the name of somebody new.")});
    if (!one.name.empty() && one.title.empty()) fields.push_back({"title", text_key("Write the profession or relation.")});
    if (!plausible_email(one.email)) fields.push_back({"email", text_key("This doesn't look like an e-mail address.")});
}

} // namespace

CareTeamFunction const* function_of(Profile const& profile, std::string_view key)
{
    for (auto const& one : profile.functions)
        if (one.key == key) return &one;
    return nullptr;
}

void check_participant(Profile const& profile, std::string const& function, std::string const& function_words, std::optional<Day> to, Day today,
    std::vector<FieldProblem>& fields)
{
    if (function != "other" && !function_of(profile, function)) fields.push_back({"function", text_key("Choose what they do for the person.")});
    if (function == "other" && function_words.empty()) fields.push_back({"function_words", text_key("Write what they do for the person.")});
    if (auto const problem = period_problem(to, today, profile.authorisation_months))
        fields.push_back({"to", *problem, profile.authorisation_months});
}

// forskrift 2022-06-22-1110 §§ 7, 9 b; pjf § 13
Result<AddedParticipant> add_participant(Grant<EditCareTeam> const& grant, AddParticipantForm const& form, Profile const& profile,
    CareTeamStore& team, TakingPartStore& parts, Changes& changes, Change change, std::string const& invitation_hash, Instant invitation_ends,
    Day today)
{
    Failure failure{Problem::invalid, "Something in the form must be corrected.", {}};
    check_participant(profile, form.function, form.function_words, form.to, today, failure.fields);
    auto const& typed = form.somebody_new;
    if (!form.member)
        check_new(typed, failure.fields);
    else if (!typed.name.empty() || !typed.title.empty() || !typed.email.empty() || !typed.phone.empty() || !typed.unit_key.empty())
        failure.fields.push_back({"member", text_key("Choose somebody in the directory, or write somebody new: one of the two.")});
    if (!failure.fields.empty()) return failure;

    auto const* function = function_of(profile, form.function);
    MemberId const member = form.member.value_or(form.somebody_new.id);
    if (!form.member) team.add_member(change, grant, form.somebody_new, today, *form.to);
    Participant const one{ParticipantId::fresh(), member, {}, {}, {}, {}, form.function, form.function_words, false, false,
        function && function->medical_coordinator, form.contributes, Period{today, form.to}, false, false, std::nullopt, 1};
    team.add(change, grant, one);
    auto const* duty = duty_of(profile, form.function, form.unit_key);
    if (duty) parts.ask(change, grant, one.id, *duty);
    if (!invitation_hash.empty()) {
        team.invite(change, grant, member, one.id, invitation_hash, invitation_ends);
        change.tell(InvitedToLogIn{grant.subject(), member});
    } else if (duty) {
        change.tell(PartAsked{grant.subject(), member, grant.by()});
    } else {
        change.tell(AddedToGroup{grant.subject(), member});
    }
    if (auto saved = changes.commit(std::move(change)); !saved) {
        if (saved.error().text == text_key("This form has already been sent.")) return saved.error();
        return Failure{Problem::conflict, "They take part already.", {{"member", text_key("They take part already.")}}};
    }
    return AddedParticipant{one.id, member};
}

} // namespace samtak
