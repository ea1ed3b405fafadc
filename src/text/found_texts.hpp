// Texts that have been looked up in one catalogue before. A page asks for some two hundred, the same ones each time, and gettext
// makes two copies of the English text and walks through it twice before it finds one.
#pragma once
#include <array>
#include <atomic>
#include <optional>
#include <string>
#include <string_view>

namespace samtak {

// Any number of threads look up and keep at once, without a lock; nothing is forgotten before the whole is.
class FoundTexts {
public:
    FoundTexts() = default;
    FoundTexts(FoundTexts const&) = delete;
    FoundTexts& operator=(FoundTexts const&) = delete;
    ~FoundTexts();

    std::optional<std::string_view> find(std::string_view source) const;
    void keep(std::string_view source, std::string_view text); // `text` must outlive this

private:
    struct Found {
        std::string source;
        std::string_view text;
        Found const* next;
    };
    static constexpr std::size_t places = 2048; // about as many as there are texts
    static std::size_t place_of(std::string_view source);
    std::array<std::atomic<Found const*>, places> first_{};
};

} // namespace samtak
