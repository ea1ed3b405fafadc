#include "web/live.hpp"

namespace samtak {

std::shared_ptr<EventStream> Live::watch(std::vector<std::string> const& keys, std::string_view session)
{
    auto place = places_.take(session);
    if (!place) return nullptr;
    auto stream = std::make_shared<EventStream>(std::move(place));
    std::lock_guard const guard{mutex_};
    std::erase_if(streams_, [](auto const& one) { return one.second.expired(); });
    for (auto const& key : keys) streams_.emplace(key, stream);
    return stream;
}

void Live::changed(std::string const& key)
{
    std::vector<std::shared_ptr<EventStream>> those;
    {
        std::lock_guard const guard{mutex_};
        auto const [first, last] = streams_.equal_range(key);
        for (auto one = first; one != last; ++one)
            if (auto stream = one->second.lock()) those.push_back(std::move(stream));
    }
    for (auto const& stream : those) stream->changed();
}

Result<void> LiveChanges::commit(Change&& change)
{
    auto const key = change.concerned();
    auto done = changes_.commit(std::move(change));
    if (done && !key.empty()) live_.changed(key);
    return done;
}

} // namespace samtak
