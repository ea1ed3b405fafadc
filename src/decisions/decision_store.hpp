// The rows of decisions: the draft, and what was signed.
#pragma once
#include "decisions/decision.hpp"
#include "decisions/decision_acts.hpp"
#include "storage/change.hpp"

namespace samtak {

class Database;

struct DecisionSigned { // told to whom it is for; ids only
    static constexpr std::string_view name = "decision.signed";
    CoordinationId coordination;
    MemberId by;
    References references() const { return References{}.with("coordination", coordination).with("by", by); }
};

struct Signed {
    DecisionId id;
    std::string kind, basis, outcome, language, title;
    int weeks = 4;
    std::string signed_by;
    Day signed_on;
    std::string known_event; // portal, post, told: from when the deadline runs (R3.04)
    Day known_on;
    std::vector<LetterBlock> blocks = {}; // only of one that is read
    std::vector<LetterRecipient> readers = {};
    std::vector<bool> on_paper = {};
    Day deadline() const { return appeal_deadline(known_on, weeks); }
};

class DecisionStore {
public:
    explicit DecisionStore(Database& database) : database_(database) {}
    DecisionDraft draft(Grant<WriteDecision> const& grant); // version 0 when there is none
    void write(Change& change, Grant<WriteDecision> const& grant, DecisionDraft const& one);
    LetterPeople people(Grant<SignDecision> const& grant, Day today, bool expecting);
    std::pair<std::string, std::string> signer(Grant<SignDecision> const& grant); // name and title
    // The draft that was seen becomes the decision; somebody changed or signed it meanwhile: conflict, nothing written.
    void sign(Change& change, Grant<SignDecision> const& grant, DecisionDraft const& seen, Assessment const& assessment, Letter const& letter,
        std::vector<LetterRecipient> const& readers, std::string_view form, int weeks, Day today);
    template <class A> std::vector<Signed> list(Grant<A> const& grant) { return all_of(grant.coordination()); }
    template <class A> std::optional<Signed> read(Grant<A> const& grant, DecisionId const& id) { return one_of(grant.coordination(), id); }
    // R3.04: another way of delivering, another day
    void known(Change& change, Grant<HandleAppeal> const& grant, DecisionId const& id, std::string_view event, Day day);

private:
    std::vector<Signed> all_of(CoordinationId const& coordination);
    std::optional<Signed> one_of(CoordinationId const& coordination, DecisionId const& id);
    Database& database_;
};

} // namespace samtak
