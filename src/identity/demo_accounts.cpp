#include "identity/demo_accounts.hpp"

#include "identity/account_store.hpp"
#include "identity/session_store.hpp"

#include <sodium.h>

#include <set>
#include <stdexcept>

namespace samtak {
namespace {

CodeSecret secret_of(std::string_view user_name)
{
    std::string const text = "demo code secret of " + std::string{user_name};
    unsigned char hash[crypto_hash_sha256_BYTES];
    crypto_hash_sha256(hash, reinterpret_cast<unsigned char const*>(text.data()), text.size());
    return {hash, hash + 20};
}

} // namespace

void create_demo_accounts(std::vector<DemoLogin> const& cast, Database& directory, Secrets const& secrets, PasswordChecker& passwords, Instant now)
{
    AccountStore accounts{directory, secrets};
    SessionStore writer{directory};
    auto change = Change::background(now);
    std::string hash;
    std::set<AccountId> there;
    for (auto const& login : cast) {
        if (there.insert(login.account).second && !accounts.by_id(login.account)) {
            if (hash.empty()) hash = passwords.hash(demo_password).value();
            accounts.add(
                change, {login.account, accounts.user_name_hash(login.user_name), hash, secret_of(login.user_name), 0, login.language, true});
        }
        accounts.add_place(change, login.account, {login.municipality, login.resident});
    }
    if (!writer.commit(std::move(change))) throw std::runtime_error("Two of the demo's cast have the same user name, or somebody else has it.");
}

void refuse_demo_in_production(Database& directory, Secrets const& secrets, bool demo_mode)
{
    if (demo_mode || !AccountStore{directory, secrets}.has_demo_accounts()) return;
    throw std::runtime_error("This directory has demo logins with a known password: start it with samtak demo, or use a new data folder.");
}

} // namespace samtak
