#include "text/found_texts.hpp"

#include <functional>
#include <memory>

namespace samtak {

FoundTexts::~FoundTexts()
{
    for (auto& first : first_)
        for (auto const* one = first.load(std::memory_order_relaxed); one != nullptr;) {
            std::unique_ptr<Found const> const gone{one};
            one = one->next;
        }
}

std::size_t FoundTexts::place_of(std::string_view source) { return std::hash<std::string_view>{}(source) % places; }

std::optional<std::string_view> FoundTexts::find(std::string_view source) const
{
    for (auto const* one = first_[place_of(source)].load(std::memory_order_acquire); one != nullptr; one = one->next)
        if (one->source == source) return one->text;
    return std::nullopt;
}

void FoundTexts::keep(std::string_view source, std::string_view text)
{
    auto& first = first_[place_of(source)];
    auto made = std::make_unique<Found>(Found{std::string{source}, text, first.load(std::memory_order_relaxed)});
    // two threads may keep the same text at once: it then stands there twice, which harms nobody
    while (!first.compare_exchange_weak(made->next, made.get(), std::memory_order_release, std::memory_order_relaxed)) {
    }
    (void)made.release(); // the list owns it now
}

} // namespace samtak
