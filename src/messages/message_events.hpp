// Facts of messages, for notices inside the product. Ids only.
#pragma once
#include "kernel/ids.hpp"
#include "messages/thread.hpp"
#include "storage/change.hpp"

namespace samtak {

struct MessageFact {
    CoordinationId coordination;
    ThreadId thread;
    MemberId by;
    References references() const { return References{}.with("coordination", coordination).with("thread", thread).with("by", by); }
};
struct QuestionAsked : MessageFact { // to who coordinates
    static constexpr std::string_view name = "message.asked";
};
struct QuestionToFamily : MessageFact { // … and to the others who read it
    static constexpr std::string_view name = "message.question_to_family";
};
struct QuestionToGroup : MessageFact {
    static constexpr std::string_view name = "message.question_to_group";
};
struct MessageToCoordinator : MessageFact { // and to the person and who acts for them
    static constexpr std::string_view name = "message.to_coordinator";
};
struct MessageToAsker : MessageFact { // who began it, when they come in as a participant
    static constexpr std::string_view name = "message.to_asker";
    MemberId to;
    References references() const { return MessageFact::references().with("to", to); }
};
struct MessageToGroup : MessageFact {
    static constexpr std::string_view name = "message.to_group";
};

} // namespace samtak
