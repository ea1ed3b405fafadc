#include "net/event_stream.hpp"

#include <utility>

namespace samtak {

void EventStream::changed() { tell(&News::changed); }

void EventStream::end() { tell(&News::ended); }

// Under the lock, so that after wake_with({}) returns nobody is still calling the old one.
void EventStream::tell(bool News::*what)
{
    std::lock_guard const guard{mutex_};
    bool const known = std::exchange(news_.*what, true);
    if (!known && wake_) wake_();
}

void EventStream::wake_with(std::function<void()> wake)
{
    std::lock_guard const guard{mutex_};
    wake_ = std::move(wake);
    if (wake_ && (news_.changed || news_.ended)) wake_();
}

EventStream::News EventStream::take()
{
    std::lock_guard const guard{mutex_};
    return std::exchange(news_, News{});
}

} // namespace samtak
