#include "coordination/bti_parts.hpp"

#include "consent/consent_acts.hpp"
#include "coordination/coordination_parts.hpp"
#include "people/person_bar_parts.hpp"
#include "people/protection_store.hpp"

namespace samtak {

BtiDesk open_bti(CoordinationId const& coordination, PersonHeader header, Bti bti, std::optional<CoordinatorContact> contact, Call& call)
{
    BtiDesk desk{std::move(header), std::move(bti), nullptr, std::move(contact), call.would_allow<RecordConsent>(coordination)};
    if (desk.coordinator && desk.coordinator->missing) desk.coordinator.reset();
    if (auto const* now = desk.bti.now()) desk.level = call.profile().bti_level(now->level);
    return desk;
}

BtiDesk open_bti(Grant<ReadBti> const& grant, Call& call)
{
    auto people = people_of(call);
    auto desk = open_bti(grant.subject(), people.header(grant, call.today()), BtiStore{call.database()}.read(grant),
        CoordinationStore{call.database()}.coordinator(grant, call.today()), call);
    if (ProtectionStore{call.database()}.hides_places(grant)) {
        if (desk.coordinator) hide_place(*desk.coordinator);
        for (auto& holder : desk.bti.holders) {
            holder.title.clear();
            holder.phone.clear();
        }
    }
    auto const relation = grant.relation();
    desk.is_self = relation == Relation::self;
    desk.owner = desk.is_self || relation == Relation::parent || relation == Relation::guardian;
    return desk;
}

std::string level_name(Words const& w, Profile const& profile, std::string const& key)
{
    auto const* level = profile.bti_level(key);
    return level ? level->name.in(w.language()) : key;
}

Response bti_answer(Call& call, ui::Page page, BtiDesk const& desk, int status)
{
    if (desk.staff || desk.owner) {
        if (!desk.staff) return case_answer(call, std::move(page), desk.header, false, status);
        page.person = person_bar(call, desk.header, CaseTab::bti, true);
        return show(call, page, {NavPlace::people}, status);
    }
    page.person = person_bar(call, desk.header, CaseTab::none, false); // the coordinating unit: whose case it is, and no tabs
    return show(call, page, {}, status);
}

Response no_bti_page(Call& call) { return failure_page(call, {Problem::not_found, "This page isn't here."}); }

} // namespace samtak
