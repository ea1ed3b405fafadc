// The device cookie: proves that this browser has logged in to the account before. Says nothing about who; opens nothing.
#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace samtak {

class Secrets;

class Devices {
public:
    explicit Devices(Secrets const& secrets) : secrets_(secrets) {}
    // The device's id, when the cookie holds our signature for this account.
    std::optional<std::string> known(std::string_view cookie, std::string_view user_name_hash) const;
    // The cookie with this account added. A browser that a family shares remembers up to six accounts.
    std::string remember(std::string_view cookie, std::string_view user_name_hash) const;

private:
    std::string signature(std::string_view id, std::string_view user_name_hash) const;
    Secrets const& secrets_;
};

} // namespace samtak
