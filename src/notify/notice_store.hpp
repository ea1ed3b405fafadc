// A member's own notices and settings, for the pages. Only the one who has the grant is ever read or written.
#pragma once
#include "notify/notice.hpp"
#include "notify/notify_acts.hpp"
#include "people/person.hpp"
#include "storage/change.hpp"

#include <vector>

namespace samtak {

class Database;

struct OwnMailSettings {
    bool mail_notices = false;
    Language language = Language::nb;
    bool has_address = false;
    AddressProtection protection = AddressProtection::none; // their own, or of the one they act for
    AddressProtection asked = AddressProtection::none;      // up to which they have asked for mail all the same
    bool is_protected() const { return protection != AddressProtection::none; }
    bool wants() const { return is_protected() ? asked >= protection : mail_notices; }
};

class NoticeStore {
public:
    explicit NoticeStore(Database& database) : database_(database) {}
    static constexpr int shown = 100;
    std::vector<Notice> list(Grant<ListNotices> const& grant); // newest first, at most `shown`
    // Nothing: not there, or another's.
    std::optional<Notice> find(Grant<ListNotices> const& grant, NoticeId const& id);
    void mark_read(Change& change, Grant<ListNotices> const& grant, NoticeId const& id);
    void mark_all_read(Change& change, Grant<ListNotices> const& grant);
    OwnMailSettings settings(Grant<OwnSettings> const& grant);
    // What a protected one asks for stands beside what they wanted before, which comes back with the protection's end.
    void save(Change& change, Grant<OwnSettings> const& grant, OwnMailSettings const& before, bool mail, Language language);

private:
    Database& database_;
};

// How many the member hasn't read, for the main navigation of every page. A number only: no grant, and no line in the log.
std::int64_t unread_notices(Database& database, MemberId const& member);

} // namespace samtak
