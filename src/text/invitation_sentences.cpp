#include "text/invitation_text.hpp"

#include <array>

// taushetsplikt, helsepersonelloven § 21 and forvaltningsloven § 13; law.md R13.01: that there is a meeting, when, and a place that says nothing.
// Not one word of whom or what it is about. A change here needs a second reader.

namespace samtak {
namespace {

std::string const foot_nb =
    "\n{link}\n\nAv hensyn til personvernet står det ikke her hva møtet gjelder. Du kan ikke svare på denne meldingen.\n\n{sender}\n";
std::string const foot_nn =
    "\n{link}\n\nAv omsyn til personvernet står det ikkje her kva møtet gjeld. Du kan ikkje svare på denne meldinga.\n\n{sender}\n";
std::string const foot_en =
    "\n{link}\n\nTo protect your privacy, this message does not say what the meeting is about. You cannot reply to it.\n\n{sender}\n";
std::string const when = "\n\n{when}\n{place}\n";

std::vector<MeetingSentence> const sentences = {
    {MeetingMail::called, Language::nb, "Innkalling til møte",
        "Du er kalt inn til et møte.\n\n{when}\n{place}\nLogg inn for å svare og lese mer:" + foot_nb},
    {MeetingMail::called, Language::nn, "Innkalling til møte",
        "Du er kalla inn til eit møte.\n\n{when}\n{place}\nLogg inn for å svare og lese meir:" + foot_nn},
    {MeetingMail::called, Language::en, "You are called in to a meeting",
        "You are called in to a meeting.\n\n{when}\n{place}\nLog in to answer and read more:" + foot_en},

    {MeetingMail::changed, Language::nb, "Oppdatert innkalling til møte",
        "Innkallingen til møtet er oppdatert. Slik er det nå:" + when + "Logg inn for å svare og lese mer:" + foot_nb},
    {MeetingMail::changed, Language::nn, "Oppdatert innkalling til møte",
        "Innkallinga til møtet er oppdatert. Slik er det no:" + when + "Logg inn for å svare og lese meir:" + foot_nn},
    {MeetingMail::changed, Language::en, "Your invitation to a meeting is updated",
        "The invitation to the meeting is updated. This is how it is now:" + when + "Log in to answer and read more:" + foot_en},

    {MeetingMail::taken_out, Language::nb, "Du er ikke lenger kalt inn til møtet",
        "Du er ikke lenger kalt inn til dette møtet:" + when + "Logg inn for å lese mer:" + foot_nb},
    {MeetingMail::taken_out, Language::nn, "Du er ikkje lenger kalla inn til møtet",
        "Du er ikkje lenger kalla inn til dette møtet:" + when + "Logg inn for å lese meir:" + foot_nn},
    {MeetingMail::taken_out, Language::en, "You are no longer called in to the meeting",
        "You are no longer called in to this meeting:" + when + "Log in to read more:" + foot_en},

    {MeetingMail::cancelled, Language::nb, "Møtet er avlyst", "Dette møtet er avlyst:" + when + "Logg inn for å lese mer:" + foot_nb},
    {MeetingMail::cancelled, Language::nn, "Møtet er avlyst", "Dette møtet er avlyst:" + when + "Logg inn for å lese meir:" + foot_nn},
    {MeetingMail::cancelled, Language::en, "The meeting is called off", "This meeting is called off:" + when + "Log in to read more:" + foot_en},
};

std::vector<CalendarSentence> const titles = {
    {Language::nb, "Møte", "Logg inn for å svare og lese mer:"},
    {Language::nn, "Møte", "Logg inn for å svare og lese meir:"},
    {Language::en, "Meeting", "Log in to answer and read more:"},
};

struct CalendarWords {
    std::array<std::string_view, 7> weekdays; // Sunday first, as std::chrono
    std::array<std::string_view, 12> months;
    std::string_view before_month, before_time, time_mark, place;
};

constexpr CalendarWords words_nb = {{"søndag", "mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag"},
    {"januar", "februar", "mars", "april", "mai", "juni", "juli", "august", "september", "oktober", "november", "desember"}, ". ", " kl. ", ".",
    "Sted: "};
constexpr CalendarWords words_nn = {
    {"søndag", "måndag", "tysdag", "onsdag", "torsdag", "fredag", "laurdag"}, words_nb.months, ". ", " kl. ", ".", "Stad: "};
constexpr CalendarWords words_en = {{"Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"},
    {"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"}, " ", ", ", ":",
    "Place: "};

CalendarWords const& words_in(Language language)
{
    switch (language) {
    case Language::nb: return words_nb;
    case Language::nn: return words_nn;
    case Language::en: break;
    }
    return words_en;
}

std::string two(int number) { return (number < 10 ? "0" : "") + std::to_string(number); }

} // namespace

std::vector<MeetingSentence> const& meeting_sentences() { return sentences; }
std::vector<CalendarSentence> const& calendar_sentences() { return titles; }

CalendarSentence const& calendar_sentence(Language language)
{
    for (auto const& one : titles)
        if (one.language == language) return one;
    return titles.back();
}

std::string place_line(Language language, NeutralPlace const& place) { return std::string{words_in(language).place} + place.name() + "\n"; }

std::string MeetingTime::words(Language language) const
{
    auto const& in = words_in(language);
    auto const date = day_.calendar();
    auto const time = [&](TimeOfDay one) { return two(one.hour) + std::string{in.time_mark} + two(one.minute); };
    return std::string{in.weekdays.at(std::chrono::weekday{day_.days()}.c_encoding())} + " " + std::to_string(static_cast<unsigned>(date.day())) +
        std::string{in.before_month} + std::string{in.months.at(static_cast<unsigned>(date.month()) - 1)} + " " +
        std::to_string(static_cast<int>(date.year())) + std::string{in.before_time} + time(oslo_time(begins())) + "–" + time(oslo_time(ends()));
}

} // namespace samtak
