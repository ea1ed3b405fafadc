#include "consent/consent.hpp"

#include <array>
#include <sstream>
#include <utility>

namespace samtak {
namespace {

constexpr std::array<std::pair<ConsentKind, std::string_view>, 4> kinds{
    {{ConsentKind::coordinator, "coordinator"}, {ConsentKind::plan, "plan"}, {ConsentKind::relay, "relay"}, {ConsentKind::sharing, "sharing"}}};
constexpr std::array<std::pair<ConsentForm, std::string_view>, 3> forms{
    {{ConsentForm::written, "written"}, {ConsentForm::oral, "oral"}, {ConsentForm::electronic, "electronic"}}};
constexpr std::array<std::pair<Giver, std::string_view>, 9> givers{{{Giver::self, "self"}, {Giver::self_with_parents, "self_with_parents"},
    {Giver::parent, "parent"}, {Giver::both_parents, "both_parents"}, {Giver::guardian, "guardian"}, {Giver::child_welfare, "child_welfare"},
    {Giver::foster_parent, "foster_parent"}, {Giver::future_mandate, "future_mandate"}, {Giver::next_of_kin, "next_of_kin"}}};
constexpr std::array<std::pair<ChildView, std::string_view>, 3> views{
    {{ChildView::unknown, ""}, {ChildView::agrees, "agrees"}, {ChildView::disagrees, "disagrees"}}};
constexpr std::array<std::pair<Answer, std::string_view>, 5> answers{
    {{Answer::waiting, "waiting"}, {Answer::yes, "yes"}, {Answer::no, "no"}, {Answer::talk_first, "talk_first"}, {Answer::taken_back, "taken_back"}}};

template <class Table, class Enum> std::string_view code_in(Table const& table, Enum value)
{
    for (auto const& [one, code] : table)
        if (one == value) return code;
    return {};
}

template <class Enum, std::size_t N>
std::optional<Enum> parse_in(std::array<std::pair<Enum, std::string_view>, N> const& table, std::string_view code)
{
    for (auto const& [value, one] : table)
        if (one == code) return value;
    return std::nullopt;
}

} // namespace

std::string_view code(ConsentKind kind) { return code_in(kinds, kind); }
std::string_view code(ConsentForm form) { return code_in(forms, form); }
std::string_view code(Giver giver) { return code_in(givers, giver); }
std::string_view code(ChildView view) { return code_in(views, view); }
std::string_view code(Answer answer) { return code_in(answers, answer); }
std::optional<ConsentKind> parse_consent_kind(std::string_view code) { return parse_in(kinds, code); }
std::optional<ConsentForm> parse_consent_form(std::string_view code) { return parse_in(forms, code); }
std::optional<Giver> parse_giver(std::string_view code) { return parse_in(givers, code); }
ChildView parse_child_view(std::string_view code) { return parse_in(views, code).value_or(ChildView::unknown); }
std::optional<Answer> parse_answer(std::string_view code) { return parse_in(answers, code); }

PartNames split_names(std::string_view names)
{
    PartNames split;
    std::istringstream words{std::string{names}};
    for (std::string name; words >> name;) split.push_back(name);
    return split;
}

std::string join_names(PartNames const& names)
{
    std::string joined;
    for (auto const& name : names) joined += (joined.empty() ? "" : " ") + name;
    return joined;
}

} // namespace samtak
