// The SMS of one notice, which tells of all that waits for its member, as the background worker reads and writes it.
#pragma once
#include "notify/notice_work_store.hpp"

namespace samtak {

struct SmsErrand {
    MailErrand notice;
    SmsState state;
    Instant at; // of the notice
};

class SmsStore {
public:
    explicit SmsStore(Database& database) : database_(database) {}
    std::optional<SmsErrand> find(std::string_view reference);
    // It is sent now, and tells of the others that wait and aren't read. False: another's SMS told of this one meanwhile.
    bool begin(SmsErrand const& errand, Instant now);
    void settle(SmsErrand const& errand, SmsState state, Instant now); // and of those that it told of

private:
    Database& database_;
};

} // namespace samtak
