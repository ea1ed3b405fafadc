#include "text/name_keys.hpp"

#include <unicode/coll.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>

#include <stdexcept>
#include <vector>

namespace samtak {

namespace {

constexpr UChar32 ring = 0x030A, diaeresis = 0x0308;

void must(UErrorCode status)
{
    if (U_FAILURE(status)) throw std::runtime_error(std::string{"Norwegian sorting: "} + u_errorName(status));
}

// Letters that have no accent to take off, but that people without the keyboard write plainly.
UChar32 plain_letter(UChar32 letter)
{
    switch (letter) {
    case 0x0111:             // đ
    case 0x00F0: return 'd'; // ð
    case 0x014B: return 'n'; // ŋ
    case 0x0167: return 't'; // ŧ
    case 0x0142: return 'l'; // ł
    case 0x0131: return 'i'; // ı
    default: return letter;
    }
}

// A mark changes the letter before it (å, and ä and ö, which Norwegians write æ and ø) or falls away.
void put_mark(icu::UnicodeString& out, UChar32 mark)
{
    if (out.isEmpty()) return;
    int32_t const last = out.length() - 1;
    if (mark == ring && out[last] == u'a') out.setCharAt(last, u'å');
    if (mark == diaeresis && out[last] == u'a') out.setCharAt(last, u'æ');
    if (mark == diaeresis && out[last] == u'o') out.setCharAt(last, u'ø');
}

void put_space(icu::UnicodeString& out)
{
    if (!out.isEmpty() && !out.endsWith(u" ", 1)) out.append(u' ');
}

icu::UnicodeString from_utf8(std::string_view text)
{
    return icu::UnicodeString::fromUTF8(icu::StringPiece{text.data(), static_cast<int32_t>(text.size())});
}

} // namespace

class NameKeys::Icu {
public:
    Icu()
    {
        UErrorCode status = U_ZERO_ERROR;
        order.reset(icu::Collator::createInstance(icu::Locale{"nb"}, status));
        must(status);
        decomposer = icu::Normalizer2::getNFKDInstance(status); // owned by ICU
        must(status);
    }
    std::unique_ptr<icu::Collator> order;
    icu::Normalizer2 const* decomposer = nullptr;
};

NameKeys::NameKeys() : icu_(std::make_unique<Icu>()) {}
NameKeys::~NameKeys() = default;

std::string NameKeys::sort_key(std::string_view text) const
{
    auto const name = from_utf8(text);
    std::vector<uint8_t> bytes(static_cast<std::size_t>(icu_->order->getSortKey(name, nullptr, 0)));
    if (!bytes.empty()) icu_->order->getSortKey(name, bytes.data(), static_cast<int32_t>(bytes.size()));
    if (!bytes.empty()) bytes.pop_back(); // the closing NUL
    constexpr char digits[] = "0123456789ABCDEF";
    std::string hex;
    hex.reserve(bytes.size() * 2);
    for (uint8_t const byte : bytes) {
        hex += digits[byte >> 4];
        hex += digits[byte & 15];
    }
    return hex;
}

std::string NameKeys::search_key(std::string_view text) const
{
    UErrorCode status = U_ZERO_ERROR;
    auto name = from_utf8(text).foldCase();
    name = icu_->decomposer->normalize(name, status);
    must(status);
    icu::UnicodeString out;
    for (int32_t at = 0; at < name.length(); at = name.moveIndex32(at, 1)) {
        UChar32 const letter = name.char32At(at);
        if (u_isUWhiteSpace(letter))
            put_space(out);
        else if (u_charType(letter) == U_NON_SPACING_MARK)
            put_mark(out, letter);
        else
            out.append(plain_letter(letter));
    }
    if (out.endsWith(u" ", 1)) out.truncate(out.length() - 1);
    std::string utf8;
    out.toUTF8String(utf8);
    return utf8;
}

} // namespace samtak
