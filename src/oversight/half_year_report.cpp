#include "oversight/half_year_report.hpp"

#include "kernel/sha256.hpp"

namespace samtak {
namespace {

class SignedLines {
public:
    explicit SignedLines(std::string_view what) : bytes_(std::string{what} + "\n") {}
    void line(std::string_view name, std::string_view value)
    {
        bytes_ += name;
        bytes_ += '=';
        bytes_ += value;
        bytes_ += '\n';
    }
    void line(std::string_view name, int number) { line(name, std::to_string(number)); }
    std::string const& bytes() const { return bytes_; }

private:
    std::string bytes_;
};

} // namespace

ReportFigures& ReportFigures::operator+=(ReportFigures const& other)
{
    people += other.people;
    with_plan += other.with_plan;
    with_minutes += other.with_minutes;
    plans_evaluated += other.plans_evaluated;
    overdue += other.overdue;
    changes += other.changes;
    return *this;
}

std::string HalfYearReport::answer_to(std::string_view question) const
{
    for (auto const& one : answers)
        if (one.question == question) return one.words;
    return {};
}

std::string signature_of(HalfYearReport const& report)
{
    SignedLines lines{"samtak half-year report 1"};
    lines.line("id", report.id.text());
    lines.line("from", report.from.iso());
    lines.line("due", report.due.iso());
    lines.line("people", report.figures.people);
    lines.line("with_plan", report.figures.with_plan);
    lines.line("with_minutes", report.figures.with_minutes);
    lines.line("plans_evaluated", report.figures.plans_evaluated);
    lines.line("overdue", report.figures.overdue);
    lines.line("changes", report.figures.changes);
    lines.line("by", report.member.text());
    lines.line("at", instant_text(report.signed_at));
    lines.line("level", report.signed_level);
    for (auto const& answer : report.answers) {
        lines.line("question", answer.question);
        lines.line("asked", answer.asked);
        lines.line("bytes", static_cast<int>(answer.words.size())); // so that no answer can pass for a line of ours
        lines.line("words", answer.words);
    }
    return sha256_hex(lines.bytes());
}

std::string signature_of(ReportId const& report, ReportAddition const& addition, std::string_view signed_level)
{
    SignedLines lines{"samtak half-year report addition 1"};
    lines.line("report", report.text());
    lines.line("at", instant_text(addition.signed_at));
    lines.line("level", signed_level);
    lines.line("words", addition.words);
    return sha256_hex(lines.bytes());
}

} // namespace samtak
