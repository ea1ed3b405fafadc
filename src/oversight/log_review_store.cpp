#include "oversight/log_review_store.hpp"

#include "oversight/log_review_events.hpp"
#include "storage/database.hpp"

#include <sstream>

namespace samtak {
namespace {

#define SAMTAK_REVIEW                                                                                                                                   \
    "SELECT r.id, r.from_day, r.to_day, r.seed, r.lines_checked, r.whole, m.name, r.made_at, s.words, s.signed_at, n.name FROM oversight_log_review r " \
    "LEFT JOIN log_review_member_overview m ON m.id = r.made_by LEFT JOIN oversight_log_review_signature s ON s.review_id = r.id "                      \
    "LEFT JOIN log_review_member_overview n ON n.id = s.member_id "
constexpr Statement list_reviews = SAMTAK_REVIEW "ORDER BY r.made_at DESC, r.id LIMIT 100";
constexpr Statement read_review = SAMTAK_REVIEW "WHERE r.id = $1";
constexpr Statement list_faults =
    "SELECT review_id, process, sequence, kind FROM oversight_log_review_fault ORDER BY review_id, process, sequence, kind";
constexpr Statement read_faults =
    "SELECT review_id, process, sequence, kind FROM oversight_log_review_fault WHERE review_id = $1 ORDER BY process, sequence, kind";
constexpr Statement read_lines =
    "SELECT d.ordinal, l.id, l.at, l.member_id, l.name, l.title, l.unit_key, l.leader_id, l.relation, l.act, l.use, l.case_number, d.reasons, k.mark, "
    "k.words, f.id FROM oversight_log_review_line d JOIN log_review_line_overview l ON l.id = d.log_id "
    "LEFT JOIN oversight_log_review_mark k ON k.review_id = d.review_id AND k.ordinal = d.ordinal "
    "LEFT JOIN oversight_log_follow_up f ON f.review_id = d.review_id AND f.ordinal = d.ordinal WHERE d.review_id = $1 ORDER BY d.ordinal";

constexpr Statement add_review = "INSERT INTO oversight_log_review (id, from_day, to_day, seed, lines_checked, whole, made_by, made_at) "
                                 "VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
constexpr Statement add_fault = "INSERT INTO oversight_log_review_fault (review_id, process, sequence, kind) VALUES ($1, $2, $3, $4)";
constexpr Statement add_end = "INSERT INTO oversight_log_review_chain (review_id, process, sequence, hash) VALUES ($1, $2, $3, $4)";
constexpr Statement add_line = "INSERT INTO oversight_log_review_line (review_id, ordinal, log_id, reasons) VALUES ($1, $2, $3, $4)";
constexpr Statement add_signature =
    "INSERT INTO oversight_log_review_signature (review_id, words, member_id, signed_at, signed_level, signed_hash) SELECT $1, $2, $3, $4, $5, $6 "
    "WHERE NOT EXISTS (SELECT 1 FROM oversight_log_review_line d JOIN access_log_overview l ON l.id = d.log_id WHERE d.review_id = $1 "
    "AND l.member_id = $3)"; // nobody controls a look of their own
constexpr Statement add_mark = "INSERT INTO oversight_log_review_mark (review_id, ordinal, mark, words) VALUES ($1, $2, $3, $4)";
constexpr Statement add_follow_up =
    "INSERT INTO oversight_log_follow_up (id, review_id, ordinal, leader_id, asked_by, asked_at) VALUES ($1, $2, $3, $4, $5, $6)";

LogReview review_of(Row const& row)
{
    LogReview review{row.id<LogReviewId>(0), row.day(1), row.day(2), std::string{row.text(3)}, row.integer(4), row.yes(5),
        std::string{row.text_or_empty(6)}, row.instant(7)};
    if (!row.null(9)) review.signature = LogReviewSignature{std::string{row.text_or_empty(10)}, std::string{row.text(8)}, row.instant(9)};
    return review;
}

std::string names_of(std::set<LogReason> const& reasons)
{
    std::string names;
    for (auto const reason : reasons) names += (names.empty() ? "" : " ") + std::string{code(reason)};
    return names;
}

std::vector<LogReason> reasons_in(std::string_view names)
{
    std::vector<LogReason> reasons;
    std::istringstream in{std::string{names}};
    for (std::string name; in >> name;)
        if (auto const reason = parse_log_reason(name)) reasons.push_back(*reason);
    return reasons;
}

ReviewedLine line_of(Row const& row)
{
    ReviewedLine line{static_cast<int>(row.integer(0)), row.id<LogLineId>(1), row.instant(2), row.id<MemberId>(3), std::string{row.text(4)},
        std::string{row.text(5)}, std::string{row.text(6)}, row.maybe_id<MemberId>(7), std::string{row.text(8)}, std::string{row.text(9)},
        row.text(10) == "change", std::string{row.text(11)}, reasons_in(row.text(12))};
    if (line.leader == line.member) line.leader.reset(); // nobody answers for their own look
    if (!row.null(13)) line.mark = parse_log_mark(row.text(13));
    line.words = row.text_or_empty(14);
    line.follow_up = row.maybe_id<FollowUpId>(15);
    return line;
}

void add_faults(std::vector<LogReview>& reviews, Table const& faults)
{
    for (auto const row : faults)
        for (auto& review : reviews)
            if (review.id.text() == row.text(0))
                review.faults.push_back(
                    {std::string{row.text(1)}, row.integer(2), parse_chain_fault(row.text(3)).value_or(ChainFault::Kind::changed)});
}

} // namespace

std::vector<LogReview> LogReviewStore::list(Grant<ReadLogReviews> const&)
{
    auto const tables = database_.read({{list_reviews}, {list_faults}});
    std::vector<LogReview> reviews;
    for (auto const row : tables[0]) reviews.push_back(review_of(row));
    add_faults(reviews, tables[1]);
    return reviews;
}

std::optional<LogReview> LogReviewStore::read(Grant<ReadLogReviews> const&, LogReviewId const& id)
{
    auto const tables = database_.read({{read_review, {id}}, {read_faults, {id}}, {read_lines, {id}}});
    std::vector<LogReview> reviews;
    for (auto const row : tables[0]) reviews.push_back(review_of(row));
    if (reviews.empty()) return std::nullopt;
    add_faults(reviews, tables[1]);
    for (auto const row : tables[2]) reviews.front().lines.push_back(line_of(row));
    return std::move(reviews.front());
}

void LogReviewStore::add(Change& change, Grant<MakeLogReview> const& grant, LogReview const& review, std::vector<DrawnLine> const& drawn)
{
    change.add(add_review, {review.id, review.from, review.to, review.seed, review.lines_checked, review.whole, grant.by(), review.made_at});
    for (auto const& fault : review.faults) change.add(add_fault, {review.id, fault.process, fault.sequence, code(fault.kind)});
    for (auto const& end : review.ends) change.add(add_end, {review.id, end.process, end.sequence, end.hash});
    int ordinal = 0;
    for (auto const& line : drawn) change.add(add_line, {review.id, ++ordinal, line.id, names_of(line.reasons)});
}

void LogReviewStore::sign(Change& change, Grant<SignLogReview> const& grant, LogReview const& review, SignedMarks const& marks)
{
    change.add(add_signature, {review.id, marks.words, grant.by(), marks.at, marks.level, signature_of(review, marks, grant.by())});
    for (std::size_t i = 0; i < marks.marks.size(); ++i) {
        auto const& one = marks.marks[i];
        change.add(add_mark, {review.id, one.ordinal, code(one.mark), one.words});
        if (one.mark != LogMark::follow_up) continue;
        auto const id = FollowUpId::fresh();
        auto const& leader = review.lines[i].leader;
        change.add(add_follow_up, {id, review.id, one.ordinal, leader, grant.by(), marks.at});
        if (leader && *leader != grant.by()) change.tell(FollowUpAsked{id, *leader, grant.by()});
    }
}

} // namespace samtak
