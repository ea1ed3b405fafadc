// What one hears of by e-mail, and when not.
#pragma once
#include "notify/notice_topic.hpp"
#include "notify/quiet_time.hpp"

namespace samtak {

struct Hearing {
    NoticeWays ways = {};
    QuietTime quiet = {};
};

} // namespace samtak
