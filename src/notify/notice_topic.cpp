#include "notify/notice_topic.hpp"

#include "kernel/codes.hpp"

#include <algorithm>

namespace samtak {
namespace {

using enum NoticeKind;

constexpr std::pair<NoticeTopic, std::string_view> topics[] = {{NoticeTopic::meetings, "meetings"}, {NoticeTopic::undertakings, "undertakings"},
    {NoticeTopic::plan, "plan"}, {NoticeTopic::questions, "questions"}, {NoticeTopic::cases, "cases"}};
constexpr std::pair<NoticeWay, std::string_view> ways[] = {
    {NoticeWay::at_once, "at_once"}, {NoticeWay::daily, "daily"}, {NoticeWay::inside, "inside"}};
constexpr std::pair<NoticeChannel, std::string_view> channels[] = {
    {NoticeChannel::mail, "mail"}, {NoticeChannel::sms, "sms"}, {NoticeChannel::both, "both"}};

// A new kind gets its place here; notice_topic_test knows when one has none.
constexpr NoticeKind of_meetings[] = {
    meeting_called, meeting_changed, meeting_taken_out, meeting_cancelled, meeting_answered, meeting_point, minutes_signed, times_asked, time_added};
constexpr NoticeKind of_undertakings[] = {measure_asked, measure_answered, proposal_settled, measure_taken_back, promise_answered, promise_reminded,
    task_reminded, promise_chased, task_chased, trouble_said, trouble_answered};
constexpr NoticeKind of_plan[] = {goal_evaluated, measure_evaluated, plan_changed, added_to_group, presentation_made, coordinator_appointed,
    relay_changed, ending_turned_down, coordination_ended, coordination_reopened, coordination_evaluated, kept_shared};
constexpr NoticeKind of_questions[] = {consent_asked, consent_answered, consent_given, consent_withdrawn, access_shut, part_asked, coordinator_asked,
    relay_asked, ending_announced, decision_made, incoming_answered, question_asked, message_written};
constexpr NoticeKind of_cases[] = {part_answered, part_raised, part_raising_answered, presentation_answered, service_changes, coordinator_missing,
    stepping_in, coordinator_sought, coordinator_answered, coordinator_replaced, coordinator_called_off, coordinator_accepted, appointment_ended,
    absence_noted, deputy_stops, office_told, ending_raised, ending_answered, relay_answered, appeal_made, report_missing, log_follow_up_asked,
    log_follow_up_answered, incoming_received, incoming_due};

template <std::size_t N> bool holds(NoticeKind const (&kinds)[N], NoticeKind kind)
{
    return std::find(std::begin(kinds), std::end(kinds), kind) != std::end(kinds);
}

} // namespace

bool has_a_calendar(NoticeKind kind)
{
    return kind == meeting_called || kind == meeting_changed || kind == meeting_taken_out || kind == meeting_cancelled;
}

std::string_view code(NoticeTopic topic) { return code_in(topics, topic); }
std::string_view code(NoticeWay way) { return code_in(ways, way); }
std::optional<NoticeWay> parse_notice_way(std::string_view code) { return parse_in(ways, code); }

std::string_view code(NoticeChannel channel) { return code_in(channels, channel); }
std::optional<NoticeChannel> parse_notice_channel(std::string_view code) { return parse_in(channels, code); }

std::optional<NoticeTopic> topic_of(NoticeKind kind)
{
    if (holds(of_meetings, kind)) return NoticeTopic::meetings;
    if (holds(of_undertakings, kind)) return NoticeTopic::undertakings;
    if (holds(of_plan, kind)) return NoticeTopic::plan;
    if (holds(of_questions, kind)) return NoticeTopic::questions;
    if (holds(of_cases, kind)) return NoticeTopic::cases;
    return std::nullopt;
}

NoticeWay NoticeWays::of(NoticeKind kind) const
{
    auto const topic = topic_of(kind);
    if (!topic) return NoticeWay::at_once;
    auto const way = of(*topic);
    bool const waits = !has_a_calendar(kind) && kind != decision_made;
    return way == NoticeWay::daily && !waits ? NoticeWay::at_once : way;
}

} // namespace samtak
