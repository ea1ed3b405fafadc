#include "oversight/log_words.hpp"

#include <array>
#include <utility>

namespace samtak {
namespace {

constexpr std::array<std::pair<std::string_view, LookedAt>, 37> kinds{{{"plan.print", LookedAt::plan_print}, {"plan.history", LookedAt::plan_history},
    {"plan.own_words", LookedAt::words}, {"plan.goals.order", LookedAt::words}, {"plan.goal.evaluate", LookedAt::evaluation},
    {"plan.measure.evaluate", LookedAt::evaluation}, {"plan.measure", LookedAt::measure}, {"plan.task", LookedAt::measure}, {"plan.", LookedAt::plan},
    {"careteam.", LookedAt::group}, {"consent.", LookedAt::consent}, {"block.", LookedAt::consent}, {"document.list", LookedAt::consent},
    {"document.", LookedAt::document}, {"start_talk", LookedAt::start}, {"expectation_card", LookedAt::start},
    {"coordination.evaluat", LookedAt::ending}, {"coordination.reopen", LookedAt::ending}, {"coordination.places", LookedAt::place},
    {"coordination.", LookedAt::person}, {"coordinator.", LookedAt::person}, {"access_log.", LookedAt::log}, {"decision.", LookedAt::decision},
    {"assessment.", LookedAt::decision}, {"appeal.", LookedAt::decision}, {"incoming.", LookedAt::need}, {"application.", LookedAt::need},
    {"need_notice.", LookedAt::need}, {"information.", LookedAt::person}, {"child_relative.", LookedAt::children}, {"transition.", LookedAt::ahead},
    {"ending.", LookedAt::ending}, {"bti.", LookedAt::bti}, {"login_exception.", LookedAt::person}, {"meeting.", LookedAt::meeting},
    {"message.", LookedAt::message}, {"person.", LookedAt::person}}};

// "All" and "none in particular" are said alike, that is, not at all.
std::string_view named_parts(std::string_view parts) { return parts == "all" ? std::string_view{} : parts; }

bool same(LogGroup const& group, LogLine const& line, Day day)
{
    return group.day == day && group.member == line.member && group.what == looked_at(line.act) && group.is_change == line.is_change &&
        named_parts(group.parts) == named_parts(line.parts) && group.name == line.name;
}

} // namespace

LookedAt looked_at(std::string_view act)
{
    for (auto const& [prefix, what] : kinds)
        if (act.starts_with(prefix)) return what;
    return LookedAt::other;
}

std::vector<LogGroup> gathered(std::vector<LogLine> const& lines)
{
    std::vector<LogGroup> groups;
    for (auto const& line : lines) {
        Day const day = oslo_day(line.at);
        LogGroup* found = nullptr;
        for (auto& group : groups)
            if (same(group, line, day)) found = &group;
        if (!found) {
            groups.push_back({day, line.member, line.name, line.title, line.unit_key, line.relation, looked_at(line.act), line.is_change, line.parts,
                line.at, line.at, 0, line.own});
            found = &groups.back();
        }
        ++found->times;
        if (line.at < found->first) found->first = line.at;
    }
    return groups;
}

} // namespace samtak
