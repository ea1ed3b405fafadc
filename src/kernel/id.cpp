#include "kernel/id.hpp"

#include "kernel/random.hpp"

namespace samtak {

std::array<char, 32> random_id_text()
{
    std::array<unsigned char, 16> bits{};
    fill_random(bits);
    std::array<char, 32> text{};
    constexpr std::string_view digits = "0123456789abcdef";
    for (std::size_t i = 0; i < bits.size(); ++i) {
        text[2 * i] = digits[bits[i] >> 4U];
        text[2 * i + 1] = digits[bits[i] & 15U];
    }
    return text;
}

} // namespace samtak
