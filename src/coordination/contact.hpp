// Contact between meetings (G13): talks, phone, letters, with the person and with others, noted briefly as documentation of the work (hpl
// § 39), and how often it is agreed that there is contact (C1). Pure. A note stands; what is wrong is put right by a new one.
#pragma once
#include "coordination/coordination_acts.hpp"
#include "kernel/clock.hpp"
#include "kernel/day.hpp"
#include "kernel/result.hpp"

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace samtak {

using ContactNoteId = Id<struct ContactNoteTag>;

struct ReadContacts : ReadCoordination { // the work of who coordinates: the person's and theirs, not the group's
    static constexpr std::string_view name = "contact.read", reading = name;
};
struct WriteContacts : ReadContacts {
    static constexpr std::string_view name = "contact.write";
};

inline constexpr std::array<std::string_view, 5> contact_kinds{"talk", "visit", "phone", "message", "letter"};
inline constexpr std::array<std::string_view, 3> contact_with{"person", "family", "others"};
inline constexpr std::array<int, 7> contact_days{7, 14, 30, 60, 91, 182, 0}; // 0: when needed
inline constexpr int most_contact_who = 80, most_contact_words = 1000, most_agreement_words = 300;
inline constexpr int long_silence = 90; // days without any contact, when nothing else is agreed

struct ContactNote {
    ContactNoteId id = ContactNoteId::fresh();
    Day on{2000, 1, 1};
    std::string kind, with, who = {}, words = {};
    bool kept = false, kept_by_person = false; // K8: not shared with the parents, and whose wish that is
    std::string kept_reason = {};
    std::optional<ContactNoteId> corrects = {};
    std::string by = {}; // filled when read
    Instant at{};
};

struct ContactAgreement {
    int every_days = 0;
    std::string words = {};
    std::int64_t number = 0; // 0: nothing is agreed yet
    std::string by = {};
    Instant at{};
};

// When there should be contact with the person, or those who act for them, the next time.
struct ContactDue {
    std::optional<Day> last; // with the person or family
    std::optional<Day> by;   // nothing: when needed
    bool is_late(Day today) const { return by && *by < today; }
};

std::vector<FieldProblem> contact_problems(ContactNote const& one, Day today);
bool is_contact_rhythm(int days);
// So many days after the last contact, or after the coordination began; nothing: when needed (0 days).
std::optional<Day> contact_by(int every_days, Day last);
// `since`: when the coordination began. Without an agreement long silence alone is watched.
ContactDue contact_due(ContactAgreement const& agreed, std::vector<ContactNote> const& notes, Day since);

} // namespace samtak
