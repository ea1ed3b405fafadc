// Links that take one answer. No content: ids, dates, and the hash of a token.
#pragma once
#include "measures/undertaking.hpp"
#include "storage/change.hpp"
#include "text/outbound_text.hpp"

namespace samtak {

class Database;

struct AnswerLink {
    std::string token_hash;
    MemberId member;
    AccountId account; // the login they had when it was sent
    Language language;
    Undertaking thing;
};

class AnswerLinkStore {
public:
    static constexpr std::chrono::days life{14};
    explicit AnswerLinkStore(Database& database) : database_(database) {}
    // So that the link stands before the mail is sent; once for a notice. False: there is nothing to answer (done, taken back, another's), or the
    // member has no login any more.
    bool make(NoticeId const& notice, MemberId const& member, MeasureId const& measure, AnswerToken const& token, Instant now);
    // Nothing: there is no such link, it has answered, its time is over, or what it is about is done or another's.
    std::optional<AnswerLink> find(std::string_view token, Instant now);
    static void use(Change& change, AnswerLink const& link, std::string const& answer);

private:
    Database& database_;
};

} // namespace samtak
