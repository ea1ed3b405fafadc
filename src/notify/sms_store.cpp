#include "notify/sms_store.hpp"

#include "storage/database.hpp"

namespace samtak {
namespace {

constexpr Statement read_errand = "SELECT id, member_id, kind, reference, mail_state, read_at, sms_state, at FROM notice WHERE id = $1";
constexpr Statement begin_it = "UPDATE notice SET sms_state = 'sending' WHERE id = $1 AND sms_state = 'waiting'";
constexpr Statement take_along =
    "UPDATE notice SET sms_state = 'told_with', sms_with = $1 WHERE member_id = $2 AND id <> $1 AND sms_state = 'waiting' "
    "AND read_at IS NULL";
constexpr Statement settle_it = "UPDATE notice SET sms_state = $2 WHERE id = $1 AND sms_state IN ('waiting', 'sending')";
constexpr Statement settle_others = "UPDATE notice SET sms_state = $2 WHERE sms_with = $1 AND sms_state = 'told_with'";

} // namespace

std::optional<SmsErrand> SmsStore::find(std::string_view reference)
{
    auto const found = database_.read_one({read_errand, {reference_in(reference, "notice").value_or(std::string_view{})}});
    auto const errand = found.empty() ? std::nullopt : errand_in(found.row(0));
    if (!errand) return std::nullopt;
    auto const row = found.row(0);
    return SmsErrand{*errand, parse_sms_state(row.text(6)).value_or(SmsState::none), row.instant(7)};
}

bool SmsStore::begin(SmsErrand const& errand, Instant now)
{
    auto change = Change::background(now);
    change.add(begin_it, {errand.notice.notice});
    change.add(take_along, {errand.notice.notice, errand.notice.member}, Rows::any());
    return database_.commit(std::move(change)).has_value();
}

void SmsStore::settle(SmsErrand const& errand, SmsState state, Instant now)
{
    auto change = Change::background(now);
    change.add(settle_it, {errand.notice.notice, code(state)}, Rows::any());
    change.add(settle_others, {errand.notice.notice, code(state)}, Rows::any());
    database_.commit(std::move(change)).value();
}

} // namespace samtak
