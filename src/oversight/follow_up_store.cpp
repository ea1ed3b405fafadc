#include "oversight/log_review_events.hpp"
#include "oversight/log_review_store.hpp"
#include "storage/database.hpp"

namespace samtak {
namespace {

// $1: the one; empty: all. $2: 1 for the one who controls. $3: the viewer, who has no say in a look of their own.
constexpr Statement read_follow_ups =
    "SELECT f.id, f.review_id, f.ordinal, l.id, l.at, l.member_id, l.name, l.title, l.unit_key, l.relation, l.act, l.use, l.case_number, k.words, "
    "f.leader_id, ml.name, f.asked_by, ma.name, f.asked_at, a.words, an.name, a.at, c.outcome, c.words, cn.name, c.at, i.on_day, i.words, nn.name, i.at "
    "FROM oversight_log_follow_up f JOIN oversight_log_review_line d ON d.review_id = f.review_id AND d.ordinal = f.ordinal "
    "JOIN log_review_line_overview l ON l.id = d.log_id "
    "LEFT JOIN oversight_log_review_mark k ON k.review_id = f.review_id AND k.ordinal = f.ordinal "
    "LEFT JOIN log_review_member_overview ml ON ml.id = f.leader_id LEFT JOIN log_review_member_overview ma ON ma.id = f.asked_by "
    "LEFT JOIN oversight_log_follow_up_answer a ON a.follow_up_id = f.id LEFT JOIN log_review_member_overview an ON an.id = a.member_id "
    "LEFT JOIN oversight_log_follow_up_closing c ON c.follow_up_id = f.id LEFT JOIN log_review_member_overview cn ON cn.id = c.member_id "
    "LEFT JOIN oversight_log_informing i ON i.follow_up_id = f.id LEFT JOIN log_review_member_overview nn ON nn.id = i.member_id "
    "WHERE (f.id = $1 OR $1 = '') AND ($2 = 1 OR f.leader_id = $3) AND l.member_id <> $3 "
    "ORDER BY CASE WHEN c.follow_up_id IS NULL THEN 0 WHEN c.outcome = 'unlawful' AND i.follow_up_id IS NULL THEN 1 ELSE 2 END, f.asked_at DESC, f.id "
    "LIMIT 200";
constexpr Statement add_answer = "INSERT INTO oversight_log_follow_up_answer (follow_up_id, words, member_id, at) VALUES ($1, $2, $3, $4)";
constexpr Statement add_closing =
    "INSERT INTO oversight_log_follow_up_closing (follow_up_id, outcome, words, member_id, at) VALUES ($1, $2, $3, $4, $5)";
constexpr Statement add_informing = "INSERT INTO oversight_log_informing (follow_up_id, on_day, words, member_id, at) VALUES ($1, $2, $3, $4, $5)";

std::optional<FollowUp::Said> said(Row const& row, int words)
{
    if (row.null(words)) return std::nullopt;
    return FollowUp::Said{std::string{row.text(words)}, std::string{row.text_or_empty(words + 1)}, row.instant(words + 2)};
}

FollowUp follow_up_of(Row const& row)
{
    ReviewedLine line{static_cast<int>(row.integer(2)), row.id<LogLineId>(3), row.instant(4), row.id<MemberId>(5), std::string{row.text(6)},
        std::string{row.text(7)}, std::string{row.text(8)}, std::nullopt, std::string{row.text(9)}, std::string{row.text(10)},
        row.text(11) == "change", std::string{row.text(12)}, {}, LogMark::follow_up, std::string{row.text_or_empty(13)}, row.id<FollowUpId>(0)};
    FollowUp one{row.id<FollowUpId>(0), row.id<LogReviewId>(1), std::move(line), row.maybe_id<MemberId>(14), std::string{row.text_or_empty(15)},
        std::string{row.text_or_empty(17)}, row.id<MemberId>(16), row.instant(18)};
    one.answer = said(row, 19);
    if (!row.null(22)) one.outcome = parse_follow_up_outcome(row.text(22));
    one.closing = said(row, 23);
    one.informed_on = row.maybe_day(26);
    one.informing = said(row, 27);
    return one;
}

} // namespace

std::vector<FollowUp> FollowUpStore::list(Grant<ReadFollowUp> const& grant, bool all)
{
    std::vector<FollowUp> follow_ups;
    auto const found = database_.read_one({read_follow_ups, {"", all, grant.by()}});
    for (auto const row : found) follow_ups.push_back(follow_up_of(row));
    return follow_ups;
}

std::optional<FollowUp> FollowUpStore::find(Grant<ReadFollowUp> const& grant, FollowUpId const& id, bool all)
{
    auto const found = database_.read_one({read_follow_ups, {id, all, grant.by()}});
    return found.empty() ? std::nullopt : std::optional{follow_up_of(found.row(0))};
}

void FollowUpStore::answer(Change& change, Grant<AnswerFollowUp> const& grant, FollowUp const& one, std::string const& words)
{
    change.add(add_answer, {one.id, words, grant.by(), change.at()});
    if (one.asked_by != grant.by()) change.tell(FollowUpAnswered{one.id, one.asked_by, grant.by()});
}

void FollowUpStore::close(Change& change, Grant<CloseFollowUp> const& grant, FollowUp const& one, FollowUpOutcome outcome, std::string const& words)
{
    change.add(add_closing, {one.id, code(outcome), words, grant.by(), change.at()});
}

void FollowUpStore::inform(Change& change, Grant<InformPerson> const& grant, FollowUp const& one, Day on, std::string const& words)
{
    change.add(add_informing, {one.id, on, words, grant.by(), change.at()});
}

} // namespace samtak
