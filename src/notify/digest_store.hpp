// The one mail of the day, as the background worker reads and writes it. No content: ids and kinds.
#pragma once
#include "notify/notice_work_store.hpp"

namespace samtak {

struct Digest {
    NoticeId id; // of its own: opaque, as a notice's is
    MemberId member;
    Instant made_at;
    bool is_open; // more may come into it
    bool is_done; // nothing is left to send
};

class DigestStore {
public:
    explicit DigestStore(Database& database) : database_(database) {}
    // Puts a notice whose mail waits into the member's open digest; the first one opens it, and makes its errand. False: somebody was first, try
    // again.
    bool gather(MailErrand const& errand, Instant now);
    std::optional<Digest> find(std::string_view reference);
    // From now on nothing more comes into it. False: it was closed, or something has just come into it.
    bool close(Digest const& digest, Instant now);
    std::vector<MailErrand> gathered(Digest const& digest); // what is in it and not yet settled
    // What was said of the mail, for those that it told of; the others were no news any more.
    void settle(Digest const& digest, std::vector<MailErrand> const& told, MailState state, Instant now);

private:
    Database& database_;
};

} // namespace samtak
