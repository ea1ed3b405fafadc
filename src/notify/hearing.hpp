// What one hears of by e-mail, and when not.
#pragma once
#include "notify/notice_topic.hpp"
#include "notify/quiet_time.hpp"

#include <string>

namespace samtak {

struct Hearing {
    NoticeWays ways = {};
    QuietTime quiet = {};
    NoticeChannel channel = NoticeChannel::mail;
    std::string phone = {}; // that takes an SMS; empty: none is noted
};

} // namespace samtak
