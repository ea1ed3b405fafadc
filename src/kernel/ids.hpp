// Every kind of id, in one place, so that one can't be given where another is asked for.
#pragma once
#include "kernel/id.hpp"

namespace samtak {

using AccountId = Id<struct AccountTag>;               // a login, in the directory
using MemberId = Id<struct MemberTag>;                 // who acts, in one municipality
using PersonId = Id<struct PersonTag>;                 // the one the services are coordinated around
using UnitId = Id<struct UnitTag>;                     // a unit of the municipality, or a body outside it
using RepresentationId = Id<struct RepresentationTag>; // parent, guardian, mandate
using CoordinationId = Id<struct CoordinationTag>;     // the case: coordination around one person
using AppointmentId = Id<struct CoordinatorAppointmentTag>;
using ParticipantId = Id<struct ParticipantTag>; // a place in the care team
using InvitationId = Id<struct InvitationTag>;
using ConsentId = Id<struct ConsentTag>;
using DocumentId = Id<struct DocumentTag>; // a file that somebody attached
using PlanId = Id<struct PlanTag>;
using GoalId = Id<struct GoalTag>;
using MeasureId = Id<struct MeasureTag>;
using TaskId = Id<struct TaskTag>;
using EvaluationId = Id<struct EvaluationTag>;
using TransitionId = Id<struct TransitionTag>; // one that was noted by hand
using NoticeId = Id<struct NoticeTag>;
using MeetingInvitationId = Id<struct MeetingInvitationTag>; // what was sent to one who is called in
using LogLineId = Id<struct LogLineTag>;                     // of the access log
using OnceId = Id<struct OnceTag>;                           // a form's one-time id: sent twice, saved once

} // namespace samtak
