#include "text/words.hpp"

#include "kernel/oslo.hpp"
#include "text/fill.hpp"

#include <fmt/core.h>

#include <cstdlib>

namespace samtak {

std::string_view language_code(Language language)
{
    switch (language) {
    case Language::nb: return "nb";
    case Language::nn: return "nn";
    case Language::en: return "en";
    }
    return {};
}

std::optional<Language> parse_language(std::string_view code)
{
    for (auto const language : {Language::nb, Language::nn, Language::en})
        if (code == language_code(language)) return language;
    return std::nullopt;
}

std::string Words::tr(TextKey source, Fills fills) const { return filled(catalogues_->find(language_, {}, source.source), fills, nullptr); }

std::string Words::trc(TextKey context, TextKey source, Fills fills) const
{
    return filled(catalogues_->find(language_, context.source, source.source), fills, nullptr);
}

std::string Words::trn(TextKey one, TextKey many, std::int64_t n, Fills fills) const
{
    return filled(catalogues_->find_plural(language_, one.source, many.source, n), fills, &n);
}

std::string Words::time(Instant at) const
{
    auto const time = oslo_time(at);
    if (language_ == Language::en) return fmt::format("{:02}:{:02}", time.hour, time.minute);
    return fmt::format("kl. {:02}.{:02}", time.hour, time.minute);
}

std::string Words::day_and_time(Instant at) const { return oslo_day(at).short_no() + " " + time(at); }

std::string Words::relative(Day day, Day today) const
{
    int const ahead = today.days_until(day);
    if (ahead == 0) return tr("today");
    if (ahead == 1) return tr("tomorrow");
    if (ahead == -1) return tr("yesterday");
    if (ahead > 0) return trn("in {n} day", "in {n} days", ahead);
    return trn("{n} day ago", "{n} days ago", -ahead);
}

std::string Words::problem(FieldProblem const& problem) const { return tr(problem.text, {{"limit", problem.limit}}); }

std::string Words::filled(std::string_view text, Fills fills, std::int64_t const* n) const
{
    if (text.find('{') == std::string_view::npos) return std::string{text};
    return fill(text, [&](std::string_view key) -> std::optional<std::string> {
        if (n && key == "n") return std::to_string(*n);
        for (auto const& one : fills)
            if (one.name == key) return one.value;
        return term_form(*terms_, key);
    });
}

} // namespace samtak
