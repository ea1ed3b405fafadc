#include "notify/digest_store.hpp"

#include "storage/database.hpp"

namespace samtak {
namespace {

constexpr Statement read_open = "SELECT id FROM notice_digest WHERE member_id = $1 AND state = 'open'";
constexpr Statement add_digest = "INSERT INTO notice_digest (id, member_id, made_at, notices, state, state_at) VALUES ($1, $2, $3, 1, 'open', $3)";
// The row is held until both are written: whoever closes the digest waits, and then it is in.
constexpr Statement count_one_more = "UPDATE notice_digest SET notices = notices + 1 WHERE id = $1 AND state = 'open'";
constexpr Statement put_in = "UPDATE notice SET digest_id = $2, mail_state = 'gathered', mail_at = $3 WHERE id = $1 AND mail_state = 'waiting'";
constexpr Statement read_digest = "SELECT id, member_id, made_at, state FROM notice_digest WHERE id = $1";
constexpr Statement close_digest = "UPDATE notice_digest SET state = 'closed', state_at = $2 WHERE id = $1 AND state = 'open'";
constexpr Statement read_gathered = "SELECT id, member_id, kind, reference, mail_state, read_at FROM notice "
                                    "WHERE digest_id = $1 AND mail_state = 'gathered' ORDER BY at, id";
constexpr Statement settle_told = "UPDATE notice SET mail_state = $2, mail_at = $3 WHERE id = $1 AND mail_state = 'gathered'";
constexpr Statement settle_others = "UPDATE notice SET mail_state = 'none', mail_at = $2 WHERE digest_id = $1 AND mail_state = 'gathered'";
constexpr Statement settle_digest = "UPDATE notice_digest SET state = $2, state_at = $3 WHERE id = $1";

struct DigestDue {
    static constexpr std::string_view name = "notice.digest_due";
    NoticeId digest;
    References references() const { return References{}.with("digest", digest); }
};

} // namespace

bool DigestStore::gather(MailErrand const& errand, Instant now)
{
    auto const open = database_.read_one({read_open, {errand.member}});
    auto const digest = open.empty() ? fresh_notice() : open.row(0).id<NoticeId>(0);
    auto change = Change::background(now);
    if (open.empty()) {
        change.add(add_digest, {digest, errand.member, now});
        change.tell(DigestDue{digest});
    } else {
        change.add(count_one_more, {digest});
    }
    change.add(put_in, {errand.notice, digest, now});
    return database_.commit(std::move(change)).has_value();
}

std::optional<Digest> DigestStore::find(std::string_view reference)
{
    auto const id = reference_in(reference, "digest");
    auto const found = database_.read_one({read_digest, {id.value_or(std::string_view{})}});
    if (found.empty()) return std::nullopt;
    auto const row = found.row(0);
    bool const is_open = row.text(3) == "open";
    return Digest{row.id<NoticeId>(0), row.id<MemberId>(1), row.instant(2), is_open, !is_open && row.text(3) != "closed"};
}

bool DigestStore::close(Digest const& digest, Instant now)
{
    auto change = Change::background(now);
    change.add(close_digest, {digest.id, now});
    return database_.commit(std::move(change)).has_value();
}

std::vector<MailErrand> DigestStore::gathered(Digest const& digest)
{
    std::vector<MailErrand> all;
    auto const found = database_.read_one({read_gathered, {digest.id}});
    for (auto const row : found)
        if (auto errand = errand_in(row)) all.push_back(std::move(*errand));
    return all;
}

void DigestStore::settle(Digest const& digest, std::vector<MailErrand> const& told, MailState state, Instant now)
{
    auto change = Change::background(now);
    for (auto const& one : told) change.add(settle_told, {one.notice, code(state), now}, Rows::any());
    change.add(settle_others, {digest.id, now}, Rows::any());
    change.add(settle_digest, {digest.id, code(state), now});
    database_.commit(std::move(change)).value();
}

} // namespace samtak
