#include "coordination/contact.hpp"

#include "kernel/one_of.hpp"

namespace samtak {
namespace {

constexpr int oldest_days = 730;

} // namespace

std::vector<FieldProblem> contact_problems(ContactNote const& one, Day today)
{
    std::vector<FieldProblem> problems;
    auto const add = [&](std::string field, TextKey text) { problems.push_back({std::move(field), text, 0}); };
    if (today < one.on) add("on", text_key("The day hasn't come yet. Write down what has been."));
    if (one.on < today.plus_days(-oldest_days)) add("on", text_key("That is more than two years ago."));
    if (!is_one_of(contact_kinds, one.kind)) add("kind", text_key("Choose how you were in contact."));
    if (!is_one_of(contact_with, one.with)) add("with", text_key("Choose with whom."));
    if (one.with == "others" && one.who.empty()) add("who", text_key("Write with whom, for example the school."));
    return problems;
}

bool is_contact_rhythm(int days) { return is_one_of(contact_days, days); }

std::optional<Day> contact_by(int every_days, Day last) { return every_days > 0 ? std::optional{last.plus_days(every_days)} : std::nullopt; }

ContactDue contact_due(ContactAgreement const& agreed, std::vector<ContactNote> const& notes, Day since)
{
    ContactDue due;
    for (auto const& one : notes)
        if (one.with != "others" && (!due.last || *due.last < one.on)) due.last = one.on;
    int const days = agreed.number == 0 ? long_silence : agreed.every_days;
    due.by = contact_by(days, due.last.value_or(since));
    return due;
}

} // namespace samtak
