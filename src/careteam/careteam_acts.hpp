// What may be done with the group.
#pragma once
#include "people/people_acts.hpp"

namespace samtak {

struct ReadCareTeam : ReadPerson {
    static constexpr std::string_view name = "careteam.read", reading = name;
};
struct EditCareTeam : ReadCareTeam {
    static constexpr std::string_view name = "careteam.edit";
};
struct AddParticipant : EditCareTeam { // somebody new comes in, or is invited
    static constexpr std::string_view name = "careteam.add";
};

// E7: one who takes part reads that they are asked to, and by which law, and answers. It opens nothing of the person.
struct ReadOwnPart {
    using Subject = CoordinationId;
    static constexpr std::string_view name = "careteam.part.read", reading = name;
};
struct AnswerPart : ReadOwnPart {
    static constexpr std::string_view name = "careteam.part.answer";
};
struct RaisePart : EditCareTeam { // with who leads the service
    static constexpr std::string_view name = "careteam.part.raise";
};
// … and the leader, of what is raised with this one only
struct ReadPartRaisings {
    using Subject = Scope;
    static constexpr auto reach = Scope::Reach::unit;
    static constexpr std::string_view name = "part_raising.read", reading = name;
};
struct AnswerPartRaising : ReadPartRaisings {
    static constexpr std::string_view name = "part_raising.answer";
};

// The person and those who act for them get logins of their own (C7).
struct InviteFamily : ReadPerson {
    static constexpr std::string_view name = "person.invite";
};
// …and new ones when they have lost them: the coordinator, who knows them, vouches that it is them.
struct RenewFamilyLogin : ReadPerson {
    static constexpr std::string_view name = "person.renew_login";
};
// …and so for a participant without a unit, such as a grandmother: no leader answers for her login.
struct RenewParticipantLogin : ReadPerson {
    static constexpr std::string_view name = "careteam.renew_login";
};

// K9: who of the family logs in by password and code, since they can't have an electronic identity. By the coordinating unit, with its reason.
struct ReadLoginExceptions {
    using Subject = CoordinationId;
    static constexpr std::string_view name = "login_exception.read", reading = name;
};
struct SetLoginException : ReadLoginExceptions {
    static constexpr std::string_view name = "login_exception.set";
};

} // namespace samtak
