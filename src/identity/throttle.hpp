// What slows one who guesses, without locking out the one whose account it is. Budgets of failures in a window of time.
//
// A device that logged in before has a signed cookie and so a budget of its own for that account: whatever others do elsewhere, it
// may try. A device that we don't know shares the budget of its address, and has one for the account from that address. Nobody can
// use up another's. Guessing codes needs the password first, and the code is short, so there all unknown devices share one budget
// for the account. (OWASP, «Slow down online guessing attacks with device cookies».)
#pragma once
#include "storage/change.hpp"

namespace samtak {

class Database;
class Secrets;

struct Budget {
    std::string bucket; // becomes a keyed hash in the database
    int failures;       // so many may fail in the window
    std::chrono::seconds window;
    bool own; // of this account: emptied when a login succeeds; the address's only gets its one back
};
using Budgets = std::vector<Budget>;

// Who tries: the network address (IPv6: its /64, which one subscriber has) and the known device, if it is one.
struct Origin {
    std::string network;
    std::optional<std::string> device;
};
std::string network_of(std::string_view client_address);

Budgets password_budgets(std::string_view user_name_hash, Origin const& origin);
Budgets code_budgets(AccountId const& account, Origin const& origin);

class Throttle {
public:
    Throttle(Database& directory, Secrets const& secrets) : directory_(directory), secrets_(secrets) {}
    // Counts one failure in advance, so that many attempts at once can't pass together. False: a budget is used up.
    bool take(Budgets const& budgets, Instant now);
    // The attempt was good: as if it had never been counted.
    void give_back(Change& change, Budgets const& budgets);

private:
    std::string key(Budget const& budget) const;
    Database& directory_;
    Secrets const& secrets_;
};

} // namespace samtak
