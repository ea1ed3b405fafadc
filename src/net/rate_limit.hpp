// Token buckets: so many at once, so many a second after that, per session or per address (architecture.md § 6: 429).
#pragma once
#include <chrono>
#include <list>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>

namespace samtak {

// For several threads at once.
class RateLimit {
public:
    using Moment = std::chrono::steady_clock::time_point;
    struct Settings {
        double per_second;         // above 0
        double burst;              // at least 1
        std::size_t keys = 20'000; // remembered at most, some 150 bytes each; the one unseen the longest is forgotten first
    };
    explicit RateLimit(Settings settings) : settings_(settings) {}

    // 0: go on, and one token is taken. Else how long until there is one again, rounded up: the value of Retry-After.
    std::chrono::seconds take(std::string_view key, Moment now);
    std::size_t remembered() const;

private:
    struct Bucket {
        std::string key;
        double tokens;
        Moment at;
    };
    Bucket& bucket(std::string_view key, Moment now);

    Settings settings_;
    mutable std::mutex mutex_;
    std::list<Bucket> buckets_;                                                // the one seen last stands first
    std::unordered_map<std::string_view, std::list<Bucket>::iterator> by_key_; // views into buckets_
};

} // namespace samtak
