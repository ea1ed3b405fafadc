// What may be done with consents. All are about the coordination around one person.
#pragma once
#include "documents/document_acts.hpp"

namespace samtak {

struct ReadConsents : ListDocuments { // with the documents that are attached to them
    static constexpr std::string_view name = "consent.read", reading = name;
};
struct RecordConsent : ReadConsents { // the coordinator, on the word or paper of who consents
    static constexpr std::string_view name = "consent.record";
};
struct AskConsent : ReadConsents {
    static constexpr std::string_view name = "consent.ask";
};
struct AnswerConsent : ReadConsents { // the person themselves, or who consents for them
    static constexpr std::string_view name = "consent.answer";
};
struct WithdrawConsent : ReadConsents {
    static constexpr std::string_view name = "consent.withdraw";
};
struct SeeAs : ReadConsents { // opens the choice of whom to see as; the plan itself is opened by its own act
    static constexpr std::string_view name = "consent.see_as";
};
struct MakeBlock : ReadConsents {
    static constexpr std::string_view name = "block.make";
};

} // namespace samtak
