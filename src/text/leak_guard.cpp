#include "text/leak_guard.hpp"

#include <algorithm>

namespace samtak {

namespace {

constexpr std::size_t digits_of_reference = 32, longest_filling = 8;

unsigned digit_value(char c) { return static_cast<unsigned>(c <= '9' ? c - '0' : c - 'a' + 10); }

unsigned byte_at(std::string_view digits, std::size_t at)
{
    return at + 1 < digits.size() ? digit_value(digits[at]) * 16 + digit_value(digits[at + 1]) : 0;
}

// The sixteen bytes are a text: printable, the letters of Latin languages in UTF-8, or filled up with zeros.
bool spells(std::string_view digits)
{
    for (std::size_t at = 0; at < digits.size(); at += 2) {
        unsigned const byte = byte_at(digits, at), after = byte_at(digits, at + 2);
        bool const letter_of_two_bytes = byte >= 0xc2 && byte <= 0xc5 && after >= 0x80 && after <= 0xbf;
        if (letter_of_two_bytes)
            at += 2;
        else if (byte != 0 && (byte < 0x20 || byte >= 0x7f))
            return false;
    }
    return true;
}

bool has_filling(std::string_view digits)
{
    std::size_t run = 0;
    char before = 0;
    for (char const digit : digits) {
        run = digit == before ? run + 1 : 1;
        before = digit;
        if (run >= longest_filling) return true;
    }
    return false;
}

// Takes `part` from the front of `text`; false when it doesn't stand there.
bool take(std::string_view& text, std::string_view part)
{
    if (text.substr(0, part.size()) != part) return false;
    text.remove_prefix(part.size());
    return true;
}

// `way`: between the sender's address and the random digits.
bool take_link(std::string_view& text, OutboundSender const& sender, std::string_view way)
{
    if (sender.is_neutral()) return take(text, sender.address() + "/");
    if (!take(text, sender.address() + std::string{way})) return false;
    auto const reference = NoticeId::parse(text.substr(0, digits_of_reference));
    if (!reference || !says_nothing(*reference)) return false;
    text.remove_prefix(digits_of_reference);
    return true;
}

bool take_hole(std::string_view& text, std::string_view hole, OutboundSender const& sender)
{
    if (hole == "{link}") return take_link(text, sender, "/n/");
    if (hole == "{notices}") return take(text, sender.notices_link());
    if (hole == "{answer}") return take_link(text, sender, "/answer/");
    return hole == "{sender}" && take(text, sender.name());
}

bool is_body(std::string_view body, std::string_view sentence, OutboundSender const& sender)
{
    for (auto open = sentence.find('{'); open != std::string_view::npos; open = sentence.find('{')) {
        auto const end = sentence.find('}', open) + 1;
        if (!take(body, sentence.substr(0, open)) || !take_hole(body, sentence.substr(open, end - open), sender)) return false;
        sentence.remove_prefix(end);
    }
    return body == sentence;
}

} // namespace

bool says_nothing(NoticeId const& reference)
{
    auto const digits = reference.text();
    bool const decimal_only = digits.find_first_of("abcdef") == std::string_view::npos;
    return !decimal_only && !spells(digits) && !has_filling(digits);
}

bool LeakGuard::lets_out(OutboundMessage const& message) const
{
    for (auto const& sentence : outbound_sentences()) {
        if (message.subject != sentence.subject) continue;
        auto const fits = [&](OutboundSender const& sender) { return is_body(message.body, sentence.body, sender); };
        if (std::any_of(senders_.begin(), senders_.end(), fits)) return true;
    }
    return false;
}

} // namespace samtak
