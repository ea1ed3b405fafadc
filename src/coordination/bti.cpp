#include "coordination/bti.hpp"

#include "kernel/oslo.hpp"

#include <algorithm>

namespace samtak {

std::string_view needs_of(BtiLevel const& level)
{
    if (level.coordinator == "should") return "coordinator";
    return level.has_holder ? "holder" : "nobody";
}

bool may_have_coordinator(BtiLevel const& level) { return level.coordinator != "no"; }

RelayHolder const* Bti::holder(Day today) const
{
    auto const found = std::find_if(holders.begin(), holders.end(), [&](RelayHolder const& one) { return one.holds_on(today); });
    return found == holders.end() ? nullptr : &*found;
}

RelayHandOver const* Bti::waiting() const
{
    auto const found = std::find_if(hand_overs.begin(), hand_overs.end(), [](RelayHandOver const& one) { return one.waits; });
    return found == hand_overs.end() ? nullptr : &*found;
}

std::optional<Day> decide_by(BtiLevel const& level, BtiStep const& since)
{
    if (level.decide_days == 0) return std::nullopt;
    return oslo_day(since.at).plus_days(level.decide_days);
}

Result<BtiLevel const*> chosen_level(std::vector<BtiLevel> const& levels, BtiStep const* now, LevelForm const& form)
{
    std::vector<FieldProblem> problems;
    auto const found = std::find_if(levels.begin(), levels.end(), [&](BtiLevel const& one) { return one.key == form.level; });
    if (form.level.empty())
        problems.push_back({"level", text_key("Choose the level.")});
    else if (found == levels.end())
        problems.push_back({"level", text_key("Choose one of those in the list.")});
    else if (now && now->level == form.level)
        problems.push_back({"level", text_key("This is the level already. Choose another.")});
    if (form.grounds.empty()) problems.push_back({"grounds", text_key("Write why the level is right.")});
    if (!problems.empty()) return Failure{Problem::invalid, "Something in the form must be corrected.", std::move(problems)};
    return &*found;
}

std::vector<FieldProblem> offer_problems(OfferForm const& form, std::vector<Candidate> const& candidates)
{
    std::vector<FieldProblem> problems;
    if (!find(candidates, form.to)) problems.push_back({"to", text_key("Choose who is to be asked.")});
    if (form.handed && form.words.empty()) problems.push_back({"words", text_key("Write what you hand over.")});
    return problems;
}

} // namespace samtak
