// Sessions in the directory, found by the hash of the cookie's token.
#pragma once
#include "identity/session.hpp"
#include "storage/change.hpp"

namespace samtak {

class Database;

class SessionStore {
public:
    explicit SessionStore(Database& directory) : directory_(directory) {}

    struct Found {
        Session session;
        Language language; // the account's
        std::vector<std::string> places;
    };
    // Also one whose time is out (ask holds()); never one that was logged out.
    std::optional<Found> find(std::string_view token_hash);

    void start(Change& change, Session const& session);
    // ASVS 7.2.4: the same session goes on under a new token and a new word for its forms; it holds no longer for that. The old one is ended by
    // whoever calls. Conflict when it is logged out.
    void go_on_as(Change& change, std::string_view token_hash, std::string_view fresh_hash, std::string_view csrf);
    void end(Change& change, std::string_view token_hash);
    void end_all(Change& change, AccountId const& account);                           // of one login
    void end_others(Change& change, AccountId const& account, std::string_view kept); // all but this one
    void note_seen(Change& change, std::string_view token_hash);                      // at change.at(); a session that is logged out stays so
    Result<void> commit(Change change);
    void commit_later(Change change); // not waited for
    // Sessions that ended before this moment are of no use to anybody.
    void forget_older(Change& change, Instant than);

private:
    Database& directory_;
};

} // namespace samtak
