#include "storage/text_check.hpp"

#include "storage/storage_error.hpp"

namespace samtak {
namespace {

bool between(unsigned char byte, unsigned low, unsigned high) { return byte >= low && byte <= high; }

// How many bytes the character at the front has; 0 when it is none.
std::size_t character_length(std::string_view text)
{
    auto const at = [text](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : static_cast<unsigned char>(0); };
    auto const tail = [&at](std::size_t i) { return between(at(i), 0x80, 0xBF); };
    unsigned char const first = at(0);
    if (between(first, 0x01, 0x7F)) return 1;
    if (between(first, 0xC2, 0xDF)) return tail(1) ? 2 : 0;
    if (between(first, 0xE0, 0xEF)) {
        unsigned const low = first == 0xE0 ? 0xA0 : 0x80;
        unsigned const high = first == 0xED ? 0x9F : 0xBF;
        return between(at(1), low, high) && tail(2) ? 3 : 0;
    }
    if (between(first, 0xF0, 0xF4)) {
        unsigned const low = first == 0xF0 ? 0x90 : 0x80;
        unsigned const high = first == 0xF4 ? 0x8F : 0xBF;
        return between(at(1), low, high) && tail(2) && tail(3) ? 4 : 0;
    }
    return 0;
}

} // namespace

bool is_storable_text(std::string_view text)
{
    while (!text.empty()) {
        std::size_t const length = character_length(text);
        if (length == 0) return false;
        text.remove_prefix(length);
    }
    return true;
}

void check_texts(Values const& values)
{
    for (std::size_t i = 0; i < values.size(); ++i) {
        auto const* const text = std::get_if<std::string>(&values[i].get());
        if (text != nullptr && !is_storable_text(*text)) throw BadText{"parameter $" + std::to_string(i + 1) + " is not UTF-8 without NUL"};
    }
}

} // namespace samtak
