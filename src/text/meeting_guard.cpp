#include "text/fill.hpp"
#include "text/leak_guard.hpp"

#include <algorithm>
#include <map>

namespace samtak {
namespace {

using Lines = std::map<std::string, std::string, std::less<>>; // what stands before the first : or ; of each line, and the rest

// The lines of one calendar with one event, unfolded (RFC 5545 § 3.1). Nothing: a bare line break, or the same property twice.
std::optional<Lines> lines_of(std::string_view calendar)
{
    std::string whole{calendar};
    for (auto at = whole.find("\r\n "); at != std::string::npos; at = whole.find("\r\n ", at)) whole.erase(at, 3);
    Lines lines;
    for (std::string_view rest = whole; !rest.empty();) {
        auto const end = rest.find("\r\n");
        if (end == std::string_view::npos) return std::nullopt;
        auto const line = rest.substr(0, end);
        rest.remove_prefix(end + 2);
        if (line.find_first_of("\r\n") != std::string_view::npos) return std::nullopt;
        if (line == "BEGIN:VCALENDAR" || line == "BEGIN:VEVENT" || line == "END:VEVENT" || line == "END:VCALENDAR") continue;
        auto const name = line.substr(0, line.find_first_of(":;"));
        if (name.size() == line.size() || !lines.emplace(name, line.substr(name.size())).second) return std::nullopt;
    }
    return lines;
}

bool is_digits(std::string_view text)
{
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// ":20261118T090000Z"
std::optional<Instant> instant_in(std::string_view text)
{
    if (text.size() != 17 || text[0] != ':' || text[9] != 'T' || text[16] != 'Z' || !is_digits(text.substr(1, 8)) || !is_digits(text.substr(10, 6)))
        return std::nullopt;
    auto const part = [&](std::size_t at, std::size_t size) { return std::string{text.substr(at, size)}; };
    return parse_instant(part(1, 4) + "-" + part(5, 2) + "-" + part(7, 2) + "T" + part(10, 2) + ":" + part(12, 2) + ":" + part(14, 2) + ".000000Z");
}

std::string clock(Instant at)
{
    auto const time = oslo_time(at);
    auto const two = [](int number) { return (number < 10 ? "0" : "") + std::to_string(number); };
    return two(time.hour) + ":" + two(time.minute);
}

// What the mail must say of the calendar's times. On a night when the clock is moved the two may be written in more than one way, and no meeting is.
std::optional<MeetingTime> time_of(Lines const& lines)
{
    auto const begins = instant_in(lines.at("DTSTART")), ends = instant_in(lines.at("DTEND"));
    if (!begins || !ends) return std::nullopt;
    return MeetingTime::parse(oslo_day(*begins), clock(*begins), clock(*ends));
}

std::string unescaped(std::string_view text)
{
    std::string plain;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] != '\\' || at + 1 == text.size()) {
            plain += text[at];
            continue;
        }
        char const next = text[++at];
        plain += next == 'n' || next == 'N' ? '\n' : next;
    }
    return plain;
}

bool is_reference(std::string_view digits)
{
    auto const reference = NoticeId::parse(digits);
    return reference && says_nothing(*reference);
}

std::string host_in(std::string_view address)
{
    auto const from = address.find("://") + 3;
    auto const host = address.substr(from, address.find('/', from) - from);
    return std::string{host.substr(0, host.find(':'))};
}

// 32 digits that say nothing, and our own name.
bool is_uid(std::string_view text, OutboundSender const& sender)
{
    return text.size() > 33 && text[0] == ':' && is_reference(text.substr(1, 32)) && text.substr(33) == "@" + host_in(sender.address());
}

bool fixed_lines(Lines const& lines, std::string_view method)
{
    auto const is = [&](std::string_view name, std::string_view value) {
        auto const found = lines.find(name);
        return found != lines.end() && found->second == value;
    };
    bool const cancel = method == "CANCEL";
    return (cancel || method == "REQUEST") && is("METHOD", ":" + std::string{method}) && is("VERSION", ":2.0") && is("CALSCALE", ":GREGORIAN") &&
        is("PRODID", ":-//Samtak//Samtak//NO") && is("CLASS", ":PRIVATE") && is("STATUS", cancel ? ":CANCELLED" : ":CONFIRMED");
}

bool only_known(Lines const& lines)
{
    constexpr std::string_view must[] = {"VERSION", "PRODID", "CALSCALE", "METHOD", "UID", "SEQUENCE", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY",
        "DESCRIPTION", "ORGANIZER", "ATTENDEE", "CLASS", "STATUS"};
    auto const has = [&](std::string_view name) { return lines.contains(name); };
    return std::all_of(std::begin(must), std::end(must), has) && lines.size() == std::size(must) + (has("LOCATION") ? 1 : 0);
}

bool parties_fit(Lines const& lines, OutboundSender const& sender, std::string const& organizer, std::string_view recipient)
{
    auto const& said = lines.at("ORGANIZER");
    bool const ours = said == ";CN=" + sender.name() + ":mailto:" + organizer || said == ";CN=\"" + sender.name() + "\":mailto:" + organizer;
    return ours && lines.at("ATTENDEE") == ";ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=FALSE:mailto:" + std::string{recipient};
}

// The link that stands at the end of both: the same one, and one of ours.
std::optional<std::string> link_in(std::string_view words, std::string_view before, OutboundSender const& sender)
{
    if (!words.starts_with(before)) return std::nullopt;
    auto const link = words.substr(before.size());
    if (sender.is_neutral()) return link == sender.address() + "/" ? std::optional{std::string{link}} : std::nullopt;
    auto const front = sender.address() + "/n/";
    return link.starts_with(front) && is_reference(link.substr(front.size())) ? std::optional{std::string{link}} : std::nullopt;
}

} // namespace

bool MeetingGuard::lets_out(MeetingMessage const& message, std::string_view recipient) const
{
    auto const lines = lines_of(message.calendar);
    if (!lines || !only_known(*lines) || !fixed_lines(*lines, message.method)) return false;
    auto const time = time_of(*lines);
    auto const& sequence = lines->at("SEQUENCE");
    if (!time || !instant_in(lines->at("DTSTAMP")) || !is_uid(lines->at("UID"), sender_) || !is_digits(std::string_view{sequence}.substr(1)))
        return false;
    if (!parties_fit(*lines, sender_, organizer_, recipient)) return false;
    std::optional<NeutralPlace> place;
    if (auto const said = lines->find("LOCATION"); said != lines->end()) {
        place = places_.find(unescaped(std::string_view{said->second}.substr(1)));
        if (!place) return false;
    }
    auto const words = unescaped(std::string_view{lines->at("DESCRIPTION")}.substr(1));
    return std::any_of(meeting_sentences().begin(), meeting_sentences().end(), [&](MeetingSentence const& sentence) {
        auto const& calendar = calendar_sentence(sentence.language);
        auto const link = link_in(words, std::string{calendar.words} + "\n", sender_);
        if (!link || message.mail.subject != sentence.subject || lines->at("SUMMARY") != ":" + std::string{calendar.title}) return false;
        if (method_of(sentence.kind) != message.method) return false;
        return message.mail.body == fill(sentence.body, [&](std::string_view hole) -> std::optional<std::string> {
            if (hole == "when") return time->words(sentence.language);
            if (hole == "place") return place ? place_line(sentence.language, *place) : std::string{};
            if (hole == "link") return *link;
            return hole == "sender" ? std::optional{sender_.name()} : std::nullopt;
        });
    });
}

} // namespace samtak
