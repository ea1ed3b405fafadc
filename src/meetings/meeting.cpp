#include "meetings/meeting.hpp"

#include "access/relations.hpp"
#include "kernel/codes.hpp"

#include <algorithm>

namespace samtak {
namespace {

bool is_digits(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool may_be_called(MemberId const& member, std::vector<MeetingPerson> const& people)
{
    return std::any_of(people.begin(), people.end(), [&](MeetingPerson const& one) { return one.member == member && one.reads; });
}

constexpr Codes<MeetingState, 4> states = {
    {MeetingState::planned, "planned"}, {MeetingState::called, "called"}, {MeetingState::held, "held"}, {MeetingState::cancelled, "cancelled"}};

} // namespace

std::string_view code(MeetingState state) { return code_in(states, state); }
std::optional<MeetingState> parse_meeting_state(std::string_view code) { return parse_in(states, code); }

bool Meeting::invites(MemberId const& member) const { return std::find(invited.begin(), invited.end(), member) != invited.end(); }

bool is_time(std::string_view text)
{
    if (text.size() != 5 || text[2] != ':' || !is_digits(text.substr(0, 2)) || !is_digits(text.substr(3))) return false;
    return text.substr(0, 2) < "24" && text.substr(3) < "60";
}

std::vector<FieldProblem> meeting_problems(Meeting const& one, Meeting const* before, Day today, std::optional<Day> last_day)
{
    std::vector<FieldProblem> problems;
    auto const add = [&problems](std::string field, TextKey text, int limit = 0) { problems.push_back({std::move(field), text, limit}); };
    bool const moved = !before || before->day != one.day;
    if (moved && one.day < today) add("day", text_key("The day has been. Choose today or later."));
    if (moved && one.day > today.plus_days(730)) add("day", text_key("That is more than two years ahead."));
    if (!is_time(one.from)) add("from", text_key("Write the time as hours and minutes, for example 10:00."));
    if (!is_time(one.to)) add("to", text_key("Write the time as hours and minutes, for example 10:00."));
    if (is_time(one.from) && is_time(one.to) && one.to <= one.from) add("to", text_key("It must end after it begins."));
    if (one.invited.size() > most_invited) add("invited", text_key("No more than {limit} can be called in."), most_invited);
    if (problems.empty() && last_day && *last_day < one.day) add("day", text_key("The coordination has ended by that day."));
    return problems;
}

std::vector<FieldProblem> calling_problems(Meeting const& one, std::vector<MeetingPerson> const& people, Day today)
{
    std::vector<FieldProblem> problems;
    if (!one.clarified) problems.push_back({"clarified", text_key("First the person says who is to come."), 0});
    if (one.invited.empty()) problems.push_back({"invited", text_key("Choose who is to be called in."), 0});
    for (auto const& member : one.invited)
        if (!may_be_called(member, people)) {
            problems.push_back(
                {"invited", text_key("Somebody in the list may not read what is said in the meeting. Take them off, or ask for consent first."), 0});
            break;
        }
    if (one.day < today) problems.push_back({"day", text_key("The day has been. Choose today or later."), 0});
    return problems;
}

std::vector<FieldProblem> agenda_problems(AgendaItem const& one)
{
    std::vector<FieldProblem> problems;
    if (one.minutes < 0 || one.minutes > 240) problems.push_back({"minutes", text_key("Write a number of minutes, at most 240."), 0});
    return problems;
}

std::string said_by_of(Relation relation, bool told)
{
    switch (relation) {
    case Relation::self: return "person";
    case Relation::parent: return "parent";
    case Relation::guardian: return "guardian";
    case Relation::coordinator:
    case Relation::deputy: return told ? "told" : "";
    default: return "";
    }
}

bool may_change(AgendaItem const& item, Relation relation, MemberId const& by)
{
    if (item.put_in_by == by) return true;
    if (item.said_by == "told") return relation == Relation::self || coordinates(relation);
    if (item.is_own()) return relation == Relation::self;
    return coordinates(relation);
}

std::vector<FieldProblem> closing_problems(Meeting const& one, std::optional<int> age, Day today)
{
    std::vector<FieldProblem> problems;
    if (one.day > today) problems.push_back({"came", text_key("The meeting has not been held yet."), 0});
    if (age.value_or(0) < 18 && one.person_part.empty())
        problems.push_back({"person_part", text_key("Write how they took part, or why not, and how they are told."), 0});
    return problems;
}

std::optional<Meeting> meeting_after(Meeting const& now, std::vector<Meeting> const& all)
{
    std::optional<Meeting> next;
    for (auto const& one : all)
        if (one.is_open() && now.day < one.day && (!next || one.day < next->day)) next = one;
    return next;
}

std::optional<Day> next_due(std::vector<Meeting> const& all, Day since, int a_year, Day today)
{
    if (a_year < 1) return std::nullopt;
    Day last = since;
    for (auto const& one : all) {
        if (one.is_open() && one.day >= today) return std::nullopt;
        if (one.state == MeetingState::held) last = std::max(last, one.day);
    }
    return last.plus_months(12 / a_year);
}

} // namespace samtak
