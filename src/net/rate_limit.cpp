#include "net/rate_limit.hpp"

#include <algorithm>
#include <cmath>

namespace samtak {

std::chrono::seconds RateLimit::take(std::string_view key, Moment now)
{
    std::lock_guard const lock{mutex_};
    Bucket& found = bucket(key, now);
    double const since = std::max(0.0, std::chrono::duration<double>(now - found.at).count());
    found.tokens = std::min(settings_.burst, found.tokens + since * settings_.per_second);
    found.at = std::max(found.at, now);
    if (found.tokens >= 1.0) {
        found.tokens -= 1.0;
        return std::chrono::seconds{0};
    }
    double const wait = std::ceil((1.0 - found.tokens) / settings_.per_second);
    return std::chrono::seconds{std::max(1L, static_cast<long>(wait))};
}

RateLimit::Bucket& RateLimit::bucket(std::string_view key, Moment now)
{
    if (auto const known = by_key_.find(key); known != by_key_.end()) {
        buckets_.splice(buckets_.begin(), buckets_, known->second);
        return buckets_.front();
    }
    if (buckets_.size() >= settings_.keys && !buckets_.empty()) {
        by_key_.erase(buckets_.back().key);
        buckets_.pop_back();
    }
    buckets_.push_front({std::string{key}, settings_.burst, now});
    by_key_.emplace(buckets_.front().key, buckets_.begin());
    return buckets_.front();
}

std::size_t RateLimit::remembered() const
{
    std::lock_guard const lock{mutex_};
    return buckets_.size();
}

} // namespace samtak
