// What was typed about a consent, and what is wrong with it. Pure.
#pragma once
#include "consent/consent_rules.hpp"
#include "kernel/result.hpp"

namespace samtak {

// What a consent is held against.
struct ConsentSetting {
    Person const& person;
    LegalTrack track;
    std::vector<Recipient> const& recipients;
    std::vector<std::string> const& area_keys; // the profile's life areas
    bool both_parents;                         // profile: both are asked where there are two
    bool sharing_in_writing;                   // profile: oral consent to share is not enough (C2)
    Day today;
    bool has_relay = false; // profile: there is a relay log to consent to (BTI)
};

// How the child was heard, when somebody else consents.
struct Heard {
    ChildView view = ChildView::unknown;
    bool weighed = false; // the child disagrees and is twelve or older: it has been weighed
    std::string how = {};
};
// Problems at the fields child_view, weighed and also_heard; none where nobody needs to be heard.
std::vector<FieldProblem> heard_problems(Heard const& heard, ConsentAuthority const& authority);

// As typed. `who` is "coordinator", "plan", "relay" or a participant's id; `form` is "written", "oral" or "ask" (a question to the giver).
struct TypedConsent {
    std::string who = {};
    PartNames parts = {};
    std::optional<Day> from = {}, to = {};
    std::string form = {};
    std::string giver = {}; // key_of(Signer)
    Heard heard = {};
    std::string note = {};
    bool told = false; // that one may say no and withdraw
};

// invalid with fields. The consent is whole but for who recorded it.
Result<Consent> check_consent(TypedConsent const& typed, ConsentId id, ConsentSetting const& setting);

struct TypedRequest {
    std::string who = {}; // a participant's id
    PartNames parts = {};
    std::string why = {};
    std::optional<Day> to = {};
};
Result<ConsentRequest> check_request(TypedRequest const& typed, ConsentRequestId id, ConsentSetting const& setting);

// The parts that consent can be given to, in the order of the page: about, contact, meetings, messages, documents, each life area.
PartNames parts_to_share(std::vector<std::string> const& area_keys);
// Until when sharing may last: as long as they take part (R4.10). A typed day that is fine is kept.
Day end_of_sharing(std::optional<Day> typed, Recipient const& recipient);
Recipient const* find(std::vector<Recipient> const& recipients, ParticipantId const& id);

} // namespace samtak
