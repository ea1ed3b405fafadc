#include "measures/measure.hpp"

#include "kernel/codes.hpp"

namespace samtak {
namespace {

constexpr Codes<MeasureStatus, 4> statuses = {
    {MeasureStatus::not_started, "not_started"},
    {MeasureStatus::in_progress, "in_progress"},
    {MeasureStatus::done, "done"},
    {MeasureStatus::ended, "ended"},
};
constexpr Codes<GrantState, 5> grant_states = {
    {GrantState::none, "none"},
    {GrantState::wished, "wished"},
    {GrantState::applied, "applied"},
    {GrantState::granted, "granted"},
    {GrantState::refused, "refused"},
};
constexpr Codes<ResponsibleKind, 5> responsible_kinds = {
    {ResponsibleKind::nobody, "nobody"},
    {ResponsibleKind::person, "person"},
    {ResponsibleKind::representative, "representative"},
    {ResponsibleKind::participant, "participant"},
    {ResponsibleKind::coordinator, "coordinator"},
};

} // namespace

std::string_view code(MeasureStatus status) { return code_in(statuses, status); }
std::string_view code(GrantState state) { return code_in(grant_states, state); }
std::string_view code(ResponsibleKind kind) { return code_in(responsible_kinds, kind); }
std::optional<MeasureStatus> parse_measure_status(std::string_view code) { return parse_in(statuses, code); }
std::optional<GrantState> parse_grant_state(std::string_view code) { return parse_in(grant_states, code); }
std::optional<ResponsibleKind> parse_responsible_kind(std::string_view code) { return parse_in(responsible_kinds, code); }

std::string Responsible::text() const { return id.empty() ? std::string{code(kind)} : std::string{code(kind)} + ":" + id; }

std::optional<Responsible> Responsible::parse(std::string_view text)
{
    auto const colon = text.find(':');
    auto const kind = parse_responsible_kind(text.substr(0, colon));
    if (!kind) return std::nullopt;
    bool const named = *kind == ResponsibleKind::participant || *kind == ResponsibleKind::representative;
    std::string id{colon == std::string_view::npos ? std::string_view{} : text.substr(colon + 1)};
    if (named != !id.empty()) return std::nullopt;
    return Responsible{*kind, std::move(id)};
}

} // namespace samtak
