#include "plan/plan_rows.hpp"

#include <algorithm>

namespace samtak {
namespace {

// version, running, member_id, name, at, reason
Changed changed_row(Row const& row, int from)
{
    Changed changed;
    changed.version = row.integer(from);
    changed.running = row.integer(from + 1);
    changed.by = row.maybe_id<MemberId>(from + 2);
    changed.by_name = row.text_or_empty(from + 3);
    changed.at = row.instant(from + 4);
    changed.reason = row.text(from + 5);
    return changed;
}

std::map<std::string, std::string, std::less<>> parse_gaps(std::string_view text)
{
    std::map<std::string, std::string, std::less<>> gaps;
    while (!text.empty()) {
        auto const end = std::min(text.find('\n'), text.size());
        auto const line = text.substr(0, end);
        if (auto const equals = line.find('='); equals != std::string_view::npos) gaps.emplace(line.substr(0, equals), line.substr(equals + 1));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return gaps;
}

void read_frame(PlanFrame& frame, Row const& row, int from)
{
    frame.state = parse_plan_state(row.text(from)).value_or(PlanState::draft);
    frame.from = row.maybe_day(from + 1);
    frame.to = row.maybe_day(from + 2);
    frame.evaluate_on = row.maybe_day(from + 3);
    frame.cooperation = row.text(from + 4);
    frame.child_part = row.text(from + 5);
    frame.gaps = parse_gaps(row.text(from + 6));
    frame.changed = changed_row(row, from + 7);
}

TeamKind team_kind(std::string_view text)
{
    if (text == "coordinator") return TeamKind::coordinator;
    if (text == "deputy") return TeamKind::deputy;
    if (text == "representative") return TeamKind::representative;
    return TeamKind::participant;
}

} // namespace

std::string gaps_text(PlanFrame const& frame)
{
    std::string text;
    for (auto const& [key, reason] : frame.gaps) {
        std::string line = reason;
        std::replace(line.begin(), line.end(), '\n', ' ');
        text += key + "=" + line + "\n";
    }
    return text;
}

PlanRow plan_row(Row const& row)
{
    PlanRow plan{{}, {}, row.id<CoordinationId>(13), row.integer(14), std::nullopt};
    read_frame(plan.frame, row, 0);
    plan.frame.content_rule = row.text(15);
    plan.frame.made_by = row.maybe_id<MemberId>(16);
    plan.owner.name = row.text(17);
    plan.owner.called = row.text(18).empty() ? row.text(17) : row.text(18);
    plan.owner.birth_day = row.maybe_day(19);
    plan.owner.birth_confirmed = row.yes(20);
    plan.owner.member = row.maybe_id<MemberId>(21);
    if (!row.null(22)) plan.visit = Visit{row.integer(22), row.integer(23), row.instant(24)};
    plan.by_minutes = row.text(25) == "minutes";
    return plan;
}

PlanFrame frame_version(Row const& row, PlanFrame const& now)
{
    PlanFrame frame = now;
    read_frame(frame, row, 0);
    return frame;
}

TopicWords words_row(Row const& row)
{
    return {std::string{row.text(0)}, *parse_topic(row.text(1)), OwnWords{std::string{row.text(2)}},
        parse_written_by(row.text(3)).value_or(WrittenBy::told), changed_row(row, 4)};
}

Goal goal_row(Row const& row)
{
    Goal goal{row.id<GoalId>(0), {}, row.integer(8), changed_row(row, 10)};
    goal.content.parent = row.maybe_id<GoalId>(1);
    goal.content.area = row.text(2);
    goal.content.title = row.text(3);
    goal.content.own_words = OwnWords{std::string{row.text(4)}};
    goal.content.own_words_by = parse_written_by(row.text(5));
    goal.content.status = *parse_goal_status(row.text(6));
    goal.content.rank = row.integer(7);
    goal.content.evaluate_on = row.maybe_day(9);
    return goal;
}

Measure measure_row(Row const& row)
{
    Measure measure{row.id<MeasureId>(0), {}, row.integer(13), changed_row(row, 14)};
    auto& content = measure.content;
    content.goal = row.maybe_id<GoalId>(1);
    content.area = row.text(2);
    content.what = row.text(3);
    content.place = row.text(4);
    content.how = row.text(5);
    content.extent = row.text(6);
    content.responsible = {*parse_responsible_kind(row.text(7)), std::string{row.text_or_empty(8)}};
    content.deadline = row.maybe_day(9);
    content.evaluate_on = row.maybe_day(10);
    content.status = *parse_measure_status(row.text(11));
    content.grant_state = *parse_grant_state(row.text(12));
    return measure;
}

Evaluation evaluation_row(Row const& row)
{
    auto const outcome = [&]() -> Outcome {
        if (auto const attainment = parse_attainment(row.text(4))) return *attainment;
        return *parse_effect(row.text(4));
    };
    return {row.id<EvaluationId>(0), row.maybe_id<GoalId>(1), row.maybe_id<MeasureId>(2), row.day(3), outcome(), std::string{row.text(5)},
        row.maybe_day(6), row.maybe_id<EvaluationId>(7), row.maybe_id<MemberId>(8), std::string{row.text_or_empty(9)}, row.id<MemberId>(10),
        std::string{row.text_or_empty(11)}, row.integer(12), row.instant(13), std::string{row.text(14)}};
}

TeamPerson team_row(Row const& row)
{
    return {team_kind(row.text(0)), std::string{row.text(1)}, row.maybe_id<MemberId>(2), std::string{row.text(3)}, std::string{row.text(4)},
        std::string{row.text(5)}, std::string{row.text(6)}, row.day(7), row.maybe_day(8), row.yes(9), std::string{row.text_or_empty(10)}};
}

} // namespace samtak
