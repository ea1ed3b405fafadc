// Typed ids: 128 random bits as 32 lower-case hexadecimal digits. They carry no meaning, so they may stand in URLs and logs.
#pragma once
#include <array>
#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace samtak {

std::array<char, 32> random_id_text(); // from the system's generator

template <class Tag> class Id {
public:
    static Id fresh() { return Id{random_id_text()}; }
    // nothing if the text is not exactly 32 lower-case hexadecimal digits
    static std::optional<Id> parse(std::string_view text)
    {
        if (text.size() != 32) return std::nullopt;
        std::array<char, 32> digits{};
        for (std::size_t i = 0; i < 32; ++i) {
            char const c = text[i];
            if (!((c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'))) return std::nullopt;
            digits[i] = c;
        }
        return Id{digits};
    }
    std::string_view text() const { return {digits_.data(), digits_.size()}; }
    std::string str() const { return std::string{text()}; }
    auto operator<=>(Id const&) const = default;

private:
    explicit Id(std::array<char, 32> const& digits) : digits_(digits) {}
    std::array<char, 32> digits_;
};

} // namespace samtak
