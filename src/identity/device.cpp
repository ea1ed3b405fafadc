#include "identity/device.hpp"

#include "identity/session.hpp"
#include "kernel/id.hpp"
#include "storage/secrets.hpp"

namespace samtak {
namespace {

constexpr std::size_t most = 6;

// "<id>.<signature>~<id>.<signature>"
std::vector<std::string_view> entries(std::string_view cookie)
{
    std::vector<std::string_view> all;
    while (!cookie.empty() && all.size() < most) {
        auto const end = std::min(cookie.find('~'), cookie.size());
        all.push_back(cookie.substr(0, end));
        cookie.remove_prefix(std::min(end + 1, cookie.size()));
    }
    return all;
}

} // namespace

std::optional<std::string> Devices::known(std::string_view cookie, std::string_view user_name_hash) const
{
    for (auto const entry : entries(cookie)) {
        auto const dot = std::min(entry.find('.'), entry.size());
        auto const id = entry.substr(0, dot);
        if (id.size() == 32 && dot < entry.size() && same_secret(entry.substr(dot + 1), signature(id, user_name_hash))) return std::string{id};
    }
    return std::nullopt;
}

std::string Devices::remember(std::string_view cookie, std::string_view user_name_hash) const
{
    if (known(cookie, user_name_hash)) return std::string{cookie};
    auto const id = random_id_text();
    std::string const name{id.data(), id.size()};
    std::string all = name + "." + signature(name, user_name_hash);
    auto const before = entries(cookie);
    for (std::size_t i = 0; i < before.size() && i + 1 < most; ++i) all += "~" + std::string{before[i]};
    return all;
}

std::string Devices::signature(std::string_view id, std::string_view user_name_hash) const
{
    return secrets_.lookup_hash("device:" + std::string{id} + ":" + std::string{user_name_hash});
}

} // namespace samtak
