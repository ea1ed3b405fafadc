#include "net/places.hpp"

namespace samtak {

std::shared_ptr<void> Places::take(std::string_view whose)
{
    {
        std::lock_guard const guard{taken_->mutex};
        auto const mine = taken_->each.find(whose);
        if (taken_->all >= all_ || (mine != taken_->each.end() && mine->second >= each_)) return nullptr;
        ++taken_->all;
        ++taken_->each[std::string{whose}];
    }
    return {static_cast<void*>(taken_.get()), [taken = taken_, key = std::string{whose}](void*) {
                std::lock_guard const guard{taken->mutex};
                --taken->all;
                if (auto const mine = taken->each.find(key); mine != taken->each.end() && --mine->second == 0) taken->each.erase(mine);
            }};
}

} // namespace samtak
