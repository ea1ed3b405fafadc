#include "text/catalogue_file.hpp"
#include "text/name_keys.hpp"
#include "text/words.hpp"

#include <boost/locale/message.hpp>
#include <unicode/smpdtfmt.h>

#include <algorithm>
#include <map>
#include <mutex>
#include <stdexcept>
#include <tuple>

namespace samtak {

namespace {

constexpr std::size_t most_days_kept = 20'000; // 2 MB: fifty years of both forms in two languages

std::string written(icu::UnicodeString const& text)
{
    std::string utf8;
    text.toUTF8String(utf8);
    return utf8;
}

// Patterns are ours: ICU's own differ between nb (7. jun.) and nn (7. juni), and English would be American.
char const* pattern(Language language, bool weekday)
{
    bool const english = language == Language::en;
    if (weekday) return english ? "EEEE d MMMM y" : "EEEE d. MMMM y";
    return english ? "d MMMM y" : "d. MMMM y";
}

std::string format(Language language, Day day, bool weekday)
{
    UErrorCode status = U_ZERO_ERROR;
    icu::Locale const locale{std::string{language_code(language)}.c_str()};
    icu::SimpleDateFormat formatter{icu::UnicodeString::fromUTF8(pattern(language, weekday)), locale, status};
    if (U_FAILURE(status)) throw std::runtime_error(std::string{"long dates: "} + u_errorName(status));
    formatter.adoptTimeZone(icu::TimeZone::getGMT()->clone()); // a day has no zone: noon in UTC is that day
    icu::UnicodeString text;
    formatter.format(static_cast<double>(day.days().time_since_epoch().count()) * 86'400'000.0 + 43'200'000.0, text);
    return written(text);
}

} // namespace

class Catalogues::Loaded {
public:
    explicit Loaded(std::string const& folder) : nb_(load_messages(folder, "nb")), nn_(load_messages(folder, "nn")) {}

    Messages const* messages(Language language) const
    {
        switch (language) {
        case Language::nb: return &std::use_facet<Messages>(nb_);
        case Language::nn: return &std::use_facet<Messages>(nn_);
        case Language::en: return nullptr; // the source is English
        }
        return nullptr;
    }

    std::string long_day(Language language, Day day, bool weekday)
    {
        auto const key = std::make_tuple(language, day, weekday);
        std::lock_guard const lock{days_mutex_};
        if (auto const found = days_.find(key); found != days_.end()) return found->second;
        if (days_.size() >= most_days_kept) days_.clear();
        return days_.emplace(key, format(language, day, weekday)).first->second;
    }

    NameKeys const& names() const { return names_; }

private:
    std::locale nb_, nn_;
    NameKeys names_;
    std::mutex days_mutex_;
    std::map<std::tuple<Language, Day, bool>, std::string> days_;
};

Catalogues::Catalogues(std::string const& folder) : loaded_(std::make_unique<Loaded>(folder)) {}
Catalogues::~Catalogues() = default;

std::string_view Catalogues::find(Language language, std::string_view context, std::string_view source) const
{
    auto const* messages = loaded_->messages(language);
    if (!messages) return source;
    std::string const id{source}, in{context};
    char const* found = messages->get(0, in.empty() ? nullptr : in.c_str(), id.c_str());
    return found ? std::string_view{found} : source;
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
