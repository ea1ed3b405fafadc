#include "access/rules.hpp"

namespace samtak {

std::string_view code(Basis basis)
{
    switch (basis) {
    case Basis::coordinator: return "coordinator";
    case Basis::relay_holder: return "relay_holder";
    case Basis::participant_consent: return "participant_consent";
    case Basis::unit_administration: return "unit_administration";
    case Basis::leader: return "leader";
    case Basis::own_insight: return "own_insight";
    case Basis::representative: return "representative";
    case Basis::employee: return "employee";
    case Basis::program: return "program";
    }
    return "";
}

std::string_view code(Purpose purpose)
{
    switch (purpose) {
    case Purpose::treatment: return "treatment";
    case Purpose::coordination: return "coordination";
    case Purpose::administration: return "administration";
    case Purpose::own_insight: return "own_insight";
    }
    return "";
}

std::string_view code(Relation relation)
{
    switch (relation) {
    case Relation::none: return "none";
    case Relation::self: return "self";
    case Relation::parent: return "parent";
    case Relation::guardian: return "guardian";
    case Relation::coordinator: return "coordinator";
    case Relation::deputy: return "deputy";
    case Relation::participant: return "participant";
    case Relation::coordinating_unit: return "coordinating_unit";
    case Relation::allocation_office: return "allocation_office";
    case Relation::leader: return "leader";
    case Relation::nominee: return "nominee";
    case Relation::relay_holder: return "relay_holder";
    case Relation::relay_asked: return "relay_asked";
    case Relation::member: return "member";
    }
    return "";
}

namespace {

Parts parts_of(RuleLine const& line, RelationFact const& fact)
{
    switch (line.cut) {
    case Cut::consented: return fact.parts;
    case Cut::everything: return Parts::all();
    case Cut::nothing: break;
    }
    return Parts::none();
}

} // namespace

// pbrl § 5-3, pjl § 17: a block is taken away after all lines have said yes, so it beats every yes.
Ruling rule(std::string_view act, Facts const& facts)
{
    Ruling ruling;
    if (facts.blocked == Parts::all() || (facts.ended && !stands_after_ending(act))) return ruling;
    for (auto const& line : rule_table()) {
        if (line.act != act) continue;
        for (auto const& fact : facts.relations) {
            if (fact.relation != line.relation || !line.condition(facts)) continue;
            Parts const given = parts_of(line, fact).without(facts.blocked);
            if (given.empty() && line.cut != Cut::nothing) continue;
            if (!ruling.yes) ruling = {true, line.relation, line.basis, line.purpose, Parts::none()};
            ruling.parts = ruling.parts | given;
        }
    }
    return ruling;
}

namespace {

std::string_view words(Relation relation)
{
    switch (relation) {
    case Relation::none: return "nobody";
    case Relation::self: return "the person";
    case Relation::parent: return "parent (while they may see)";
    case Relation::guardian: return "guardian with a personal scope";
    case Relation::coordinator: return "coordinator";
    case Relation::deputy: return "deputy, while the coordinator is absent or gone";
    case Relation::participant: return "participant of the group";
    case Relation::coordinating_unit: return "coordinating unit";
    case Relation::allocation_office: return "allocation office, where it decides that a coordination ends";
    case Relation::leader: return "leader in line";
    case Relation::nominee: return "asked to be coordinator";
    case Relation::relay_holder: return "relay holder (BTI)";
    case Relation::relay_asked: return "asked to take over the relay (BTI)";
    case Relation::member: return "anybody with a login here";
    }
    return "";
}

std::string_view words(Cut cut)
{
    switch (cut) {
    case Cut::consented: return "what consent gives";
    case Cut::everything: return "everything";
    case Cut::nothing: return "no content";
    }
    return "";
}

} // namespace

std::string rules_page()
{
    std::string page =
        "# Who may do what\n\n"
        "Made by `samtak rules` from `src/access/rules.cpp`; a test holds this page against the program.\n\n"
        "A viewer may do an act when at least one line fits: the relation holds today by its dates, and the condition holds.\n"
        "The parts of all lines that fit are added up; what a block names is taken away again, so a block beats every yes.\n"
        "No line: no. Where nothing is left of the parts: no. Each yes is a line in the access log before anything is shown.\n\n"
        "Parent: who holds parental responsibility, while the person is under 16 or has said from 16 that this one may see. While child\n"
        "welfare has taken over the care, child welfare and the foster home or institution are what this table calls parent, and who is\n"
        "parent else has no relation here: what they open isn't there (pbrl § 3-4 last paragraph, § 4-4 fourth; `people/care_rules.cpp`).\n\n"
        "When a coordination has ended (its last day is over), only these acts are left, for those who have them else: ";
    for (auto const& act : acts_after_ending()) {
        page += &act == acts_after_ending().data() ? "" : ", ";
        page += act;
    }
    page += ".\nCoordinator, deputy and participants have no relation to it then.\n\n"
            "| Act | Who | When | Sees | Basis in the log | Purpose | Law |\n|---|---|---|---|---|---|---|\n";
    for (auto const& line : rule_table()) {
        for (std::string_view const cell : {line.act, words(line.relation), line.when.empty() ? std::string_view{"always"} : line.when,
                 words(line.cut), code(line.basis), code(line.purpose), line.law}) {
            page += "| ";
            page += cell;
            page += ' ';
        }
        page += "|\n";
    }
    return page;
}

} // namespace samtak
