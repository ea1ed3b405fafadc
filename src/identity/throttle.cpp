#include "identity/throttle.hpp"

#include <arpa/inet.h>

namespace samtak {

using namespace std::chrono_literals;

std::string network_of(std::string_view client_address)
{
    std::string text{client_address};
    in6_addr address{};
    if (inet_pton(AF_INET6, text.c_str(), &address) != 1) return text;
    if (IN6_IS_ADDR_V4MAPPED(&address)) return text.substr(text.rfind(':') + 1);
    for (int i = 8; i < 16; ++i) address.s6_addr[i] = 0;
    char network[INET6_ADDRSTRLEN] = {};
    inet_ntop(AF_INET6, &address, network, sizeof network);
    return std::string{network} + "/64";
}

Budgets password_budgets(std::string_view user_name_hash, Origin const& origin)
{
    std::string const account{user_name_hash};
    if (origin.device) return {{"device:" + *origin.device + ":" + account, 10, 15min, true}};
    return {{"pair:" + account + ":" + origin.network, 10, 15min, true}, {"address:" + origin.network, 100, 15min, false}};
}

Budgets code_budgets(AccountId const& account, Origin const& origin)
{
    // the known device may be shared, at home or at work, with one who knows the password: one in 5,000 a day
    if (origin.device) {
        auto const own = *origin.device + ":" + account.str();
        return {{"code-device:" + own, 10, 15min, true}, {"code-device-day:" + own, 60, 24h, true}};
    }
    // 20 of 333,333 chances a day: one in 16,000
    return {{"code:" + account.str(), 20, 24h, true}, {"address:" + origin.network, 100, 15min, false}};
}

} // namespace samtak
