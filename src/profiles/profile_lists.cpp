#include "profiles/profile_lists.hpp"

#include "profiles/profile_decision_lists.hpp"
#include "profiles/read_taking_part.hpp"

#include <algorithm>
#include <set>

namespace samtak {

namespace {

template <class Keyed> auto with_key(std::vector<Keyed>& list, std::string const& key)
{
    return std::find_if(list.begin(), list.end(), [&](Keyed const& one) { return one.key == key; });
}

// Reads every entry of a list; `read` makes one from its table.
template <class Keyed> void read_list(Fields& file, std::string_view name, std::vector<Keyed>& list, Keyed (*read)(Fields&))
{
    std::set<std::string> seen;
    file.each(name, [&](Fields& fields) {
        Keyed one = read(fields);
        if (!seen.insert(one.key).second) fields.wrong("key", "\"" + one.key + "\" stands twice");
        if (auto const old = with_key(list, one.key); old != list.end())
            *old = std::move(one);
        else
            list.push_back(std::move(one));
    });
}

LifeArea life_area(Fields& fields)
{
    LifeArea area;
    area.key = fields.key("key");
    area.icon = fields.text("icon", 40);
    area.name = fields.localised("name", 60);
    auto const letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    if (!std::all_of(area.icon.begin(), area.icon.end(), letter)) fields.wrong("icon", "only letters, as HeadHeart");
    return area;
}

CareTeamFunction function(Fields& fields)
{
    CareTeamFunction one;
    one.key = fields.key("key");
    one.name = fields.localised("name", 80);
    one.outside = fields.flag_or("outside", false);
    one.medical_coordinator = fields.flag_or("medical_coordinator", false);
    return one;
}

TalkPoint talk_point(Fields& fields) { return {fields.key("key"), fields.localised("text", 300)}; }

ReportQuestion report_question(Fields& fields)
{
    ReportQuestion one{fields.key("key"), fields.localised("text", 200), {}, fields.flag_or("optional", false)};
    if (fields.has("help")) one.help = fields.localised("help", 300);
    return one;
}

TransitionKind transition(Fields& fields)
{
    TransitionKind one;
    one.key = fields.key("key");
    one.name = fields.localised("name", 80);
    fields.inside("at", [&](Fields& at) {
        if (at.has("birthday")) {
            one.birthday = at.number_or("birthday", 0, 1, 120);
            return;
        }
        one.year = at.number_or("year", 0, 1, 120);
        one.day = {static_cast<unsigned>(at.number_or("month", 0, 1, 12)), static_cast<unsigned>(at.number_or("day", 0, 1, 28))};
        if (*one.year == 0 || one.day.month == 0 || one.day.day == 0) at.wrong("", "birthday, or year with month and day");
    });
    one.ask = fields.localised_list("ask");
    one.invite = fields.localised_list("invite");
    fields.each("apply", [&](Fields& step) { one.apply.push_back({step.number_or("months", 6, 0, 36), step.localised("text", 200)}); });
    if (one.ask.empty()) fields.wrong("ask", "missing");
    return one;
}

BtiLevel bti_level(Fields& fields)
{
    BtiLevel one{fields.key("key"), fields.localised("name", 80), fields.localised("text", 500), fields.flag_or("has_holder", false),
        fields.one_of("coordinator", {"no", "may", "should"}, "no"), fields.number_or("decide_days", 0, 0, 365)};
    if (one.coordinator != "no" && !one.has_holder)
        fields.wrong("has_holder", "a level where there can be a coordinator has a relay holder until then");
    return one;
}

// From the level where a coordinator can be chosen, there can be one on each above, and from where one is normal, likewise.
void read_bti_levels(Fields& file, Profile& profile)
{
    read_list(file, "bti_levels", profile.bti_levels, bti_level);
    auto const rank = [](BtiLevel const& one) { return one.coordinator == "should" ? 2 : one.coordinator == "may" ? 1 : 0; };
    auto const& levels = profile.bti_levels;
    for (std::size_t i = 1; i < levels.size(); ++i)
        if (rank(levels[i]) < rank(levels[i - 1])) file.wrong("bti_levels", levels[i].key + " asks less for a coordinator than the level below");
    if (!levels.empty() && levels.back().coordinator != "should") file.wrong("bti_levels", "the last level must have coordinator = \"should\"");
}

ContentPoint content_point(Fields& fields)
{
    ContentPoint point;
    point.key = fields.key("key");
    point.text = fields.localised("text", 400);
    point.child = fields.flag_or("child", false);
    point.now = fields.texts("now");
    return point;
}

// A rule's code stands in decisions and old plans: capitals, as IPF_2022.
std::string code(Fields& fields, std::string_view key)
{
    auto value = fields.text(key, 40);
    auto const allowed = [](char c) { return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_'; };
    if (!std::all_of(value.begin(), value.end(), allowed)) fields.wrong(key, "only A-Z, 0-9 and _");
    return value;
}

void check_period(Fields& fields, Day from, std::optional<Day> to)
{
    if (to && *to < from) fields.wrong("to", "before the day it holds from");
}

bool overlap(Period const& a, Period const& b) { return a.holds_on(b.from) || b.holds_on(a.from); }

ContentRule content_rule(Fields& fields)
{
    ContentRule rule{code(fields, "key"), fields.day("from"), fields.day_if_any("to"), fields.localised("name", 120), {}};
    check_period(fields, rule.from, rule.to);
    read_list(fields, "points", rule.points, content_point);
    if (rule.points.empty()) fields.wrong("points", "missing");
    return rule;
}

void read_content_rules(Fields& file, Profile& profile)
{
    read_list(file, "content_rules", profile.content_rules, content_rule);
    auto& rules = profile.content_rules;
    std::sort(rules.begin(), rules.end(), [](auto const& a, auto const& b) { return a.from < b.from; });
    for (std::size_t i = 1; i < rules.size(); ++i)
        if (overlap({rules[i - 1].from, rules[i - 1].to}, {rules[i].from, rules[i].to}))
            file.wrong("content_rules", rules[i - 1].key + " and " + rules[i].key + " hold on the same days");
}

// One code may stand several times, with periods that don't meet: a reference is printed as it was on its day (R1.01).
void read_laws(Fields& file, Profile& profile)
{
    std::set<std::string> here;
    file.each("laws", [&](Fields& fields) {
        LawReference law{fields.key("code"), fields.localised("text", 200), fields.day("from"), fields.day_if_any("to")};
        check_period(fields, law.from, law.to);
        auto& laws = profile.laws;
        auto const same = [&](LawReference const& other) { return other.code == law.code; };
        if (here.insert(law.code).second) laws.erase(std::remove_if(laws.begin(), laws.end(), same), laws.end());
        for (auto const& other : laws)
            if (same(other) && overlap({law.from, law.to}, {other.from, other.to})) fields.wrong("from", "two of this code hold on the same day");
        laws.push_back(std::move(law));
    });
}

} // namespace

void read_lists(Fields& file, Profile& profile)
{
    read_list(file, "life_areas", profile.life_areas, life_area);
    read_list(file, "functions", profile.functions, function);
    read_list(file, "start_talk", profile.start_talk, talk_point);
    read_list(file, "transitions", profile.transitions, transition);
    read_list(file, "report_questions", profile.report_questions, report_question);
    read_bti_levels(file, profile);
    read_content_rules(file, profile);
    read_laws(file, profile);
    read_decision_lists(file, profile);
    read_taking_part(file, profile);
    auto const add = [&](std::string_view name, std::vector<Localised>& to) {
        auto more = file.localised_list(name);
        to.insert(to.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
    };
    add("expectations", profile.expectations);
    add("not_expected", profile.not_expected);
}

} // namespace samtak
