// What may be done with the meetings of a coordination. Who may do it stands in access/rules.cpp.
#pragma once
#include "access/grant.hpp"

namespace samtak {

struct ReadMeetings { // agenda, answers, promises, minutes: the part that consent calls «meetings»
    using Subject = CoordinationId;
    static constexpr std::string_view name = "meeting.read", reading = name;
};
struct PlanMeeting : ReadMeetings { // G1: time, who is to come, calling in, calling off
    static constexpr std::string_view name = "meeting.plan";
};
struct KeepInMeeting : ReadMeetings { // K8: what the parents of a minor don't see
    static constexpr std::string_view name = "meeting.keep";
};
struct AnswerMeeting : ReadMeetings { // one's own answer only; whether one is called in is the model's rule
    static constexpr std::string_view name = "meeting.answer";
};
struct WriteAgenda : ReadMeetings { // G2; the person's own points are the person's
    static constexpr std::string_view name = "meeting.agenda.write";
};
struct WriteMinutes : ReadMeetings { // G4: what is said and promised, by anyone in the group
    static constexpr std::string_view name = "meeting.minutes.write";
    static constexpr bool writes_measures = true;
};
struct SignMinutes : ReadMeetings { // whoever coordinates answers for them
    static constexpr std::string_view name = "meeting.minutes.sign";
};
struct GiveMinutes : ReadMeetings { // D5: to somebody outside the meeting, by the person's yes
    static constexpr std::string_view name = "meeting.minutes.give";
};
struct AnswerPromise : ReadMeetings { // G7; whose promise it is, is the model's rule
    static constexpr std::string_view name = "meeting.promise.answer";
    static constexpr bool writes_measures = true;
};
struct AnswerPromiseByLink : AnswerPromise { // L2: one answer, without a login; who pressed is unproven
    static constexpr std::string_view name = "meeting.promise.answer_by_link";
};

} // namespace samtak
