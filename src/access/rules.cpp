// Who may do what. One line says: this act · these relations · when · which parts · by what law. Relations hold today by their dates
// (app/facts.cpp); consent says what a participant sees; a block is taken away last. New act: a line, then `samtak rules > docs/access-rules.md`.
#include "access/rules.hpp"

#include "access/rule_tables.hpp"

namespace samtak {
namespace {

using namespace when;
using namespace who;
using enum Cut;

// --- the table ----------------------------------------------------------------------------------------------------------------
constexpr Entry entries[] = {
    {"settings.own", member, always, nothing, ""},
    {"notice.list", member, always, nothing, ""},
    {"calendar.own", member, always, nothing, ""},
    {"calendar.read", member, always, nothing, "hpl § 21: when one's own meetings are, by a private address; never whose, nor what about"},
    {"coordination.list", member, always, nothing, "pjl § 19: one's own cases only"},

    {"login_exception.read", unit, always, nothing, "Normen 5.2.1, R5.01: who logs in without an electronic identity"},
    {"login_exception.set", unit, always, nothing, "Normen 5.2.1, R5.01: set for each, with its reason"},
    {"login.renew", member, runs_logins, nothing, "pjf § 13, Normen 5.2.1: staff and participants, never the person or family"},

    // The municipality as the coordinating unit sees it: that and when, never what stands in a case
    {"overview.read", unit, always, nothing, "hol § 7-3: which cases lack something, never what stands in them"},
    {"overview.figures.read", unit, always, nothing, "hol § 7-3: counts"},
    {"overview.figures.export", unit, always, nothing, "hol § 7-3: counts, small ones taken out (law.md R7.07)"},
    // Never without a coordinator: absence, departure, vacancy (B8 B13 L8)
    {"absence.own", member, staff, nothing, "hol § 7-2: somebody is always responsible"},
    {"staff.lead", member, leads_staff, nothing, "hol § 7-2, arbeidsmiljøloven § 4-1: how much one coordinates and who is away, never content"},
    {"staff.absence", member, leads_staff, nothing, "hol § 7-2: somebody is always responsible"},
    {"coordinator.depart", member, leads_staff, nothing, "hol § 7-2, pjf § 13"},
    {"vacancy.list", unit, always, nothing, "hol § 7-3: which cases lack a coordinator, never content"},

    {"ending.list", member, ends_coordinations, nothing, "hol § 7-3: which coordinations may end, by case number"},

    // The coordinators' half-yearly report: numbers and own experience, nobody's content
    {"half_year_report.write", member, staff, nothing, "hab-f § 6: one's own, when one coordinates"},
    {"half_year_report.list", unit, always, nothing, "hol § 7-3, hab-f § 6"},
    {"half_year_report.list", member, leads, nothing, "hol § 7-3: who has delivered"},
    {"half_year_report.read", unit, always, nothing, "hol § 7-3, hab-f § 6"},
    {"half_year_report.remind", unit, always, nothing, "hol § 7-3, hab-f § 6"},

    // Control of the access log afterwards: who looked at which case number
    {"log_review.read", member, reviews_log, nothing, "pjl § 22: no name of the person, no content"},
    {"log_review.make", member, reviews_log, nothing, "pjl § 22"},
    {"log_review.sign", member, reviews_log, nothing, "pjl § 22"},
    {"log_follow_up.read", member, reviews_or_leads, nothing, "pjl §§ 19, 22"},
    {"log_follow_up.answer", member, leads, nothing, "pjl §§ 19, 22: what is asked of this leader"},
    {"log_follow_up.close", member, reviews_log, nothing, "pjl § 22"},
    {"log_review.inform", member, reviews_log, nothing, "pjl §§ 18, 22 a: the person is told of unlawful access"},

    // What comes in: notices and applications. A sender sees their own, a desk what lies on it
    {"need_notice.send", member, staff, nothing, "hpl § 38 a: as soon as possible"},
    {"incoming.sent", member, always, nothing, "hpl § 38 a, fvl § 11 a: one's own, and what became of it"},
    {"application.write", member, always, nothing, "pbrl §§ 2-5, 2-5 b, fvl § 11: one's own"},
    {"application.paper", member, has_desk, nothing, "fvl §§ 11, 11 a"},
    {"incoming.read", member, has_desk, nothing, "hol § 7-3, fvl § 11 a: what lies on the viewer's own desk"},
    {"incoming.answer", member, has_desk, nothing, "hol § 7-3, fvl § 11 a"},
    {"incoming.take_up", unit, always, nothing, "hol §§ 7-2, 7-3"},

    // The person and the case
    {"person.register", member, registers, nothing, "hol § 7-2, pjf § 13"},
    {"person.edit", coordinator, always, everything, "hol § 7-2"},
    {"person.invite", coordinator, not_withdrawn, everything, "hol § 7-2, pbrl § 5-1, pjf § 13"},
    {"person.renew_login", coordinator, always, everything, "pjf § 13: who knows the person sees that it is them"},
    // pbrl § 4-3: said from 12, it counts from 16, when the parents no longer see of themselves
    {"person.parent_sees", self, from_12, everything, "pbrl §§ 3-4, 4-3 b, 4-4"},
    {"coordination.read", self + family, always, everything, "pbrl §§ 3-4, 5-1"},
    {"coordination.read", coordinator, always, everything, "hol § 7-2, hab-f § 16"},
    {"coordination.read", relay, relay_not_withdrawn, everything, "hpl §§ 4, 22"},
    {"coordination.read", participant, always, consented, "hpl § 22"},
    {"coordination.read", unit, always, nothing, "hol § 7-3: administration, never content"},
    {"coordination.places.show", unit, always, nothing, "folkeregisterloven § 10-4, R5.09: confidential, and with a reason; strict: nobody"},
    // How a coordinator is found: hol § 7-2, pbrl § 2-5 b, hab-f § 16. Which of these decide is profile data (B1 B2)
    {"coordinator.seek", coordinator + unit, always, nothing, "hol §§ 7-2, 7-3"},
    {"coordinator.seek", relay, relay_consent, nothing, "hol § 7-2: what became of what they proposed"},
    {"coordinator.seek", leader, sought, nothing, "hol §§ 7-2, 7-3, pjl § 16: no longer than it takes to find one"},
    {"coordinator.unit.pick", unit, coordinator_consent, nothing, "hol § 7-3, hab-f § 16"},
    {"coordinator.nominate", unit, coordinator_consent, nothing, "hol §§ 7-2, 7-3, hab-f § 16"},
    {"coordinator.nominate", leader, sought_with_consent, nothing, "hol § 7-2, hab-f § 16"},
    {"application.for", self, from_16, nothing, "pbrl § 4-3"},
    {"application.for", parent, under_16, nothing, "pbrl § 4-4"},
    {"application.for", guardian, always, nothing, "pbrl §§ 4-7, 7-2"},
    {"information.note", coordinator + unit, always, nothing, "pbrl § 3-2, hab-f § 6: that information was given, to whom and when"},
    {"coordinator.propose", coordinator, always, nothing, "hab-f § 16, pbrl § 3-1"},
    {"coordinator.hand_over", coordinator, always, nothing, "hab-f § 16"},
    {"coordinator.asked", nominee, always, nothing, "hab-f § 16: asked, not yet told of whom"},
    {"coordinator.answer", nominee, coordinator_consent, nothing, "hab-f § 16: yes before it counts"},
    {"start_talk.write", coordinator, always, everything, "hab-f § 16"},
    {"expectation_card.read", self + family + coordinator, always, everything, "pbrl § 3-1, hab-f § 16"},
    {"expectation_card.write", coordinator, always, everything, "hab-f § 16"},
    // Transitions ahead (F14): what comes by age, and what somebody has noted
    {"transition.read", self + family + coordinator, always, everything, "hol § 7-2, pbrl §§ 3-1, 3-4"},
    {"transition.note", self + guardian + coordinator, always, everything, "hol § 7-2, pbrl § 3-1"},
    {"transition.note", parent, under_16, everything, "pbrl §§ 3-1, 4-4"},
    {"transition.prepare", coordinator, always, everything, "hol §§ 7-2, 7-2 a"},
    // Children who are next of kin or siblings (C4): of others than the person, so no participant sees them
    {"child_relative.read", self + family + coordinator, always, everything, "hpl §§ 10 a, 10 b, pbrl §§ 3-4, 5-1"},
    {"child_relative.write", coordinator, always, everything, "hpl §§ 10 a, 10 b"},
    // BTI, where the municipality has it: level, relay holder, relay log (law.md R12.01-R12.03)
    {"bti.read", self + family + coordinator, always, everything, "pbrl §§ 3-1, 3-4, hol § 7-2"},
    {"bti.read", relay, always, nothing, "hpl § 4: which case it is, also to ask for consent anew"},
    {"bti.read", unit, always, nothing, "hol § 7-3: level and relay holder, never the log"},
    {"bti.level.set", coordinator + unit, always, nothing, "hol §§ 7-2, 7-3"},
    {"bti.level.set", relay, relay_consent, nothing, "hpl §§ 4, 22"},
    {"bti.log.read", self + family, always, everything, "pbrl §§ 3-1, 3-4, 5-1"},
    {"bti.log.read", coordinator + relay, relay_consent, everything, "hpl § 22"},
    {"bti.log.write", coordinator + relay, relay_consent, everything, "hpl § 22"},
    {"bti.view.say", self, always, everything, "pbrl § 3-1"},
    {"bti.hand_over.offer", relay, relay_consent, nothing, "hpl §§ 4, 22"},
    {"bti.hand_over.offer", unit, always, nothing, "hol § 7-3: where nobody holds it"},
    {"bti.hand_over.asked", relay_asked, always, nothing, "hpl § 22: asked, not yet told of whom"},
    {"bti.hand_over.answer", relay_asked, relay_not_withdrawn, nothing, "hpl § 22"},
    {"bti.coordinator.propose", relay, relay_consent, nothing, "hol §§ 7-2, 7-2 a, hab-f § 16"},
    {"coordination.tool.choose", self, from_16, everything, "pbrl §§ 3-1, 4-3"},
    {"coordination.tool.choose", parent, under_16, everything, "pbrl §§ 3-1, 4-4"},
    {"coordination.tool.choose", guardian, always, everything, "pbrl §§ 3-1, 4-7"},
    {"coordination.tool.choose", coordinator, always, everything, "pbrl § 3-1: on the word of who chose, marked so"},

    // The coordination itself evaluated, and ended (B11 B15). Who decides is profile data: the coordinating unit, or the allocation office
    {"coordination.evaluation.read", self + family + coordinator, always, everything, "pbrl § 3-1, hab-f § 16"},
    {"coordination.evaluation.read", unit + office, always, nothing, "hol § 7-3: whether the coordination works, never what stands in the plan"},
    {"coordination.evaluate", self + guardian + coordinator, always, everything, "pbrl § 3-1, hab-f § 16"},
    {"coordination.evaluate", parent, under_16, everything, "pbrl §§ 3-1, 4-4"},
    {"ending.read", self + family + coordinator, always, everything, "pbrl §§ 3-1, 3-2"},
    {"ending.read", unit + office, always, nothing, "hol § 7-3: the ending, never the plan"},
    {"ending.propose", self, from_16, everything, "pbrl §§ 3-1, 4-1"},
    {"ending.propose", parent, under_16, everything, "pbrl §§ 3-1, 4-4"},
    {"ending.propose", guardian + coordinator, always, everything, "pbrl § 3-1, hab-f § 16"},
    {"ending.say", self + guardian, always, everything, "pbrl § 3-1, fvl § 16"},
    {"ending.say", parent, under_16, everything, "pbrl §§ 3-1, 4-4, fvl § 16"},
    {"ending.say", coordinator, always, everything, "pbrl § 3-1: as told, marked so"},
    {"ending.discuss", coordinator, always, everything, "hab-f § 16: when unsure"},
    {"ending.discuss", unit + office, always, nothing, "hol § 7-3"},
    {"ending.announce", unit, unit_ends, nothing, "fvl § 16: notice before it is decided"},
    {"ending.announce", office, coordinates_not, nothing, "fvl § 16: notice before it is decided"},
    {"ending.decide", unit, unit_ends, nothing, "hol §§ 7-2, 7-3, pbrl § 2-7"},
    {"ending.decide", office, coordinates_not, nothing, "hol §§ 7-2, 7-3, pbrl § 2-7"},
    {"coordination.reopen", unit, always, nothing, "hol §§ 7-2, 7-3: the need is there again"},

    // Consent: forskrift 2022-06-22-1110 § 5; who decides by age: pbrl §§ 4-3, 4-4
    {"consent.read", self + family + coordinator + relay, always, everything, "pbrl § 3-2, forskrift 2022-06-22-1110 § 9 i"},
    {"consent.record", coordinator + relay, always, everything, "forskrift 2022-06-22-1110 § 5"},
    {"consent.ask", coordinator, not_withdrawn, everything, "forskrift 2022-06-22-1110 § 5"},
    {"consent.answer", self, from_16, everything, "pbrl § 4-3"},
    {"consent.answer", parent, under_16, everything, "pbrl § 4-4"},
    {"consent.answer", guardian, always, everything, "pbrl § 4-7"},
    {"consent.withdraw", self, from_16, everything, "pbrl § 4-1"},
    {"consent.withdraw", parent, under_16, everything, "pbrl § 4-4"},
    {"consent.withdraw", guardian + coordinator + relay, always, everything, "pbrl § 4-1: on the word of who consented"},
    {"consent.see_as", self + coordinator, always, everything, "pbrl § 3-2"},
    {"consent.see_as", parent, always, everything, "pbrl § 3-4"},
    {"block.make", self + coordinator, always, everything, "pbrl § 5-3, pjl § 17"},
    {"block.make", parent, under_16, everything, "pbrl § 5-3, pjl § 17"},

    // Documents that are attached to a consent. Only those who keep the record open what was attached by mistake
    {"document.list", self + family + coordinator + relay, always, everything, "pbrl §§ 3-2, 5-1"},
    {"document.attach", coordinator + relay, always, everything, "forskrift 2022-06-22-1110 § 5, hpl § 40"},
    {"document.read", self + family + coordinator, always, everything, "pbrl §§ 3-2, 5-1, pjl § 22 a"},
    {"document.read", relay, relay_not_withdrawn, everything, "hpl § 22"},
    {"document.mark_wrong", coordinator + relay, always, everything, "hpl §§ 42, 44, pjf § 15"},

    // The need assessed, the decision, the appeal: hol ch. 7, pbrl ch. 7 (decisions/)
    {"assessment.write", unit, always, nothing, "hol §§ 7-1, 7-2, 7-2 a, 7-3"},
    {"decision.read", self + family + coordinator, always, everything, "pbrl §§ 3-4, 5-1, fvl § 18"},
    {"decision.read", unit, always, nothing, "hol § 7-3: the letters of decision, never the plan"},
    {"decision.write", unit, always, nothing, "hol § 7-3"},
    {"decision.sign", unit, coordinates_not, nothing, "hol § 7-3, pbrl § 2-7"},
    {"appeal.make", self + guardian, always, everything, "pbrl §§ 7-2, 7-3"},
    {"appeal.make", parent, under_16, everything, "pbrl §§ 4-4, 7-2"},
    {"appeal.handle", unit, always, nothing, "pbrl §§ 7-2, 7-5"},

    // The group
    {"careteam.read", self + family + coordinator, always, everything, "forskrift 2022-06-22-1110 § 9 b"},
    {"careteam.read", relay, relay_not_withdrawn, everything, "hpl § 22"},
    {"careteam.read", participant, always, consented, "forskrift 2022-06-22-1110 § 9 b"},
    {"careteam.edit", coordinator, always, everything, "hol § 7-2, forskrift 2022-06-22-1110 § 7"},
    {"careteam.add", coordinator, not_withdrawn, everything, "hol § 7-2, pbrl § 4-1, hpl § 22"},
    {"careteam.edit", relay, relay_consent, everything, "hol § 7-2: BTI, several services and no coordinator yet"},
    {"careteam.add", relay, relay_consent, everything, "hol § 7-2, pbrl § 4-1, hpl § 22"},
    // A duty to take part (E7), by the laws of the profile. It opens nothing of the person
    {"careteam.part.read", participant, always, nothing, "hpl § 4, forskrift 2022-06-22-1110 §§ 6, 8: asked, not yet told of whom"},
    {"careteam.part.answer", participant, always, nothing, "hpl § 4, forskrift 2022-06-22-1110 §§ 6, 8"},
    {"careteam.part.raise", coordinator, not_withdrawn, everything, "hol § 7-2, forskrift 2022-06-22-1110 §§ 7, 8"},
    {"presentation.read", participant, always, nothing, "hol § 7-2, hab-f § 16: the coordinator's; the person's wishes by consent"},
    {"presentation.answer", participant, always, nothing, "hol § 7-2, hpl § 4"},
    {"presentation.write", coordinator, not_withdrawn, everything, "hol § 7-2, hab-f § 16"},
    {"part_raising.read", member, leads, nothing, "hpl §§ 4, 16: what is raised with this leader; nothing of the person"},
    {"part_raising.answer", member, leads, nothing, "hpl §§ 4, 16"},
    {"careteam.renew_login", coordinator, always, everything,
        "pjf § 13: who has no unit here, and nothing beside this group; they see that it is them"},

    // The plan
    {"plan.create", coordinator, plan_consent, everything, "forskrift 2022-06-22-1110 § 5"},
    {"plan.read", self + family, always, everything, "pbrl §§ 3-4, 5-1"},
    {"plan.read", coordinator, always, everything, "hol § 7-2"},
    {"plan.read", participant, plan_consent, consented, "hpl § 22, forskrift 2022-06-22-1110 § 9 i"},
    {"plan.history.read", self + family + coordinator, always, everything, "pbrl § 5-1, pjf § 15"},
    {"plan.history.read", participant, plan_consent, consented, "hpl § 22"},
    {"plan.print", self + family + coordinator, always, everything, "pbrl § 5-1"},
    {"plan.print", participant, plan_consent, consented, "hpl § 22"},
    {"plan.write", coordinator, plan_consent, everything, "forskrift 2022-06-22-1110 §§ 5, 9"},
    {"plan.own_words", self, always, everything, "pbrl § 3-1"},
    {"plan.own_words", parent, under_16, everything, "pbrl §§ 3-1, 4-4"},
    {"plan.own_words", coordinator, always, everything, "pbrl § 3-1: as told, marked so"},
    {"plan.keep", self + coordinator, always, everything, "pbrl § 3-4: from the parents of a minor"},
    {"plan.goals.order", self, always, everything, "pbrl § 3-1"},
    {"plan.goals.order", parent, under_16, everything, "pbrl §§ 3-1, 4-4"},
    {"plan.goal.evaluate", self + coordinator, always, everything, "forskrift 2022-06-22-1110 § 9 h"},
    {"plan.goal.evaluate", participant, plan_consent, consented, "forskrift 2022-06-22-1110 § 9 h"},
    {"plan.measure.evaluate", self + coordinator, always, everything, "forskrift 2022-06-22-1110 § 9 h"},
    {"plan.measure.evaluate", participant, plan_consent, consented, "forskrift 2022-06-22-1110 § 9 h"},
    {"plan.measure.update", coordinator, plan_consent, everything, "forskrift 2022-06-22-1110 § 9 e"},
    {"plan.measure.update", participant, plan_consent, consented, "forskrift 2022-06-22-1110 § 9 e: the measures they answer for"},
    {"plan.measure.end", self + coordinator, plan_consent, everything, "forskrift 2022-06-22-1110 § 9 h: what doesn't work is ended"},
    {"plan.measure.ask", coordinator, plan_consent_not_withdrawn, everything, "forskrift 2022-06-22-1110 § 7"},
    {"plan.task.answer", self + family + coordinator, always, everything, "forskrift 2022-06-22-1110 § 7"},
    {"plan.task.answer", participant, plan_consent, consented, "forskrift 2022-06-22-1110 § 7"},

    {"access_log.read", self, always, everything, "pjl § 22 a, pjf § 14"},
    {"access_log.read", parent, under_16, everything, "pjl § 22 a, pbrl § 4-4"},
    {"access_log.read", guardian, always, everything, "pjl § 22 a"},
};

constexpr auto table = lines<entries, contact_entries, meeting_entries, delivery_entries, message_entries, undertaking_entries,
    trouble_entries>(); // a line per act and relation

} // namespace

std::span<RuleLine const> rule_table() { return table; }

} // namespace samtak
