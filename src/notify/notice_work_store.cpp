#include "notify/notice_work_store.hpp"

#include "notify/hearing_store.hpp"
#include "people/kept_store.hpp"
#include "storage/database.hpp"
#include "text/leak_guard.hpp"

namespace samtak {
namespace {

constexpr Statement read_case_of_plan = "SELECT coordination_id FROM notify_plan WHERE id = $1";
constexpr Statement read_area = "SELECT area FROM notify_thing WHERE id = $1";
constexpr Statement read_task = "SELECT asked_of, asked_by FROM notify_task WHERE id = $1";
constexpr Statement read_around = "SELECT member_id FROM notify_around WHERE coordination_id = $1 "
                                  "UNION SELECT member_id FROM notify_around_coordinating WHERE coordination_id = $1 "
                                  "UNION SELECT member_id FROM notify_around_nominated WHERE coordination_id = $1 "
                                  "UNION SELECT member_id FROM notify_around_relay WHERE coordination_id = $1 ORDER BY 1";
constexpr Statement read_target = "SELECT email, language, mail_notices, mail_protected, account_id, from_day, to_day FROM member WHERE id = $1";
constexpr Statement read_renewal = "SELECT email FROM notify_renewal WHERE id = $1 AND member_id = $2";
constexpr Statement read_protection = "SELECT protection FROM member_protection WHERE member_id = $1";
#define SAMTAK_NOTICE                                                                                                                                \
    "INSERT INTO notice (id, member_id, kind, coordination_id, reference, event_id, at, read_at, mail_state, mail_at, meeting_invitation_id, sms_state) "
constexpr Statement add_notice = SAMTAK_NOTICE "VALUES ($1, $2, $3, $4, $5, $6, $7, NULL, $8, NULL, $9, $10)";
// The same, unless an unread one of the kind about the same person waits.
constexpr Statement add_folded =
    SAMTAK_NOTICE "SELECT $1, $2, $3, $4, $5, $6, $7, NULL, $8, NULL, $9, $10 WHERE NOT EXISTS (SELECT 1 FROM notice n "
                  "WHERE n.member_id = $2 AND n.kind = $3 AND n.coordination_id = $4 AND n.read_at IS NULL AND NOT EXISTS "
                  "(SELECT 1 FROM kept_from k WHERE k.member_id = $2 AND n.reference LIKE '%' || k.thing_id || '%'))";
// The same of one thread of messages: unless an unread one about it has come since they last looked at it (E6).
constexpr Statement add_of_thread =
    SAMTAK_NOTICE "SELECT $1, $2, $3, $4, $5, $6, $7, NULL, $8, NULL, $9, $10 WHERE NOT EXISTS (SELECT 1 FROM notice n "
                  "WHERE n.member_id = $2 AND n.coordination_id = $4 AND n.read_at IS NULL AND n.reference LIKE $11 "
                  "AND n.at > COALESCE((SELECT v.at FROM notify_thread_visit v WHERE v.thread_id = $12 AND v.member_id = $2), ''))";
constexpr Statement read_invitation =
    "SELECT uid, sequence, kind, day, from_time, to_time, place, at, last_sequence FROM notify_invitation WHERE id = $1 AND member_id = $2";
constexpr Statement read_errand = "SELECT id, member_id, kind, reference, mail_state, read_at FROM notice WHERE id = $1";
constexpr Statement write_mail_state = "UPDATE notice SET mail_state = $2, mail_at = $3 WHERE id = $1";

struct MailDue {
    static constexpr std::string_view name = "notice.mail_due";
    NoticeId notice;
    References references() const { return References{}.with("notice", notice); }
};
struct SmsDue {
    static constexpr std::string_view name = "notice.sms_due";
    NoticeId notice;
    References references() const { return References{}.with("notice", notice); }
};

template <class Any> std::optional<Any> id_in(std::string_view reference, std::string_view name)
{
    auto const text = reference_in(reference, name);
    return text ? Any::parse(*text) : std::nullopt;
}

} // namespace

NoticeId fresh_notice()
{
    auto id = NoticeId::fresh();
    while (!says_nothing(id)) id = NoticeId::fresh();
    return id;
}

EventAbout NoticeWorkStore::about(std::string_view reference)
{
    EventAbout about;
    about.by = id_in<MemberId>(reference, "by");
    about.people.to = id_in<MemberId>(reference, "to");
    about.people.not_to = id_in<MemberId>(reference, "not_to");
    about.coordination = id_in<CoordinationId>(reference, "coordination");
    if (auto const plan = id_in<PlanId>(reference, "plan"); plan && !about.coordination) {
        auto const found = database_.read_one({read_case_of_plan, {*plan}});
        for (auto const row : found) about.coordination = row.id<CoordinationId>(0);
    }
    auto thing = reference_in(reference, "goal");
    if (!thing) thing = reference_in(reference, "measure");
    if (thing) {
        auto const found = database_.read_one({read_area, {*thing}});
        if (found.empty())
            about.coordination.reset(); // the thing is gone: nobody's news
        else
            about.area = found.row(0).text(0);
    }
    if (reference_in(reference, "promise")) about.part = Parts::meetings();
    if (about.coordination) { // K8: no parent hears of what is kept from them
        auto const kept = database_.read_one({read_kept_things, {*about.coordination}});
        for (auto const row : kept) about.people.not_to_parents |= reference.find(row.text(0)) != std::string_view::npos;
    }
    if (reference_in(reference, "thread")) about.part = Parts::messages();
    if (auto const task = reference_in(reference, "task")) {
        auto const found = database_.read_one({read_task, {*task}});
        for (auto const row : found) about.people.task = TaskPeople{row.id<MemberId>(0), row.id<MemberId>(1)};
    }
    return about;
}

std::vector<MemberId> NoticeWorkStore::around(CoordinationId const& coordination)
{
    std::vector<MemberId> members;
    auto const found = database_.read_one({read_around, {coordination}});
    for (auto const row : found) members.push_back(row.id<MemberId>(0));
    return members;
}

MailTarget NoticeWorkStore::mail_target(MemberId const& member, std::string_view reference, Day today)
{
    auto const renewal = reference_in(reference, "renewal");
    auto const tables =
        database_.read({{read_target, {member}}, {read_protection, {member}}, {read_renewal, {renewal.value_or(std::string_view{}), member}}});
    if (tables[0].empty() || (renewal && tables[2].empty())) return {};
    auto const row = tables[0].row(0);
    auto const address = renewal ? tables[2].row(0) : row;
    MailTarget target;
    if (!address.null(0)) target.sealed_address.assign(address.bytes(0).begin(), address.bytes(0).end());
    target.language = parse_language(row.text(1)).value_or(Language::nb);
    target.wants = row.yes(2);
    target.asked = parse_address_protection(row.text(3)).value_or(AddressProtection::none);
    for (auto const one : tables[1])
        target.protection = stronger(target.protection, parse_address_protection(one.text(0)).value_or(AddressProtection::strict));
    target.has_login = !row.null(4);
    target.hearing = HearingStore{database_}.of(member);
    target.holds = Period{row.day(5), row.maybe_day(6)}.holds_on(today);
    return target;
}

bool NoticeWorkStore::add(OutboxRow const& event, NoticeRule const& rule, MemberId const& member, std::optional<CoordinationId> const& coordination,
    WaysOut out, Instant now)
{
    auto const id = fresh_notice();
    auto change = Change::background(now);
    auto const state = code(out.mail ? MailState::waiting : MailState::none);
    auto const thread = reference_in(event.reference, "thread");
    Values values{id, member, code(rule.kind), coordination, event.reference, event.id, now, state,
        id_in<MeetingInvitationId>(event.reference, "invitation"), code(out.sms ? SmsState::waiting : SmsState::none)};
    if (rule.folded && thread) {
        values.emplace_back("%thread=" + std::string{*thread} + ";%");
        values.emplace_back(*thread);
    }
    change.add(!rule.folded ? add_notice : thread ? add_of_thread : add_folded, std::move(values));
    if (out.mail) change.tell(MailDue{id});
    if (out.sms) change.tell(SmsDue{id});
    return database_.commit(std::move(change)).has_value(); // a conflict is the unique index, or the fold: told already
}

std::optional<MailErrand> errand_in(Row const& row)
{
    auto const kind = parse_notice_kind(row.text(2));
    if (!kind) return std::nullopt; // of a later version of the program
    return MailErrand{row.id<NoticeId>(0), row.id<MemberId>(1), *kind, std::string{row.text(3)},
        parse_mail_state(row.text(4)).value_or(MailState::none), !row.null(5)};
}

std::optional<MailErrand> NoticeWorkStore::errand(std::string_view reference)
{
    auto const id = id_in<NoticeId>(reference, "notice");
    if (!id) return std::nullopt;
    auto const found = database_.read_one({read_errand, {*id}});
    return found.empty() ? std::nullopt : errand_in(found.row(0));
}

std::optional<InvitationDue> NoticeWorkStore::invitation(std::string_view reference, MemberId const& member)
{
    auto const id = id_in<MeetingInvitationId>(reference, "invitation");
    if (!id) return std::nullopt;
    auto const found = database_.read_one({read_invitation, {*id, member}});
    if (found.empty()) return std::nullopt;
    auto const row = found.row(0);
    auto const kind = parse_meeting_mail(row.text(2));
    auto const time = MeetingTime::parse(row.day(3), row.text(4), row.text(5));
    if (!kind || !time) return std::nullopt;
    return InvitationDue{row.id<CalendarUid>(0), static_cast<int>(row.integer(1)), *kind, *time, std::string{row.text_or_empty(6)}, row.instant(7),
        row.integer(1) == row.integer(8)};
}

void NoticeWorkStore::set_mail_state(NoticeId const& notice, MailState state, Instant now)
{
    auto change = Change::background(now);
    change.add(write_mail_state, {notice, code(state), now}, Rows::any());
    database_.commit(std::move(change)).value();
}

} // namespace samtak
