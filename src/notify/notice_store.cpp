#include "notify/notice_store.hpp"

#include "storage/database.hpp"
#include "storage/outbox.hpp"

namespace samtak {
namespace {

// K8: what was kept from this member after it was told isn't told any more.
#define SAMTAK_NOT_KEPT                                                                                                                              \
    " AND CASE WHEN EXISTS (SELECT 1 FROM representation r WHERE r.member_id = $1) THEN NOT EXISTS (SELECT 1 FROM kept_from k "                      \
    "WHERE k.member_id = $1 AND n.reference LIKE '%' || k.thing_id || '%') ELSE TRUE END"
#define SAMTAK_NOTICES                                                                                                                               \
    "SELECT n.id, n.kind, n.coordination_id, n.reference, n.at, n.read_at, n.mail_state, n.sms_state FROM notice n WHERE n.member_id = $1" SAMTAK_NOT_KEPT
constexpr Statement read_list = SAMTAK_NOTICES " ORDER BY n.at DESC, n.id LIMIT $2";
constexpr Statement read_one_notice = SAMTAK_NOTICES " AND n.id = $2";
constexpr Statement read_areas =
    "SELECT t.id, t.area FROM notify_thing t WHERE t.coordination_id IN (SELECT n.coordination_id FROM notice n WHERE n.member_id = $1)";
constexpr Statement read_renewals = "SELECT id, by_name FROM notify_renewal WHERE member_id = $1";
constexpr Statement set_read = "UPDATE notice SET read_at = $3 WHERE member_id = $1 AND id = $2 AND read_at IS NULL";
constexpr Statement set_all_read = "UPDATE notice SET read_at = $2 WHERE member_id = $1 AND read_at IS NULL";
constexpr Statement count_unread = "SELECT count(*) FROM notice n WHERE n.member_id = $1 AND n.read_at IS NULL" SAMTAK_NOT_KEPT;
constexpr Statement read_settings = "SELECT mail_notices, language, email, mail_protected FROM member WHERE id = $1";
constexpr Statement read_protection = "SELECT protection FROM member_protection WHERE member_id = $1";
// one's own choices are no part of the row that the access log points to: its version stays
constexpr Statement save_settings = "UPDATE member SET mail_notices = $2, language = $3, mail_protected = $4 WHERE id = $1";

std::string area_of(Table const& areas, std::string_view reference)
{
    for (auto const* name : {"goal", "measure"})
        if (auto const id = reference_in(reference, name))
            for (auto const row : areas)
                if (row.text(0) == *id) return std::string{row.text(1)};
    return {};
}

std::string renewed_by(Table const& renewals, std::string_view reference)
{
    auto const id = reference_in(reference, "renewal");
    for (auto const row : renewals)
        if (id && row.text(0) == *id) return std::string{row.text(1)};
    return {};
}

std::vector<Notice> notices_in(Table const& rows, Table const& areas, Table const& renewals)
{
    std::vector<Notice> notices;
    for (auto const row : rows) {
        auto const kind = parse_notice_kind(row.text(1));
        if (!kind) continue; // of a later version of the program
        notices.push_back({row.id<NoticeId>(0), *kind, row.maybe_id<CoordinationId>(2), std::string{row.text(3)}, area_of(areas, row.text(3)),
            row.instant(4), !row.null(5), parse_mail_state(row.text(6)).value_or(MailState::none), renewed_by(renewals, row.text(3)),
            parse_sms_state(row.text(7)).value_or(SmsState::none)});
    }
    return notices;
}

} // namespace

std::vector<Notice> NoticeStore::list(Grant<ListNotices> const& grant)
{
    auto const tables = database_.read({{read_list, {grant.by(), shown}}, {read_areas, {grant.by()}}, {read_renewals, {grant.by()}}});
    return notices_in(tables[0], tables[1], tables[2]);
}

std::optional<Notice> NoticeStore::find(Grant<ListNotices> const& grant, NoticeId const& id)
{
    auto const tables = database_.read({{read_one_notice, {grant.by(), id}}, {read_areas, {grant.by()}}, {read_renewals, {grant.by()}}});
    auto found = notices_in(tables[0], tables[1], tables[2]);
    if (found.empty()) return std::nullopt;
    return std::move(found.front());
}

void NoticeStore::mark_read(Change& change, Grant<ListNotices> const& grant, NoticeId const& id)
{
    change.add(set_read, {grant.by(), id, change.at()}, Rows::any());
}

void NoticeStore::mark_all_read(Change& change, Grant<ListNotices> const& grant) { change.add(set_all_read, {grant.by(), change.at()}, Rows::any()); }

OwnMailSettings NoticeStore::settings(Grant<OwnSettings> const& grant)
{
    auto const tables = database_.read({{read_settings, {grant.by()}}, {read_protection, {grant.by()}}});
    if (tables[0].empty()) return {};
    auto const row = tables[0].row(0);
    OwnMailSettings own{row.yes(0), parse_language(row.text(1)).value_or(Language::nb), !row.null(2)};
    own.asked = parse_address_protection(row.text(3)).value_or(AddressProtection::none);
    for (auto const one : tables[1])
        own.protection = stronger(own.protection, parse_address_protection(one.text(0)).value_or(AddressProtection::strict));
    return own;
}

void NoticeStore::save(Change& change, Grant<OwnSettings> const& grant, OwnMailSettings const& before, bool mail, Language language)
{
    bool const mail_notices = before.is_protected() ? before.mail_notices : mail;
    auto const asked = !before.is_protected() ? before.asked : mail ? before.protection : AddressProtection::none;
    change.add(save_settings, {grant.by(), mail_notices, language_code(language), code(asked)});
}

std::int64_t unread_notices(Database& database, MemberId const& member) { return database.read_one({count_unread, {member}}).row(0).integer(0); }

} // namespace samtak
