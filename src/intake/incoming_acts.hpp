// What may be done with what comes in. Writers reach their own only; a desk reaches what lies on it.
#pragma once
#include "intake/intake_acts.hpp"

namespace samtak {

struct SendNotice { // hpl § 38 a: staff tell of a need; also the allocation office, of those it has granted services (A15)
    using Subject = Scope;
    static constexpr auto reach = Scope::Reach::own;
    static constexpr std::string_view name = "need_notice.send", reading = name;
};
struct ReadSent { // one's own notices and applications, and what became of them
    using Subject = Scope;
    static constexpr auto reach = Scope::Reach::own;
    static constexpr std::string_view name = "incoming.sent", reading = name;
};
struct WriteApplication { // one's own, from one's own login (A2)
    using Subject = Scope;
    static constexpr auto reach = Scope::Reach::own;
    static constexpr std::string_view name = "application.write", reading = name;
};
struct ApplyFor : ReadPerson { // for somebody who has a case here already: by age and guardianship
    static constexpr std::string_view name = "application.for";
};
struct EnterPaperApplication {
    using Subject = Scope;
    static constexpr auto reach = Scope::Reach::municipality;
    static constexpr std::string_view name = "application.paper", reading = name;
};
struct ReadIncoming { // the desk: what has come in to it
    using Subject = Scope;
    static constexpr auto reach = Scope::Reach::municipality;
    static constexpr std::string_view name = "incoming.read", reading = name;
};
struct AnswerIncoming : ReadIncoming {
    static constexpr std::string_view name = "incoming.answer";
};
struct TakeUpIncoming : ReadIncoming { // opens a case
    static constexpr std::string_view name = "incoming.take_up";
};

} // namespace samtak
