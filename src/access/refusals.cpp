#include "access/refusals.hpp"

namespace samtak {
namespace {

constexpr std::chrono::minutes write_interval{1};
constexpr std::chrono::minutes window{10};

} // namespace

std::vector<FoldedRefusal> Refusals::add(MemberId const& member, std::string_view what, std::string_view kind, std::string_view id, Instant now)
{
    std::lock_guard const guard{lock_};
    auto& lately = lately_[member];
    lately.push_back(now);
    if (lately.size() > limit) lately.pop_front();

    auto const hour = std::chrono::floor<std::chrono::hours>(now);
    auto const key = member.str() + std::string{what};
    auto found = waiting_.find(key);
    std::vector<FoldedRefusal> due;
    if (found != waiting_.end() && found->second.hour != hour) {
        if (found->second.times > 0) due.push_back(found->second);
        waiting_.erase(found);
        found = waiting_.end();
    }
    if (found == waiting_.end()) {
        FoldedRefusal const first{member, std::string{what}, std::string{kind}, std::string{id}, hour, 1, now, now};
        due.push_back(first);
        waiting_.emplace(key, first).first->second.times = 0;
        return due;
    }
    ++found->second.times;
    found->second.last = now;
    if (now - written_ >= write_interval) return take_locked(now);
    return due;
}

std::vector<FoldedRefusal> Refusals::take(Instant now)
{
    std::lock_guard const guard{lock_};
    return take_locked(now);
}

std::vector<FoldedRefusal> Refusals::take_locked(Instant now)
{
    written_ = now;
    std::vector<FoldedRefusal> taken;
    auto const hour = std::chrono::floor<std::chrono::hours>(now);
    for (auto one = waiting_.begin(); one != waiting_.end();) {
        if (one->second.times > 0) taken.push_back(one->second);
        one->second.times = 0;
        one = one->second.hour == hour ? std::next(one) : waiting_.erase(one);
    }
    for (auto one = lately_.begin(); one != lately_.end();) one = one->second.back() + window < now ? lately_.erase(one) : std::next(one);
    return taken;
}

bool Refusals::too_many(MemberId const& member, Instant now)
{
    std::lock_guard const guard{lock_};
    auto const found = lately_.find(member);
    return found != lately_.end() && found->second.size() == limit && found->second.front() + window > now;
}

} // namespace samtak
