#include "app/cast_file.hpp"
#include "oversight/half_year_report.hpp"
#include "oversight/report_period.hpp"

#include <algorithm>

namespace samtak {
namespace {

constexpr Statement add_report =
    "INSERT INTO oversight_half_year_report (id, due_on, from_day, member_id, unit_key, people, with_plan, with_minutes, plans_evaluated, overdue, "
    "changes, signed_at, signed_level, signed_hash) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 0, 0, 0, $9, $10, $11)";
constexpr Statement add_answer =
    "INSERT INTO oversight_half_year_report_answer (report_id, place, question, asked, words) VALUES ($1, $2, $3, $4, $5)";

int number(toml::table const& table, std::string_view key) { return static_cast<int>(table[key].value_or(std::int64_t{0})); }

// A report that was delivered for the period whose form opened last (H2).
void write_report(CastFile& cast, toml::table const& one)
{
    auto const& profile = *cast.place.profile;
    auto const period = report_period_on(profile, cast.today);
    if (!period) return;
    auto const by = cast.text(one, "by");
    auto const delivered = std::min(cast.today.plus_days(-1), period->due.plus_days(-1));
    HalfYearReport report{cast.id<ReportId>("report", by), period->from, period->due, cast.id<MemberId>("member", by), {}, cast.text(one, "unit"),
        {number(one, "people"), number(one, "with_plan"), number(one, "with_minutes")}, {}, {}, cast.instant(delivered), "password_and_code"};
    for (auto const& question : profile.report_questions)
        if (auto words = cast.text(one, question.key); !words.empty())
            report.answers.push_back({question.key, question.text.in(profile.language), std::move(words)});
    cast.change.add(add_report,
        {report.id, report.due, report.from, report.member, report.unit_key, report.figures.people, report.figures.with_plan,
            report.figures.with_minutes, report.signed_at, report.signed_level, signature_of(report)});
    int place = 0;
    for (auto const& answer : report.answers) cast.change.add(add_answer, {report.id, ++place, answer.question, answer.asked, answer.words});
}

} // namespace

void write_cast_reports(CastFile& cast, toml::table const& file)
{
    cast.each(file, "report", [&](toml::table const& one) { write_report(cast, one); });
}

} // namespace samtak
