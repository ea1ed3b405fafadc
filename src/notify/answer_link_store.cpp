#include "notify/answer_link_store.hpp"

#include "identity/session.hpp"
#include "kernel/oslo.hpp"
#include "storage/database.hpp"

namespace samtak {
namespace {

// What the member has taken on of this measure, today by their place; nothing that is kept from them (K8).
#define SAMTAK_THEIRS                                                                                                                                \
    " AND u.from_day <= $2 AND u.last_day >= $2 AND NOT EXISTS "                                                                                     \
    "(SELECT 1 FROM kept_from k WHERE k.member_id = u.member_id AND k.thing_id = u.measure_id) "
constexpr Statement read_theirs = "SELECT 1 FROM undertaking u JOIN member m ON m.id = u.member_id WHERE u.measure_id = $1" SAMTAK_THEIRS
                                  "AND u.member_id = $3 AND m.account_id IS NOT NULL";
constexpr Statement add_link = "INSERT INTO answer_link (token_hash, notice_id, member_id, account_id, measure_id, made_at, ends_at) "
                               "SELECT $1, $2, m.id, m.account_id, $4, $5, $6 FROM member m WHERE m.id = $3 AND m.account_id IS NOT NULL "
                               "AND NOT EXISTS (SELECT 1 FROM answer_link l WHERE l.notice_id = $2)";
constexpr Statement find_link =
    "SELECT l.token_hash, l.member_id, l.account_id, m.language, u.coordination_id, u.measure_id, u.task_id, u.plan_id FROM answer_link l "
    "JOIN member m ON m.id = l.member_id JOIN undertaking u ON u.measure_id = l.measure_id AND u.member_id = l.member_id "
    "WHERE l.token_hash = $1" SAMTAK_THEIRS "AND l.ends_at > $3 AND NOT EXISTS (SELECT 1 FROM answer_link_use x WHERE x.token_hash = l.token_hash)";
constexpr Statement add_use = "INSERT INTO answer_link_use (token_hash, answer, at) VALUES ($1, $2, $3)";

} // namespace

bool AnswerLinkStore::make(NoticeId const& notice, MemberId const& member, MeasureId const& measure, AnswerToken const& token, Instant now)
{
    if (database_.read_one({read_theirs, {measure, oslo_day(now), member}}).empty()) return false;
    auto change = Change::background(now);
    change.add(add_link, {token_hash(token.text()), notice, member, measure, now, now + life}, Rows::any());
    return database_.commit(std::move(change)).has_value();
}

std::optional<AnswerLink> AnswerLinkStore::find(std::string_view token, Instant now)
{
    auto const found = database_.read_one({find_link, {token_hash(token), oslo_day(now), now}});
    if (found.empty()) return std::nullopt;
    auto const row = found.row(0);
    return AnswerLink{std::string{row.text(0)}, row.id<MemberId>(1), row.id<AccountId>(2), parse_language(row.text(3)).value_or(Language::nb),
        {row.id<CoordinationId>(4), row.id<MeasureId>(5), row.id<MemberId>(1), row.maybe_id<TaskId>(6), row.maybe_id<PlanId>(7)}};
}

void AnswerLinkStore::use(Change& change, AnswerLink const& link, std::string const& answer)
{
    change.add(add_use, {link.token_hash, answer, change.at()});
}

} // namespace samtak
