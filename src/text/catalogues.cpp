#include "text/catalogue_file.hpp"
#include "text/found_texts.hpp"
#include "text/name_keys.hpp"
#include "text/words.hpp"

#include <boost/locale/message.hpp>
#include <unicode/dtfmtsym.h>

#include <algorithm>
#include <array>
#include <stdexcept>

namespace samtak {

namespace {

std::string written(icu::UnicodeString const& text)
{
    std::string utf8;
    text.toUTF8String(utf8);
    return utf8;
}

constexpr std::array all_languages = {Language::nb, Language::nn, Language::en};

// What a long date is put together from. A page has dozens of dates, and ICU takes 5 µs for one.
struct DateNames {
    std::array<std::string, 7> weekdays; // from Sunday
    std::array<std::string, 12> months;
};

DateNames date_names(Language language)
{
    UErrorCode status = U_ZERO_ERROR;
    icu::DateFormatSymbols const symbols{icu::Locale{std::string{language_code(language)}.c_str()}, status};
    if (U_FAILURE(status)) throw std::runtime_error(std::string{"long dates: "} + u_errorName(status));
    DateNames names;
    int count = 0;
    using Symbols = icu::DateFormatSymbols;
    auto const* const weekdays = symbols.getWeekdays(count, Symbols::FORMAT, Symbols::WIDE); // [0] is empty, [1] Sunday
    for (std::size_t i = 0; i < names.weekdays.size(); ++i) names.weekdays[i] = written(weekdays[i + 1]);
    auto const* const months = symbols.getMonths(count, Symbols::FORMAT, Symbols::WIDE);
    for (std::size_t i = 0; i < names.months.size(); ++i) names.months[i] = written(months[i]);
    return names;
}

// The order and the points are ours: ICU's own differ between nb (7. jun.) and nn (7. juni), and English would be American.
std::string long_date(DateNames const& names, Day day, bool with_point, bool weekday)
{
    auto const date = day.calendar();
    std::string text;
    if (weekday) text.append(names.weekdays[std::chrono::weekday{day.days()}.c_encoding()]).append(" ");
    text.append(std::to_string(static_cast<unsigned>(date.day()))).append(with_point ? ". " : " ");
    text.append(names.months[static_cast<unsigned>(date.month()) - 1]).append(" ");
    return text.append(std::to_string(static_cast<int>(date.year())));
}

} // namespace

class Catalogues::Loaded {
public:
    explicit Loaded(std::string const& folder)
        : nb_(load_messages(folder, "nb")),
          nn_(load_messages(folder, "nn")),
          messages_nb_(std::use_facet<Messages>(nb_)),
          messages_nn_(std::use_facet<Messages>(nn_))
    {
        for (auto const language : all_languages) dates_.at(place(language)) = date_names(language);
    }

    Messages const* messages(Language language) const
    {
        switch (language) {
        case Language::nb: return &messages_nb_;
        case Language::nn: return &messages_nn_;
        case Language::en: return nullptr; // the source is English
        }
        return nullptr;
    }

    std::string long_day(Language language, Day day, bool weekday) const
    {
        return long_date(dates_[place(language)], day, language != Language::en, weekday);
    }

    NameKeys const& names() const { return names_; }
    FoundTexts& found(Language language) { return found_[place(language)]; }

private:
    static std::size_t place(Language language) { return static_cast<std::size_t>(language); }
    std::locale nb_, nn_;
    Messages const &messages_nb_, &messages_nn_;
    NameKeys names_;
    std::array<DateNames, all_languages.size()> dates_;
    std::array<FoundTexts, all_languages.size()> found_;
};

Catalogues::Catalogues(std::string const& folder) : loaded_(std::make_unique<Loaded>(folder)) {}
Catalogues::~Catalogues() = default;

std::string_view Catalogues::find(Language language, std::string_view context, std::string_view source) const
{
    auto const* messages = loaded_->messages(language);
    if (!messages) return source;
    if (context.empty())
        if (auto const known = loaded_->found(language).find(source)) return *known;
    std::string const id{source}, in{context};
    char const* found = messages->get(0, in.empty() ? nullptr : in.c_str(), id.c_str());
    if (!found) return source;
    if (context.empty()) loaded_->found(language).keep(source, found);
    return found;
}

std::string_view Catalogues::find_plural(Language language, std::string_view one, std::string_view many, std::int64_t n) const
{
    std::string_view const english = n == 1 ? one : many;
    auto const* messages = loaded_->messages(language);
    if (!messages) return english;
    int const form = static_cast<int>(std::min<std::int64_t>(n, 1'000'000)); // chooses singular or plural only
    char const* found = messages->get(0, nullptr, std::string{one}.c_str(), form);
    return found ? std::string_view{found} : english;
}

std::string Catalogues::long_day(Language language, Day day, bool weekday) const { return loaded_->long_day(language, day, weekday); }
std::string Catalogues::sort_key(std::string_view text) const { return loaded_->names().sort_key(text); }
std::string Catalogues::search_key(std::string_view text) const { return loaded_->names().search_key(text); }

} // namespace samtak
