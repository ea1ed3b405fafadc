#include "home/home_pages.hpp"

#include "access/relations.hpp"
#include "careteam/presentation_store.hpp"
#include "consent/consent_acts.hpp"
#include "coordination/bti_store.hpp"
#include "coordination/coordination_store.hpp"
#include "coordination/nomination.hpp"
#include "ending/ending_acts.hpp"
#include "home/meeting_needs.hpp"
#include "home/owner_home_pages.hpp"
#include "home/question_needs.hpp"
#include "intake/incoming_pages.hpp"
#include "meetings/meeting_acts.hpp"
#include "messages/message_acts.hpp"
#include "oversight/report_store.hpp"
#include "plan/plan_acts.hpp"
#include "web/owner_parts.hpp"

namespace samtak {
namespace {

constexpr std::size_t looks_shown = 5;

bool is_close(OwnCase const& own)
{
    if (is_family(own.relation)) return true;
    return own.relation == Relation::participant && own.family;
}

bool works_here(Viewer const& viewer) { return !viewer.roles().empty(); }

NeedLimits limits_of(Call const& call)
{
    NeedLimits limits;
    limits.talk_points = call.profile().start_talk.size();
    limits.silent_days = call.profile().evaluation_months * 15; // half the time between two evaluations
    limits.minutes_days = call.profile().minutes_days;
    limits.minutes_with_plan = call.profile().minutes_with_plan;
    limits.meetings_a_year = call.profile().meetings_a_year;
    limits.part_days = taking_part(call.profile()).answer_days;
    return limits;
}

StaffHome sorted(std::vector<Case> const& cases, Call const& call, std::optional<ReportPeriod> const& owed)
{
    StaffHome home;
    for (auto const& one : cases) {
        if (is_close(one.own))
            home.family.push_back(&one);
        else if (one.own.relation == Relation::participant)
            home.takes_part.push_back(&one);
        else if (one.own.relation == Relation::relay_holder)
            home.holds_relay.push_back(&one);
        else
            home.coordinates.push_back(&one);
        home.load += one.own.relation == Relation::coordinator ? 1 : 0;
    }
    auto const limits = limits_of(call);
    home.needs = coordinator_needs(home.coordinates, limits, call.viewer().member(), call.today());
    for (auto& need : participant_needs(home.takes_part, limits, call.viewer().member(), call.today())) home.needs.push_back(std::move(need));
    auto of_relay = limits; // G11: of the BTI meetings that they lead; the rhythm is the group's
    of_relay.meetings_a_year = 0;
    for (auto const* one : home.holds_relay) meeting_needs(*one, of_relay, true, call.today(), home.needs);
    if (owed) home.needs.push_back(report_need(owed->due));
    home.needs = in_order(std::move(home.needs), call.today());
    return home;
}

std::string whose_plan(Words const& w, Case const& one)
{
    return one.own.relation == Relation::self ? w.tr("My plan") : w.tr("The plan of {name}", {{"name", one.called}});
}

// D3: who has looked is asked for by an act of its own, and is a look itself
void fill_looks(OwnerHome& home, Call& call)
{
    if (!call.would_allow<ReadAccessLog>(home.one.own.coordination)) return;
    auto const looks = call.decide<ReadAccessLog>(home.one.own.coordination);
    if (!looks) return;
    home.sees_looks = true;
    home.looks = last_looks(AccessLogStore{call.database()}.read(*looks, {}, false).lines, looks_shown);
}

} // namespace

Response own_home_page(Grant<ReadCoordination> const& grant, Call& call)
{
    HomeStore store{call.database(), call.profile()};
    bool const family = store.is_family(grant, call.today());
    OwnCase const own{grant.subject(), grant.relation(), grant.parts(), family};
    if (!is_close(own)) return failure_page(call, {Problem::not_found, "This page isn't here."});
    OwnerHome home{store.content(grant, family, call.today()),
        BtiStore{call.database()}.contact(grant, CoordinationStore{call.database()}.coordinator(grant, call.today()), call.today()), {}, {}};
    home.needs = participant_needs({&home.one}, limits_of(call), call.viewer().member(), call.today());
    if (home.one.plan) {
        home.may_write = call.would_allow<WriteOwnWords>(*home.one.plan);
        home.may_order = call.would_allow<OrderGoals>(*home.one.plan);
    }
    home.may_answer = call.would_allow<AnswerConsent>(grant.subject());
    home.sees_access = call.would_allow<ReadConsents>(grant.subject());
    home.sees_meetings = call.would_allow<ReadMeetings>(grant.subject());
    home.sees_messages = call.would_allow<ReadMessages>(grant.subject());
    home.sees_coordination = grant.relation() != Relation::participant;
    fill_looks(home, call);
    return show(call, owner_page(call, home), {NavPlace::home, OwnerNav{grant.subject(), home.one.plan, home.sees_access}});
}

Html family_links(Call const& call, std::vector<Case const*> const& cases)
{
    Words const& w = call.words();
    std::vector<ui::Way> ways;
    ways.reserve(cases.size());
    for (auto const* one : cases)
        ways.push_back({call.url("/coordinations/{}/home", one->own.coordination),
            one->own.relation == Relation::self ? ui::Icon::person : ui::Icon::heart, whose_plan(w, *one), w.tr("Open")});
    return h("<div data-color=\"owner\">{}</div>", ui::ways(ways));
}

ui::Page chooser_page(Call const& call, std::vector<Case const*> const& cases)
{
    Words const& w = call.words();
    ui::Page page;
    page.title = w.tr("Home");
    page.ground = ui::Ground::owner;
    page.content = h("{}{}", ui::title(w.tr("Whose plan do you want to open?")), family_links(call, cases));
    return page;
}

// What waits for the coordinating unit is read by its own act, and stands so in the log (K6).
std::vector<CoordinatorTurn> turns_of(Grant<ListCoordinations> const& grant, Call& call)
{
    CoordinatorTurnStore store{call.database()};
    bool const unit_first = appointing_steps(call.profile().appointment).unit_first;
    auto turns = store.own(grant, unit_first);
    if (!call.would_allow<ListVacancies>(Scope{Scope::Reach::municipality})) return turns;
    auto const unit = call.decide<ListVacancies>(Scope{Scope::Reach::municipality});
    if (!unit) return turns;
    auto const waiting = store.of_unit(*unit, unit_first, call.today());
    call.listed(*unit, std::ssize(waiting));
    turns.insert(turns.end(), waiting.begin(), waiting.end());
    return turns;
}

// R3.06 B11: what waits at the desk, each read by its own act
void fill_desk(StaffHome& home, Call& call)
{
    Scope const whole{Scope::Reach::municipality};
    if (call.would_allow<ReadIncoming>(whole))
        if (auto const desk = call.decide<ReadIncoming>(whole)) {
            home.incoming = waiting_incoming(call.database(), *desk, own_desks(call.viewer()), call.today());
            call.listed(*desk, std::ssize(home.incoming));
        }
    bool const decides = call.viewer().has(call.profile().ending_decided_by == "allocation" ? Role::allocation : Role::coordinating_unit);
    if (decides && call.would_allow<ListEndings>(whole))
        if (auto const deciding = call.decide<ListEndings>(whole)) {
            home.endings = EndingStore{call.database()}.waiting(*deciding);
            call.listed(*deciding, std::ssize(home.endings));
        }
}

// E7: what the viewer is asked to take part in, and what is raised with them, by its own act
void fill_parts(Grant<ListCoordinations> const& grant, StaffHome& home, Call& call)
{
    TakingPartStore parts{call.database()};
    home.parts = parts.waiting(grant, call.today());
    home.to_read = PresentationStore{call.database()}.unread(grant, call.today());
    Scope const unit{Scope::Reach::unit};
    if (!call.would_allow<ReadPartRaisings>(unit)) return;
    auto const leading = call.decide<ReadPartRaisings>(unit);
    if (!leading) return;
    for (auto& one : parts.raised(*leading, call.today()))
        if (!one.answer && one.now != PartState::takes_part) home.raised.push_back(std::move(one));
    call.listed(*leading, std::ssize(home.raised));
}

Response home_page(Grant<ListCoordinations> const& grant, Call& call)
{
    HomeStore store{call.database(), call.profile()};
    auto const own = store.own_cases(grant, call.viewer(), call.policy(), call.today());
    auto turns = turns_of(grant, call);
    StaffHome desk;
    fill_parts(grant, desk, call);
    auto const late = store.late_questions(grant, call.today());
    std::vector<QuietPlans> quiet; // the coordinating unit has them in its overview
    if (!call.viewer().has(Role::coordinating_unit)) quiet = store.quiet_plans(grant, limits_of(call).silent_days, call.today());
    bool nothing_waits =
        own.empty() && late.empty() && quiet.empty() && turns.empty() && desk.parts.empty() && desk.raised.empty() && desk.to_read.empty();
    if (nothing_waits && call.viewer().has(Role::coordinating_unit)) return see_other(call.url("/overview")); // their work is the whole (H1)
    call.listed(
        grant, std::ssize(own) + std::ssize(turns) + std::ssize(desk.parts) + std::ssize(desk.to_read) + std::ssize(late) + std::ssize(quiet));
    fill_desk(desk, call);
    nothing_waits = nothing_waits && desk.waits() == 0;
    if (nothing_waits) return show(call, empty_page(call, !store.has_had_a_case(grant)), {NavPlace::home});
    if (own.size() == 1 && is_close(own.front()) && !works_here(call.viewer()) && desk.parts.empty() && desk.to_read.empty()) {
        auto const one = call.decide<ReadCoordination>(own.front().coordination);
        return one ? own_home_page(*one, call) : failure_page(call, one.error());
    }
    auto const cases = store.contents(grant, own, call.today());
    auto home = sorted(cases, call, ReportStore{call.database()}.owed(grant, call.profile(), call.today()));
    for (auto const& one : late) home.needs.push_back(late_need(one));
    for (auto const& one : quiet) home.needs.push_back(quiet_need(one));
    home.needs = in_order(std::move(home.needs), call.today());
    home.turns = std::move(turns);
    home.incoming = std::move(desk.incoming);
    home.endings = std::move(desk.endings);
    home.parts = std::move(desk.parts);
    home.raised = std::move(desk.raised);
    home.to_read = std::move(desk.to_read);
    if (home.coordinates.empty() && home.takes_part.empty() && home.holds_relay.empty() && home.parts.empty() && home.to_read.empty() &&
        !works_here(call.viewer()))
        return show(call, chooser_page(call, home.family), {NavPlace::home});
    return show(call, staff_page(call, home), {NavPlace::home});
}

} // namespace samtak
