// Who gave what to whom, for how long (C2 D1). Yes to a coordinator, to a plan, and to share with each recipient by topic are
// different consents (K4). A consent is never changed: it is withdrawn, and a new one is given.
#pragma once
#include "kernel/day.hpp"
#include "kernel/ids.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace samtak {

using ConsentRequestId = Id<struct ConsentRequestTag>;
using BlockId = Id<struct BlockTag>;

enum class ConsentKind { coordinator, plan, relay, sharing }; // relay: to a relay holder and a relay log (BTI, law.md R12.02)
enum class ConsentForm { written, oral, electronic };         // electronic: by the giver's own login
// law.md A3. self_with_parents: 16 and 17 outside the health track, where law.md A4 has them sign together.
enum class Giver { self, self_with_parents, parent, both_parents, guardian, child_welfare, foster_parent, future_mandate, next_of_kin };
enum class ChildView { unknown, agrees, disagrees }; // what the child said, when somebody else consents for them
enum class Answer { waiting, yes, no, talk_first, taken_back };

std::string_view code(ConsentKind kind);
std::string_view code(ConsentForm form);
std::string_view code(Giver giver);
std::string_view code(ChildView view); // empty for unknown
std::string_view code(Answer answer);
std::optional<ConsentKind> parse_consent_kind(std::string_view code);
std::optional<ConsentForm> parse_consent_form(std::string_view code);
std::optional<Giver> parse_giver(std::string_view code);
ChildView parse_child_view(std::string_view code);
std::optional<Answer> parse_answer(std::string_view code);

// Names of parts as they are kept: "about", "area:day" … (access/parts.hpp)
using PartNames = std::vector<std::string>;
PartNames split_names(std::string_view names);
std::string join_names(PartNames const& names);

struct Withdrawal {
    Instant at;
    std::string by = {}; // name of the member who wrote it down
    Giver on_word_of = Giver::self;
};

struct Consent {
    ConsentId id;
    ConsentKind kind = ConsentKind::sharing;
    std::optional<ParticipantId> participant = {}; // sharing: with whom
    bool given = true;                             // false: declined
    ConsentForm form = ConsentForm::written;
    Giver giver = Giver::self;
    std::optional<RepresentationId> representation = {}; // of the giver
    std::string right = {};                              // the law by which the giver could: the age table's line (K8)
    std::string also_heard = {};                         // how the child was heard, when somebody else consents
    ChildView child_view = ChildView::unknown;
    Period period;
    std::string note = {};                        // oral: where and with whom
    std::optional<ConsentRequestId> request = {}; // that it answers
    PartNames parts = {};
    // filled when read
    std::string giver_name = {}; // of the representation
    std::string recorded_by = {};
    std::optional<Instant> recorded_at = {};
    std::optional<Withdrawal> withdrawal = {};
};

// May this participant know this? A question to who consents (DESIGN 1.4).
struct ConsentRequest {
    ConsentRequestId id;
    ParticipantId participant;
    PartNames parts = {};
    std::string why = {};
    std::optional<Day> to = {};
    Answer answer = Answer::waiting;
    std::string asked_by = {};
    std::optional<Instant> asked_at = {};
    std::optional<Instant> answered_at = {};
    std::int64_t version = 1;
};

// Somebody who takes part, as far as consent needs to know them.
struct Recipient {
    ParticipantId id;
    MemberId member;
    std::string name = {}, title = {}, unit_key = {};
    std::string function = {}, function_words = {}; // the profile's key; as shown when "other"
    Period period;
    bool active = true;
};

// R4.11: shuts a participant out of parts, whatever else says yes. "all" among the names: out of everything.
struct Block {
    BlockId id;
    MemberId member;
    PartNames parts = {};
    std::string made_by = {};
    std::optional<Instant> made_at = {};
};

} // namespace samtak
