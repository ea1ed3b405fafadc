#include "plan/see_as_routes.hpp"

#include "access/relations.hpp"
#include "consent/consent_acts.hpp"
#include "consent/consent_store.hpp"
#include "people/people_store.hpp"
#include "plan/plan_answer_routes.hpp"
#include "web/parts.hpp"

namespace samtak {
namespace {

struct Seen {
    std::string name; // of the participant
    bool staff;       // the viewer coordinates
    CoordinationId coordination;
    std::optional<PlanId> plan;
};

// Stands above the plan, so that nobody takes it for their own view.
Html sees_this(Call const& call, Seen const& seen, bool nothing)
{
    Words const& w = call.words();
    auto const back =
        seen.staff ? call.url("/coordinations/{}/consents", seen.coordination) : call.url("/coordinations/{}/access", seen.coordination);
    auto const text = nothing ? w.tr("{name} sees nothing of the plan.", {{"name", seen.name}})
                              : w.tr("This is exactly what {name} sees of the plan today.", {{"name", seen.name}});
    return h("{}<div class=\"ds-alert\" data-color=\"info\"><p>{}</p></div>", ui::back_link(back, w.tr("Back to who sees what")), text);
}

Response shown(Call& call, Seen const& seen, Html const& content)
{
    ui::Page page;
    page.title = call.words().tr("The plan as somebody else sees it");
    page.content = h("<div class=\"st-flow\">{}</div>", content);
    if (seen.staff) return show(call, page, {NavPlace::people, std::nullopt});
    page.ground = ui::Ground::owner;
    return show(call, page, {NavPlace::access, OwnerNav{seen.coordination, seen.plan}});
}

Response nothing_seen(Call& call, Seen const& seen)
{
    return shown(call, seen, h("{}{}", sees_this(call, seen, true), ui::title(call.words().tr("Nothing is shared"))));
}

// The other's rule with the other's facts, cut to what the viewer sees, and logged as the viewer's own read (architecture.md § 5).
Response see_as(Grant<SeeAs> const& grant, Call& call)
{
    auto const participant = call.id<ParticipantId>("participant");
    auto const sheet = ConsentStore{call.database()}.read(grant, call.today());
    Recipient const* one = nullptr;
    for (auto const& each : sheet.recipients)
        if (participant && each.id == *participant && each.active) one = &each;
    PeopleStore people{call.database(), *call.place().secrets, *call.place().catalogues};
    auto const header = people.header(grant, call.today());
    if (!one || !header.plan) return failure_page(call, {Problem::not_found, "This page isn't here."});
    bool const staff = coordinates(grant.relation());
    Seen const seen{one->name, staff, grant.subject(), header.plan};
    auto const reading = call.policy().decide_seen_as<ReadPlan>(call.viewer(), *header.plan, one->id, call.today());
    if (!reading) return failure_page(call, reading.error());
    if (reading->parts().empty()) return nothing_seen(call, seen);
    auto const plan = plans_of(call).read(*reading);
    if (!plan) return nothing_seen(call, seen);
    auto view = view_of(*reading, call, *plan);
    view.actor.member = one->member;
    return shown(call, seen, h("{}{}", sees_this(call, seen, false), plan_page(view)));
}

} // namespace

void see_as_routes(Router& router) { router.get<SeeAs>("/coordinations/{coordination}/see-as/{participant}", see_as); }

} // namespace samtak
