#include "profiles/profile.hpp"

#include <stdexcept>

namespace samtak {

std::string const& Localised::in(Language language) const
{
    switch (language) {
    case Language::nb: return nb;
    case Language::nn: return nn;
    case Language::en: return en;
    }
    throw std::logic_error("no such language");
}

// forskrift 2022-06-22-1110 § 9: what a plan holds. The points are dated, so that an old plan is read by the rule of its day.
ContentRule const& Profile::content_rule_on(Day day) const
{
    for (auto const& rule : content_rules)
        if (Period{rule.from, rule.to}.holds_on(day)) return rule;
    for (auto rule = content_rules.rbegin(); rule != content_rules.rend(); ++rule) // a day between two rules: the earlier
        if (rule->from <= day) return *rule;
    return content_rules.front();
}

std::optional<std::size_t> Profile::life_area(std::string_view area) const
{
    for (std::size_t at = 0; at < life_areas.size(); ++at)
        if (life_areas[at].key == area) return at;
    return std::nullopt;
}

BtiLevel const* Profile::bti_level(std::string_view wanted) const
{
    for (auto const& level : bti_levels)
        if (level.key == wanted) return &level;
    return nullptr;
}

Localised const* Profile::law_on(std::string_view code, Day day) const
{
    for (auto const& law : laws)
        if (law.code == code && Period{law.from, law.to}.holds_on(day)) return &law.text;
    return nullptr;
}

} // namespace samtak
