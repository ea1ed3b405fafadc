// What people decide about when they choose what to hear of: a handful of topics, each with the kinds of notices that belong to it. Pure.
#pragma once
#include "notify/notice_kind.hpp"

#include <array>

namespace samtak {

enum class NoticeTopic {
    meetings,
    undertakings, // what one is asked to do, or has taken on
    plan,         // and who is in the case
    questions,    // consent, letters, and what waits for one's answer
    cases,        // roles and tasks of those who work with it
};
inline constexpr NoticeTopic all_notice_topics[] = {
    NoticeTopic::meetings, NoticeTopic::undertakings, NoticeTopic::plan, NoticeTopic::questions, NoticeTopic::cases};
std::string_view code(NoticeTopic topic);
// Nothing: it is told whatever one has chosen. A login that is closed, and an invitation to log in.
std::optional<NoticeTopic> topic_of(NoticeKind kind);

enum class NoticeWay { at_once, daily, inside }; // by e-mail, in the one e-mail of the day, or without any
std::string_view code(NoticeWay way);
std::optional<NoticeWay> parse_notice_way(std::string_view code);

enum class NoticeChannel { mail, sms, both };
std::string_view code(NoticeChannel channel);
std::optional<NoticeChannel> parse_notice_channel(std::string_view code);
bool has_a_calendar(NoticeKind kind); // which an SMS can't carry

// What one has chosen, topic by topic. Nothing chosen: at once, as before there was a choice.
class NoticeWays {
public:
    NoticeWay of(NoticeTopic topic) const { return chosen_[place(topic)].value_or(NoticeWay::at_once); }
    void choose(NoticeTopic topic, NoticeWay way) { chosen_[place(topic)] = way; }
    // An invitation carries a calendar, and from a letter that lies ready a deadline runs (eFvf § 8): neither waits for the e-mail of the day.
    NoticeWay of(NoticeKind kind) const;

private:
    static std::size_t place(NoticeTopic topic) { return static_cast<std::size_t>(topic); }
    std::array<std::optional<NoticeWay>, std::size(all_notice_topics)> chosen_ = {};
};

} // namespace samtak
