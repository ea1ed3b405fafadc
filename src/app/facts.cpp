#include "app/facts.hpp"

#include "people/care_rules.hpp"
#include "storage/database.hpp"

#include <algorithm>
#include <sstream>

namespace samtak {
namespace {

// Each of the three is written once for each kind of id by which a coordination is reached. $1 subject, $2 member, $3 today.
#define SAMTAK_CASE(where)                                                                                                                           \
    "SELECT c.id, c.person_id, c.legal_basis, p.birth_day, p.birth_confirmed, p.member_id, pl.id, c.ends_on FROM coordination c "                    \
    "JOIN person p ON p.id = c.person_id LEFT JOIN plan pl ON pl.coordination_id = c.id AND pl.active = 1 WHERE " where
// pjf § 13: a leader is one as long as the role holds, whatever the unit still says.
#define SAMTAK_LEADS "EXISTS (SELECT 1 FROM member_role g WHERE g.member_id = $2 AND g.role = 'leader' AND g.from_day <= $3 AND g.to_day >= $3)"
#define SAMTAK_RELATIONS(one)                                                                                                                         \
    "SELECT 'coordinator', '', '', 0 FROM coordinator_appointment WHERE coordination_id = " one " AND member_id = $2 AND active = 1 "                 \
    "AND from_day <= $3 AND (to_day IS NULL OR to_day >= $3) "                                                                                        \
    "UNION ALL SELECT 'backup', '', '', 0 FROM coordinator_appointment a JOIN member m ON m.id = a.member_id LEFT JOIN unit u ON u.id = m.unit_id "   \
    "WHERE a.coordination_id = " one " AND a.active = 1 AND (a.deputy_id = $2 OR (u.leader_id = $2 AND " SAMTAK_LEADS ") OR EXISTS "                  \
    "(SELECT 1 FROM absence b WHERE b.member_id = a.member_id AND b.deputy_id = $2)) "                                                                \
    "UNION ALL SELECT 'nominee', '', '', 0 FROM nomination WHERE coordination_id = " one " AND member_id = $2 AND active = 1 AND step = 'answer' "    \
    "UNION ALL SELECT 'relay', '', '', 0 FROM bti_holder WHERE coordination_id = " one " AND member_id = $2 AND active = 1 "                          \
    "AND (to_day IS NULL OR to_day >= $3) "                                                                                                           \
    "UNION ALL SELECT 'relay_asked', '', '', 0 FROM bti_hand_over WHERE coordination_id = " one " AND to_id = $2 AND active = 1 "                     \
    "UNION ALL SELECT 'leader', '', '', 0 FROM nomination n JOIN unit u ON u.id = n.unit_id WHERE n.coordination_id = " one " AND n.active = 1 "      \
    "AND u.leader_id = $2 AND " SAMTAK_LEADS " "                                                                                                      \
    "UNION ALL SELECT 'sought', '', '', 0 FROM nomination WHERE coordination_id = " one " AND active = 1 "                                            \
    "UNION ALL SELECT 'participant', id, '', 0 FROM participant WHERE coordination_id = " one " AND member_id = $2 AND active = 1 "                   \
    "AND from_day <= $3 AND to_day >= $3 "                                                                                                            \
    "UNION ALL SELECT CASE WHEN r.member_id = $2 THEN 'representation' ELSE 'others' END, r.kind, r.scope, r.person_agrees "                          \
    "FROM representation r JOIN coordination c ON c.person_id = r.person_id WHERE c.id = " one " "                                                    \
    "AND (r.member_id = $2 OR r.kind IN ('child_welfare', 'foster_parent')) AND r.from_day <= $3 AND (r.to_day IS NULL OR r.to_day >= $3) "           \
    "UNION ALL SELECT 'parent', '', '', 0 FROM person_parent r JOIN coordination c ON c.person_id = r.person_id WHERE c.id = " one " "                \
    "AND r.member_id = $2 "                                                                                                                           \
    "UNION ALL SELECT 'leader', '', '', 0 FROM coordination c JOIN unit u ON u.id = c.unit_id WHERE c.id = " one                                      \
    " AND u.leader_id = $2 AND " SAMTAK_LEADS " "                                                                                                     \
    "UNION ALL SELECT 'withdrawn', c.kind, c.giver, 0 FROM consent c JOIN consent_withdrawal w ON w.consent_id = c.id WHERE c.coordination_id = " one \
    " AND c.kind IN ('coordinator', 'relay') "                                                                                                        \
    "UNION ALL SELECT 'consent', kind, giver, 0 FROM consent_given WHERE coordination_id = " one " AND kind <> 'sharing' "                            \
    "AND from_day <= $3 AND (to_day IS NULL OR to_day >= $3)"
#define SAMTAK_SHARED(one)                                                                                                                           \
    "SELECT 'share', cp.part, c.giver FROM participant pa JOIN consent_given c ON c.participant_id = pa.id "                                         \
    "JOIN consent_part cp ON cp.consent_id = c.id WHERE pa.coordination_id = " one " AND pa.member_id = $2 AND pa.active = 1 "                       \
    "AND pa.from_day <= $3 AND pa.to_day >= $3 AND c.kind = 'sharing' AND c.from_day <= $3 AND (c.to_day IS NULL OR c.to_day >= $3) "                \
    "UNION ALL SELECT 'block', parts, '' FROM block WHERE coordination_id = " one " AND member_id = $2 AND lifted_at IS NULL"
#define SAMTAK_BY_PLAN "(SELECT coordination_id FROM plan WHERE id = $1)"
#define SAMTAK_BY_DOCUMENT "(SELECT coordination_id FROM document WHERE id = $1)"

struct Reached {
    Statement of_case, relations, shared;
};
constexpr Reached by_coordination{SAMTAK_CASE("c.id = $1"), SAMTAK_RELATIONS("$1"), SAMTAK_SHARED("$1")};
constexpr Reached by_plan{SAMTAK_CASE("c.id = " SAMTAK_BY_PLAN), SAMTAK_RELATIONS(SAMTAK_BY_PLAN), SAMTAK_SHARED(SAMTAK_BY_PLAN)};
constexpr Reached by_document{SAMTAK_CASE("c.id = " SAMTAK_BY_DOCUMENT), SAMTAK_RELATIONS(SAMTAK_BY_DOCUMENT), SAMTAK_SHARED(SAMTAK_BY_DOCUMENT)};
// B8 B13: asked only about those who could step in; by the coordination's id, so that the view is read for one case.
constexpr Statement steps_in = "SELECT count(*) FROM coordinator_stand_in WHERE coordination_id = $1 AND member_id = $2 AND from_day <= $3 "
                               "AND to_day >= $3 AND after_day < $3 AND before_day > $3";
constexpr Statement offices_of = "SELECT role FROM member_role WHERE member_id = $1 AND role IN ('coordinating_unit', 'allocation') "
                                 "AND from_day <= $2 AND to_day >= $2";
constexpr Statement member_of_participant = "SELECT member_id FROM participant WHERE id = $1 AND coordination_id = $2";

// What stands around the viewer, for reading the rows about them.
struct Around {
    AgeRule const& ages;
    bool care_taken_over = false; // child welfare and foster home stand in the parents' place
    bool is_suspended = false;    // the viewer is a parent who has to stand back for them
};

// pbrl § 4-3: from 16 the person consents alone, so what others consented to for them holds no longer.
bool giver_still_counts(std::string_view giver, AgeRule const& ages)
{
    bool const holder_of_responsibility = giver == "parent" || giver == "both_parents" || giver == "child_welfare" || giver == "foster_parent";
    return !(holder_of_responsibility && ages.person_decides);
}

bool takes_over_care(Row const& row)
{
    auto const kind = parse_representation_kind(row.text(1));
    auto const scope = parse_representation_scope(row.text(2));
    bool const is_registered = row.text(0) == "representation" || row.text(0) == "others";
    return is_registered && kind && scope && samtak::takes_over_care(*kind, *scope);
}

void add_representation(Facts& facts, Row const& row, Around& around)
{
    auto const kind = parse_representation_kind(row.text(1));
    auto const scope = parse_representation_scope(row.text(2));
    if (!kind || !scope) return; // of a later version of the program
    switch (acts_as(*kind, *scope, row.yes(3), around.ages, around.care_taken_over)) {
    case ActsAs::parent: facts.relations.push_back({Relation::parent, Parts::all()}); break;
    case ActsAs::guardian: facts.relations.push_back({Relation::guardian, Parts::all()}); break;
    case ActsAs::nobody:
        around.is_suspended |= *kind == RepresentationKind::parent && *scope != RepresentationScope::economic && around.care_taken_over;
        break;
    }
}

void add_relation(Facts& facts, Row const& row, Around& around)
{
    auto const what = row.text(0);
    if (what == "coordinator") facts.relations.push_back({Relation::coordinator, Parts::all()});
    if (what == "sought") facts.coordinator_sought = true;
    if (what == "withdrawn") (row.text(1) == "relay" ? facts.relay_withdrawn : facts.coordinator_withdrawn) = true;
    if (what == "relay") facts.relations.push_back({Relation::relay_holder, Parts::all()});
    if (what == "relay_asked") facts.relations.push_back({Relation::relay_asked, Parts::none()});
    if (what == "nominee") facts.relations.push_back({Relation::nominee, Parts::none()});
    if (what == "leader") facts.relations.push_back({Relation::leader, Parts::none()});
    if (what == "participant") facts.relations.push_back({Relation::participant, Parts::none()});
    if (what == "parent") facts.is_parent = true; // pbrl § 3-4: whatever the dates, and whatever place they come in through
    if (what == "representation") add_representation(facts, row, around);
    if (what == "consent" && giver_still_counts(row.text(2), around.ages)) {
        if (row.text(1) == "plan") facts.plan_consent = true;
        if (row.text(1) == "coordinator") facts.coordinator_consent = true;
        if (row.text(1) == "relay") facts.relay_consent = true;
    }
}

bool could_step_in(Table const& relations)
{
    for (auto const row : relations)
        if (row.text(0) == "backup" || row.text(0) == "leader") return true;
    return false;
}

// pbrl § 4-4 fourth paragraph: what the parents have said yes to before goes on as it was (consent_rules.hpp), but their word lets no
// parent in again who has to stand back.
bool lets_in(std::string_view giver, Around const& around)
{
    bool const by_parents = giver == "parent" || giver == "both_parents";
    return giver_still_counts(giver, around.ages) && !(by_parents && around.is_suspended);
}

void add_shared(Facts& facts, Table const& shared, Around const& around, std::vector<std::string> const& area_keys)
{
    Parts consented;
    for (auto const row : shared) {
        if (row.text(0) == "share" && lets_in(row.text(2), around))
            if (auto const part = part_named(row.text(1), area_keys)) consented = consented | *part;
        if (row.text(0) != "block") continue;
        std::istringstream names{std::string{row.text(1)}};
        for (std::string name; names >> name;)
            if (auto const part = part_named(name, area_keys)) facts.blocked = facts.blocked | *part;
    }
    for (auto& relation : facts.relations)
        if (relation.relation == Relation::participant) relation.parts = consented;
}

// pjl § 19: what a person had to do with a coordination is over with it; the person's own relation, and of who acts for them, stands.
void end_relations(Facts& facts)
{
    auto const is_over = [](RelationFact const& one) {
        return one.relation != Relation::self && one.relation != Relation::parent && one.relation != Relation::guardian;
    };
    facts.relations.erase(std::remove_if(facts.relations.begin(), facts.relations.end(), is_over), facts.relations.end());
    facts.coordinator_sought = false;
}

Facts facts_of(
    Table const& found, Table const& relations, Table const& shared, std::string_view member, Day today, std::vector<std::string> const& area_keys)
{
    Facts facts;
    facts.area_keys = &area_keys;
    if (found.empty()) return facts;
    auto const row = found.row(0);
    facts.coordination = row.id<CoordinationId>(0);
    facts.person = row.id<PersonId>(1);
    facts.plan = row.maybe_id<PlanId>(6);
    if (auto const last = row.maybe_day(7)) facts.ended = *last < today; // B11: no job ends it
    if (auto const born = row.maybe_day(3); born && row.yes(4)) facts.age = age_on(*born, today);
    Around around{age_rule(track_of(row.text(2)).value_or(LegalTrack::health), facts.age)};
    for (auto const relation : relations) around.care_taken_over |= takes_over_care(relation);
    if (!row.null(5) && row.text(5) == member) facts.relations.push_back({Relation::self, Parts::all()});
    for (auto const relation : relations) add_relation(facts, relation, around);
    add_shared(facts, shared, around, area_keys);
    if (facts.ended) end_relations(facts);
    return facts;
}

// Nothing for a Scope, which is no coordination's.
std::optional<std::pair<Reached, Value>> reached_by(Subject const& subject)
{
    if (auto const* coordination = std::get_if<CoordinationId>(&subject)) return {{by_coordination, *coordination}};
    if (auto const* plan = std::get_if<PlanId>(&subject)) return {{by_plan, *plan}};
    if (auto const* document = std::get_if<DocumentId>(&subject)) return {{by_document, *document}};
    return std::nullopt;
}

} // namespace

void Relations::add_stand_in(Facts& facts, Table const& relations, MemberId const& member, Day today)
{
    if (!facts.coordination || facts.ended || !could_step_in(relations)) return;
    auto const found = database_.read_one({steps_in, {*facts.coordination, member, today}});
    if (found.row(0).yes(0)) facts.relations.push_back({Relation::deputy, Parts::all()});
}

void Relations::add_offices(Facts& facts, bool unit, bool allocation)
{
    facts.allocation_ends = allocation_ends_;
    if (!facts.coordination) return;
    if (unit) facts.relations.push_back({Relation::coordinating_unit, Parts::none()});
    if (allocation && allocation_ends_) facts.relations.push_back({Relation::allocation_office, Parts::none()});
}

Facts Relations::about(Viewer const& viewer, Subject const& subject, Day today)
{
    Facts facts;
    facts.area_keys = &area_keys_;
    if (auto const reached = reached_by(subject)) {
        auto const& [by, id] = *reached;
        Values const values{id, viewer.member(), today};
        auto const tables = database_.read({{by.of_case, {id}}, {by.relations, values}, {by.shared, values}});
        facts = facts_of(tables[0], tables[1], tables[2], viewer.member().text(), today, area_keys_);
        add_stand_in(facts, tables[1], viewer.member(), today);
        add_offices(facts, viewer.has(Role::coordinating_unit), viewer.has(Role::allocation));
    } else {
        facts.allocation_ends = allocation_ends_;
        facts.relations.push_back({Relation::member, Parts::none()});
        if (viewer.has(Role::coordinating_unit)) facts.relations.push_back({Relation::coordinating_unit, Parts::none()});
    }
    facts.roles = viewer.roles();
    return facts;
}

std::optional<Facts> Relations::about_participant(CoordinationId const& coordination, ParticipantId const& participant, Day today)
{
    auto const found = database_.read_one({member_of_participant, {participant, coordination}});
    if (found.empty()) return std::nullopt;
    return about_member(coordination, found.row(0).id<MemberId>(0), today);
}

std::optional<Facts> Relations::about_member(CoordinationId const& coordination, MemberId const& member, Day today)
{
    Values const values{coordination, member, today};
    auto const tables = database_.read({{by_coordination.of_case, {coordination}}, {by_coordination.relations, values},
        {by_coordination.shared, values}, {offices_of, {member, today}}});
    auto facts = facts_of(tables[0], tables[1], tables[2], member.text(), today, area_keys_);
    add_stand_in(facts, tables[1], member, today);
    bool unit = false, allocation = false;
    for (auto const row : tables[3]) (row.text(0) == "allocation" ? allocation : unit) = true;
    add_offices(facts, unit, allocation);
    return facts;
}

} // namespace samtak
