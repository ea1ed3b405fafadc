// The coordinator puts somebody into the group: from the municipality's directory, or somebody new from inside or outside (E1 E2 E3).
#pragma once
#include "careteam/careteam_store.hpp"
#include "careteam/taking_part_store.hpp"
#include "profiles/profile.hpp"

namespace samtak {

struct AddParticipantForm {
    std::optional<MemberId> member; // from the directory; none: somebody new
    std::string unit_key;           // where they work, by which they may have a duty to take part (E7)
    NewMember somebody_new;
    std::string function; // the profile's key, or "other"
    std::string function_words;
    std::string contributes;
    std::optional<Day> to;
};

struct AddedParticipant {
    ParticipantId id;
    MemberId member;
};

// invalid with fields; conflict when they take part already. `invitation_hash` empty: nobody is invited. Who has a duty to take part is asked.
Result<AddedParticipant> add_participant(Grant<EditCareTeam> const& grant, AddParticipantForm const& form, Profile const& profile,
    CareTeamStore& team, TakingPartStore& parts, Changes& changes, Change change, std::string const& invitation_hash, Instant invitation_ends,
    Day today);

// Checks what both adding and changing ask for.
void check_participant(Profile const& profile, std::string const& function, std::string const& function_words, std::optional<Day> to, Day today,
    std::vector<FieldProblem>& fields);
CareTeamFunction const* function_of(Profile const& profile, std::string_view key);

} // namespace samtak
