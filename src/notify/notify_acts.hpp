// What everybody with a login here may do with what is theirs.
#pragma once
#include "access/grant.hpp"

namespace samtak {

struct ListNotices {
    using Subject = Scope;
    static constexpr auto reach = Scope::Reach::own;
    static constexpr std::string_view name = "notice.list", reading = name;
};
struct OwnSettings {
    using Subject = Scope;
    static constexpr auto reach = Scope::Reach::own;
    static constexpr std::string_view name = "settings.own", reading = name;
};

} // namespace samtak
