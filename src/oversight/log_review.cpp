#include "oversight/log_review.hpp"

#include "kernel/codes.hpp"
#include "kernel/sha256.hpp"

#include <algorithm>
#include <utility>

namespace samtak {
namespace {

constexpr std::pair<LogMark, std::string_view> marks[] = {{LogMark::in_order, "in_order"}, {LogMark::follow_up, "follow_up"}};
constexpr std::pair<FollowUpOutcome, std::string_view> outcomes[] = {
    {FollowUpOutcome::lawful, "lawful"}, {FollowUpOutcome::unlawful, "unlawful"}, {FollowUpOutcome::unclear, "unclear"}};

} // namespace

std::string_view code(LogMark mark) { return code_in(marks, mark); }
std::optional<LogMark> parse_log_mark(std::string_view code) { return parse_in(marks, code); }
std::string_view code(FollowUpOutcome outcome) { return code_in(outcomes, outcome); }
std::optional<FollowUpOutcome> parse_follow_up_outcome(std::string_view code) { return parse_in(outcomes, code); }

bool LogReview::has_look_of(MemberId const& member) const
{
    return std::any_of(lines.begin(), lines.end(), [&](ReviewedLine const& line) { return line.member == member; });
}

std::string signature_of(LogReview const& review, SignedMarks const& signed_marks, MemberId const& by)
{
    std::string bytes = "samtak log review 1\n";
    auto const line = [&](std::string_view name, std::string_view value) { ((bytes += name) += '=') += std::string{value} + "\n"; };
    line("id", review.id.text());
    line("from", review.from.iso());
    line("to", review.to.iso());
    line("seed", review.seed);
    line("checked", std::to_string(review.lines_checked));
    for (auto const& fault : review.faults) line("fault", fault.process + ":" + std::to_string(fault.sequence) + ":" + std::string{code(fault.kind)});
    for (std::size_t i = 0; i < signed_marks.marks.size() && i < review.lines.size(); ++i) {
        line("line", review.lines[i].id.text());
        line("mark", code(signed_marks.marks[i].mark));
        line("bytes", std::to_string(signed_marks.marks[i].words.size()));
        line("words", signed_marks.marks[i].words);
    }
    line("by", by.text());
    line("at", instant_text(signed_marks.at));
    line("level", signed_marks.level);
    line("words", signed_marks.words);
    return sha256_hex(bytes);
}

} // namespace samtak
