#include "meetings/poll.hpp"

#include "kernel/oslo.hpp"
#include "text/invitation_text.hpp"

#include <algorithm>
#include <tuple>

namespace samtak {
namespace {

// The same rules as for a meeting's own time, said at this one's fields.
std::vector<FieldProblem> problems_of(TypedTime const& typed, std::optional<Day> last_day, Instant now)
{
    auto const number = std::to_string(typed.number);
    if (!typed.day) return {{"day" + number, text_key("Fill in the date."), 0}};
    Meeting one;
    one.day = *typed.day;
    one.from = typed.from;
    one.to = typed.to;
    auto problems = meeting_problems(one, nullptr, oslo_day(now), last_day);
    for (auto& problem : problems) problem.field += number;
    if (!problems.empty()) return problems;
    if (!lies_ahead(typed.proposed(), now)) return {{"from" + number, text_key("That time has been. Choose a later one."), 0}};
    return {};
}

} // namespace

ProposedTime const* MeetingPoll::time(std::optional<ProposedTimeId> const& wanted) const
{
    auto const found = std::find_if(times.begin(), times.end(), [&](ProposedTime const& one) { return wanted == one.id; });
    return found == times.end() ? nullptr : &*found;
}

std::string MeetingPoll::answer_of(MemberId const& member, ProposedTimeId const& time) const
{
    for (auto const& one : answers)
        if (one.member == member && one.time == time) return one.answer;
    return {};
}

PollAsking const* MeetingPoll::asking_of(MemberId const& member) const
{
    auto const found = std::find_if(askings.begin(), askings.end(), [&](PollAsking const& one) { return one.member == member; });
    return found == askings.end() ? nullptr : &*found;
}

ProposedTime TypedTime::proposed() const
{
    ProposedTime one;
    one.day = day.value_or(one.day);
    one.from = from;
    one.to = to;
    return one;
}

bool lies_ahead(ProposedTime const& time, Instant now)
{
    auto const when = MeetingTime::parse(time.day, time.from, time.to);
    return when && now < when->begins();
}

std::vector<FieldProblem> time_problems(
    std::vector<TypedTime> const& typed, std::vector<ProposedTime> const& there, std::optional<Day> last_day, Instant now)
{
    std::vector<FieldProblem> problems;
    std::vector<ProposedTime> known = there;
    for (auto const& one : typed) {
        if (one.is_empty()) continue;
        auto const wrong = problems_of(one, last_day, now);
        problems.insert(problems.end(), wrong.begin(), wrong.end());
        auto const time = one.proposed();
        bool const again = std::any_of(known.begin(), known.end(), [&](ProposedTime const& other) { return other.is_same(time); });
        if (wrong.empty() && again) problems.push_back({"day" + std::to_string(one.number), text_key("This time is proposed already."), 0});
        known.push_back(time);
    }
    if (there.empty() && std::ssize(known) < fewest_times)
        problems.push_back({known.empty() ? "day1" : "day2", text_key("Propose at least two times."), 0});
    if (!there.empty() && known.size() == there.size()) problems.push_back({"day1", text_key("Fill in the date."), 0});
    if (std::ssize(known) > most_times_in_all) problems.push_back({"day1", text_key("There can be no more than {limit} times."), most_times_in_all});
    return problems;
}

std::vector<MeetingPerson> asked_of(Meeting const& one, std::vector<MeetingPerson> const& people, bool kept, std::set<MemberId> const& parents)
{
    std::vector<MeetingPerson> asked;
    for (auto const& person : people) {
        bool const coordinates = person.kind == "coordinator" || person.kind == "deputy";
        if (one.invites(person.member) && person.reads && !coordinates && !(kept && parents.contains(person.member))) asked.push_back(person);
    }
    std::stable_partition(asked.begin(), asked.end(), [](MeetingPerson const& person) { return person.kind == "person"; });
    return asked;
}

bool has_answered(MeetingPoll const& poll, MemberId const& member, Instant now)
{
    return std::all_of(poll.times.begin(), poll.times.end(),
        [&](ProposedTime const& time) { return !lies_ahead(time, now) || !poll.answer_of(member, time.id).empty(); });
}

bool may_ask_anew(MeetingPoll const& poll, MemberId const& member, Instant now)
{
    auto const* asking = poll.asking_of(member);
    return poll.is_open && !has_answered(poll, member, now) && (!asking || asking->last < oslo_day(now));
}

TimeCount count_of(MeetingPoll const& poll, ProposedTime const& time, std::vector<MeetingPerson> const& asked)
{
    TimeCount count;
    for (auto const& person : asked) {
        auto const answer = poll.answer_of(person.member, time.id);
        ++(answer == "yes" ? count.yes : answer == "maybe" ? count.maybe : answer == "no" ? count.no : count.silent);
    }
    return count;
}

std::optional<std::string> persons_answer(MeetingPoll const& poll, ProposedTime const& time, std::vector<MeetingPerson> const& asked)
{
    for (auto const& person : asked)
        if (person.kind == "person") return poll.answer_of(person.member, time.id);
    return std::nullopt;
}

ProposedTime const* suits_best(MeetingPoll const& poll, std::vector<MeetingPerson> const& asked, Instant now)
{
    ProposedTime const* best = nullptr;
    std::tuple<int, int> most{0, 0};
    for (auto const& time : poll.times) {
        auto const count = count_of(poll, time, asked);
        std::tuple<int, int> const suits{count.yes + count.maybe, count.yes};
        if (!lies_ahead(time, now) || persons_answer(poll, time, asked) == "no" || suits <= most) continue;
        best = &time;
        most = suits;
    }
    return best;
}

std::vector<TimeAnswer> changed_answers(MeetingPoll const& before, std::vector<TimeAnswer> const& now)
{
    std::vector<TimeAnswer> changed;
    for (auto const& one : now)
        if (before.answer_of(one.member, one.time) != one.answer) changed.push_back(one);
    return changed;
}

} // namespace samtak
