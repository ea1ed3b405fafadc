#include "people/person_bar_parts.hpp"

namespace samtak {

std::string age_in_words(Words const& w, std::optional<int> age)
{
    return age ? w.trn("{n} year old", "{n} years old", *age) : w.tr("Age not known");
}

namespace {

// The plan's pages are plan/'s. Asked of the same rule, so that no tab leads to a page that isn't there for the reader.
struct ReadPlanTab {
    using Subject = PlanId;
    static constexpr std::string_view reading = "plan.read", name = reading;
};

// A relay holder reads the case and the group only while the consent to the relay log stands (BTI).
struct ReadCareTeamTab {
    using Subject = CoordinationId;
    static constexpr std::string_view reading = "careteam.read", name = reading;
};

struct ReadMeetingsTab {
    using Subject = CoordinationId;
    static constexpr std::string_view name = "meeting.read", reading = name;
};

struct ReadMessagesTab {
    using Subject = CoordinationId;
    static constexpr std::string_view name = "message.read", reading = name;
};

// Whoever coordinates always does; a participant by consent, a relay holder never.
template <class Tab> bool opens(Call const& call, PersonHeader const& header, bool staff)
{
    if (staff && call.profile().bti_levels.empty()) return true;
    return call.place().policy && call.policy().would_allow<Tab>(call.viewer(), header.coordination, call.today());
}

bool opens_case(Call const& call, PersonHeader const& header)
{
    if (call.profile().bti_levels.empty() || !call.place().policy) return true;
    return call.policy().would_allow<ReadCareTeamTab>(call.viewer(), header.coordination, call.today());
}

bool opens_plan(Call const& call, PersonHeader const& header, bool staff)
{
    if (!header.plan) return false;
    return staff || !call.place().policy || call.policy().would_allow<ReadPlanTab>(call.viewer(), *header.plan, call.today());
}

} // namespace

ui::PersonLine person_bar(Call const& call, PersonHeader const& header, CaseTab current, bool staff)
{
    Words const& w = call.words();
    ui::PersonLine line;
    line.name = header.name;
    line.about = age_in_words(w, header.age);
    bool const plan = opens_plan(call, header, staff);
    auto const tab = [&](CaseTab which, Url const& to, std::string const& text) { line.tabs.push_back({to, text, current == which}); };
    if (plan) tab(CaseTab::plan, call.url("/plans/{}", *header.plan), w.trc("tab", "Plan"));
    if (opens<ReadMeetingsTab>(call, header, staff))
        tab(CaseTab::meetings, call.url("/coordinations/{}/meetings", header.coordination), w.trc("tab", "Meetings"));
    if (opens<ReadMessagesTab>(call, header, staff))
        tab(CaseTab::messages, call.url("/coordinations/{}/threads", header.coordination), w.trc("tab", "Messages"));
    if (staff) {
        bool const reads = opens_case(call, header);
        if (reads) tab(CaseTab::overview, call.url("/coordinations/{}", header.coordination), w.trc("tab", "The case"));
        if (!call.profile().bti_levels.empty()) tab(CaseTab::bti, call.url("/coordinations/{}/bti", header.coordination), w.trc("tab", "BTI"));
        if (reads) tab(CaseTab::care_team, call.url("/coordinations/{}/care-team", header.coordination), w.tr("{Group.bare}"));
        tab(CaseTab::consent, call.url("/coordinations/{}/consents", header.coordination), w.trc("tab", "Consent"));
    }
    if (plan) tab(CaseTab::history, call.url("/plans/{}/history", *header.plan), w.trc("tab", "History"));
    return line;
}

} // namespace samtak
