// The group around the person: who takes part, from inside and outside the municipality (E1 E2 E3).
#pragma once
#include "kernel/day.hpp"
#include "kernel/ids.hpp"
#include "kernel/result.hpp"

#include <optional>
#include <string>

namespace samtak {

struct Participant {
    ParticipantId id;
    MemberId member;
    std::string name, title, unit_key, phone;
    std::string function;       // the profile's key, or "other"
    std::string function_words; // as shown when "other"
    bool outside = false;
    bool is_private = false;             // takes part as themselves, from no unit: a grandmother, a neighbour
    bool medical_coordinator = false;    // the GP (E2)
    std::string contributes;             // forskrift 2022-06-22-1110 § 9 d
    Period period;                       // R4.10: at most twelve months
    bool has_login = false;              // has taken the invitation
    bool sees_something = false;         // consent gives some part today
    std::optional<Day> last_contributed; // L5: what they did in the plan last
    std::int64_t version = 1;
};

// A login that a participant from no unit can lose.
struct PrivateLogin {
    MemberId member;
    std::string name, title;
    AccountId account;
};

// Somebody in the municipality's directory who can be put into a group.
struct DirectoryMember {
    MemberId id;
    std::string name, title, unit_key;
};

// pjf § 13: an authorisation is limited in time: at most `months` from today, and it has an end.
std::optional<TextKey> period_problem(std::optional<Day> to, Day today, int months);

} // namespace samtak
