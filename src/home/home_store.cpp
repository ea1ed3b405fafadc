#include "home/home_store.hpp"

#include "coordination/bti_acts.hpp"
#include "home/case_rows.hpp"
#include "kernel/oslo.hpp"
#include "meetings/meeting_acts.hpp"
#include "messages/thread.hpp"
#include "oversight/plan_silence.hpp"
#include "storage/database.hpp"

namespace samtak {
namespace {

// Every case with the viewer's name in it, whatever the dates: the rules say which of them hold.
constexpr Statement candidates =
    "SELECT c.id, (SELECT count(*) FROM representation r WHERE r.person_id = c.person_id AND r.member_id = $1 AND r.from_day <= $2 "
    "AND (r.to_day IS NULL OR r.to_day >= $2)) FROM coordination c JOIN person p ON p.id = c.person_id WHERE c.active = 1 AND c.id IN ("
    "SELECT coordination_id FROM coordinator_appointment WHERE active = 1 AND (member_id = $1 OR deputy_id = $1) "
    "UNION SELECT f.coordination_id FROM absence b JOIN coordinator_appointment f ON f.member_id = b.member_id WHERE b.deputy_id = $1 "
    "UNION SELECT f.coordination_id FROM unit u JOIN coordination h ON 1 = 1 JOIN coordinator_appointment f ON f.coordination_id = h.id "
    "JOIN member i ON i.id = f.member_id WHERE u.leader_id = $1 AND (i.unit_id = u.id OR h.unit_id = u.id) AND h.active = 1 AND f.active = 1 "
    "AND (f.to_day < $2 OR i.to_day < $2 OR f.from_day > $2 OR EXISTS "
    "(SELECT 1 FROM absence b WHERE b.member_id = i.id AND b.from_day <= $2 AND b.to_day >= $2)) "
    "UNION SELECT coordination_id FROM bti_holder WHERE member_id = $1 AND active = 1 "
    "UNION SELECT coordination_id FROM participant WHERE member_id = $1 AND active = 1 "
    "UNION SELECT a.id FROM coordination a JOIN representation b ON b.person_id = a.person_id WHERE b.member_id = $1 "
    "UNION SELECT d.id FROM coordination d JOIN person e ON e.id = d.person_id WHERE e.member_id = $1) ORDER BY p.sort_key, c.id";
constexpr Statement related =
    "SELECT count(*) FROM representation r JOIN coordination c ON c.person_id = r.person_id WHERE c.id = $1 AND r.member_id = $2 "
    "AND r.from_day <= $3 AND (r.to_day IS NULL OR r.to_day >= $3)";

constexpr Statement ever = "SELECT (SELECT count(*) FROM participant WHERE member_id = $1) + "
                           "(SELECT count(*) FROM coordinator_appointment WHERE member_id = $1 OR deputy_id = $1)";

constexpr Statement read_person =
    "SELECT p.name, p.called, p.birth_day, p.birth_confirmed, c.legal_basis, c.tool, pl.id, pl.evaluate_on, o.words, o.written_by, "
    "(SELECT count(*) FROM start_talk_point s WHERE s.coordination_id = c.id AND s.done = 1), "
    "(SELECT v.at FROM plan_visit v WHERE v.plan_id = pl.id AND v.member_id = $2), "
    "(SELECT m.name FROM own_words_history oh JOIN member m ON m.id = oh.member_id WHERE oh.own_words_id = o.id AND oh.version = o.version), c.ends_on, c.opened_on, "
    "(SELECT a.every_days FROM contact_agreement a WHERE a.coordination_id = c.id ORDER BY a.number DESC LIMIT 1), "
    "(SELECT MAX(n.on_day) FROM contact_note n WHERE n.coordination_id = c.id AND n.with_whom <> 'others'), "
    "(SELECT r.a_year FROM meeting_rhythm r WHERE r.coordination_id = c.id ORDER BY r.number DESC LIMIT 1) "
    "FROM coordination c JOIN person p ON p.id = c.person_id LEFT JOIN plan pl ON pl.coordination_id = c.id AND pl.active = 1 "
    "LEFT JOIN own_words o ON o.plan_id = pl.id AND o.topic = 'matters' WHERE c.id = $1";
// F5: the person's own order first
constexpr Statement read_goals =
    "SELECT g.id, g.parent_id, g.area, g.title, g.own_words, g.status, g.evaluate_on FROM goal g JOIN plan pl ON pl.id = g.plan_id "
    "WHERE pl.coordination_id = $1 AND pl.active = 1 ORDER BY CASE WHEN g.rank = 0 THEN 1 ELSE 0 END, g.rank, g.place, g.id";
constexpr Statement read_measures =
    // L1: nobody answers for what somebody promised who has left
    "SELECT m.id, m.goal_id, m.area, m.what, m.status, m.deadline, m.evaluate_on, CASE WHEN m.responsible_kind IN ('participant', 'representative') "
    "AND coalesce(pm.name, r.name) IS NULL THEN 'nobody' ELSE m.responsible_kind END, coalesce(pm.name, r.name, ''), "
    "coalesce(pa.member_id, r.member_id, CASE m.responsible_kind WHEN 'person' THEN p.member_id ELSE ca.member_id END, ''), coalesce(cm.name, '') "
    "FROM measure m JOIN coordination c ON c.id = m.coordination_id JOIN person p ON p.id = c.person_id "
    "LEFT JOIN participant pa ON m.responsible_kind = 'participant' AND pa.id = m.responsible_id AND pa.active = 1 AND pa.to_day >= $2 "
    "LEFT JOIN member pm ON pm.id = pa.member_id LEFT JOIN representation r ON m.responsible_kind = 'representative' AND r.id = m.responsible_id "
    "AND (r.to_day IS NULL OR r.to_day >= $2) "
    "LEFT JOIN coordinator_term ca ON m.responsible_kind = 'coordinator' AND ca.id = (SELECT t.id FROM coordinator_term t "
    "WHERE t.coordination_id = $1 AND t.from_day <= $2 AND t.last_day >= $2 ORDER BY t.responsible DESC, t.from_day DESC LIMIT 1) "
    "LEFT JOIN member cm ON cm.id = ca.member_id WHERE m.coordination_id = $1 ORDER BY m.ordinal, m.id";
constexpr Statement read_tasks = "SELECT t.id, t.measure_id, t.asked_of, m.name, t.state, t.asked_at, t.due, t.proposed_due FROM task t "
                                 "JOIN member m ON m.id = t.asked_of WHERE t.coordination_id = $1 ORDER BY t.asked_at, t.id";
constexpr Statement read_participants =
    "SELECT p.id, p.member_id, m.name, w.title, p.function, p.function_words, m.account_id, "
    "(SELECT max(r.relation) FROM representation r JOIN coordination c ON c.person_id = r.person_id WHERE c.id = $1 AND r.member_id = p.member_id "
    "AND r.from_day <= $2 AND (r.to_day IS NULL OR r.to_day >= $2)) "
    "FROM participant p JOIN member m ON m.id = p.member_id JOIN member_at_work w ON w.member_id = m.id "
    "WHERE p.coordination_id = $1 AND p.active = 1 AND p.from_day <= $2 AND p.to_day >= $2 ORDER BY m.sort_key, p.id";
constexpr Statement read_shared =
    "SELECT 'share', c.participant_id, cp.part, c.giver FROM consent_given c JOIN consent_part cp ON cp.consent_id = c.id "
    "WHERE c.coordination_id = $1 AND c.kind = 'sharing' AND c.from_day <= $2 AND (c.to_day IS NULL OR c.to_day >= $2) "
    "AND NOT (c.giver IN ('parent', 'both_parents') AND EXISTS (SELECT 1 FROM participant_parent pp WHERE pp.participant_id = c.participant_id "
    "AND pp.from_day <= $2 AND (pp.to_day IS NULL OR pp.to_day >= $2) AND pp.care_from <= $2 AND (pp.care_to IS NULL OR pp.care_to >= $2))) "
    "UNION ALL SELECT 'block', p.id, b.parts, '' FROM block b JOIN participant p ON p.coordination_id = b.coordination_id AND p.member_id = b.member_id "
    "WHERE b.coordination_id = $1 AND b.lifted_at IS NULL";
constexpr Statement read_consents = "SELECT c.kind, c.participant_id, c.giver, c.to_day FROM consent_given c WHERE c.coordination_id = $1 "
                                    "AND c.from_day <= $2 AND (c.to_day IS NULL OR c.to_day >= $2) ORDER BY c.recorded_at, c.id";
constexpr Statement read_questions = "SELECT id, participant_id, parts, why, answer, version FROM consent_request WHERE coordination_id = $1 "
                                     "AND answer IN ('waiting', 'talk_first') AND (to_day IS NULL OR to_day >= $2) ORDER BY asked_at, id";
constexpr Statement read_news =
    "SELECT x.at, x.by_id, m.name, x.what, x.area, x.title, x.thing, x.about FROM ("
    "SELECT h.at AS at, h.member_id AS by_id, 'words' AS what, 'about' AS area, '' AS title, o.topic AS thing, '' AS about FROM own_words_history h JOIN own_words o ON o.id = h.own_words_id "
    "JOIN plan pl ON pl.id = o.plan_id WHERE pl.coordination_id = $1 AND pl.active = 1 "
    "UNION ALL SELECT h.at, h.member_id, CASE h.version WHEN 1 THEN 'goal_new' ELSE 'goal' END, g.area, g.title, g.id, '' FROM goal_history h JOIN goal g ON g.id = h.goal_id JOIN plan pl ON pl.id = g.plan_id "
    "WHERE pl.coordination_id = $1 AND pl.active = 1 "
    "UNION ALL SELECT h.at, h.member_id, CASE WHEN h.version = 1 THEN 'measure_new' WHEN h.reason = 'promise_done_by_link' THEN 'done_by_link' ELSE 'measure' END, e.area, e.what, e.id, '' FROM measure_history h JOIN measure e ON e.id = h.measure_id WHERE e.coordination_id = $1 "
    "UNION ALL SELECT v.signed_at, v.member_id, 'goal_evaluated', g.area, g.title, g.id, v.id FROM evaluation v JOIN goal g ON g.id = v.goal_id "
    "JOIN plan pl ON pl.id = v.plan_id WHERE pl.coordination_id = $1 "
    "UNION ALL SELECT v.signed_at, v.member_id, 'measure_evaluated', e.area, e.what, e.id, v.id FROM evaluation v JOIN measure e ON e.id = v.measure_id "
    "WHERE e.coordination_id = $1 "
    "UNION ALL SELECT h.at, h.member_id, CASE WHEN EXISTS (SELECT 1 FROM task_answer a WHERE a.task_id = h.task_id AND a.at = h.at AND a.by_link = 1) "
    "THEN 'done_by_link' ELSE 'task_' || h.state END, e.area, e.what, e.id, '' FROM task_history h JOIN task t ON t.id = h.task_id "
    "JOIN measure e ON e.id = t.measure_id WHERE t.coordination_id = $1 AND h.state IN ('accepted', 'declined', 'proposed', 'done') "
    "UNION ALL SELECT l.at, l.member_id, 'trouble_' || l.step, e.area, e.what, e.id, t.id FROM measure_trouble_line l "
    "JOIN measure_trouble t ON t.id = l.trouble_id JOIN measure e ON e.id = t.measure_id WHERE t.coordination_id = $1"
    ") x LEFT JOIN member m ON m.id = x.by_id ORDER BY x.at DESC LIMIT 40";

constexpr Statement read_transitions = "SELECT t.id, t.kind, t.on_day FROM transition t WHERE t.coordination_id = $1 AND NOT EXISTS "
                                       "(SELECT 1 FROM transition_ending e WHERE e.transition_id = t.id) ORDER BY t.on_day, t.id";
constexpr Statement read_ticks = "SELECT about, point, done, at FROM transition_point WHERE coordination_id = $1 ORDER BY at, id";

constexpr Statement read_parts =
    "SELECT s.participant_id, s.member_id, m.name, s.asked_at, s.answer, s.contributes, s.raised, s.waits_for_leader, s.raised_as, s.raised_last "
    "FROM part_standing s "
    "JOIN member m ON m.id = s.member_id WHERE s.coordination_id = $1 AND s.to_day >= $2 ORDER BY s.asked_at, s.participant_id";

// K8: what isn't there for this viewer, by whatever door a parent comes in; "kept": the own words that aren't shared with parents.
constexpr Statement read_hidden =
    "SELECT k.thing_id FROM kept_from k WHERE k.coordination_id = $1 AND k.member_id = $2 "
    "UNION ALL SELECT 'kept' FROM person_parent r JOIN coordination c ON c.person_id = r.person_id WHERE c.id = $1 AND r.member_id = $2";

// G1: of meetings ahead
constexpr Statement read_lost =
    "SELECT d.meeting_id, d.member_id, m.name, d.day FROM meeting_delivery d JOIN member m ON m.id = d.member_id "
    "WHERE d.coordination_id = $1 AND d.day >= $2 AND d.mail_state IN ('refused', 'failed') ORDER BY d.day, m.sort_key, m.id";

// G1 G12: those ahead and those that wait for minutes, and the last that was held.
constexpr Statement read_meetings =
    "SELECT m.id, m.day, m.from_time, m.to_time, m.state, (SELECT count(*) FROM meeting_invitee i WHERE i.meeting_id = m.id AND i.member_id = $2), "
    "(SELECT count(*) FROM meeting_answer_standing a WHERE a.meeting_id = m.id AND a.member_id = $2), "
    "(SELECT p.at FROM meeting_poll p WHERE p.meeting_id = m.id AND p.active = 1), "
    "(SELECT count(*) FROM meeting_invitee i WHERE i.meeting_id = m.id AND i.member_id <> $2 AND NOT EXISTS (SELECT 1 FROM meeting_answer_standing a "
    "WHERE a.meeting_id = m.id AND a.member_id = i.member_id) AND NOT EXISTS (SELECT 1 FROM coordinator_appointment f WHERE f.active = 1 "
    "AND f.coordination_id = m.coordination_id AND f.member_id = i.member_id)), "
    "CASE WHEN m.state = 'held' AND NOT EXISTS (SELECT 1 FROM meeting_attendance t JOIN coordination c ON c.id = m.coordination_id JOIN person p "
    "ON p.id = c.person_id WHERE t.meeting_id = m.id AND t.member_id = p.member_id) AND NOT EXISTS (SELECT 1 FROM contact_note n "
    "WHERE n.coordination_id = m.coordination_id AND n.with_whom = 'person' AND n.on_day >= m.day) THEN 1 ELSE 0 END "
    "FROM meeting m WHERE m.coordination_id = $1 "
    "AND (m.state IN ('planned', 'called') OR (m.state = 'held' AND m.day = (SELECT MAX(l.day) FROM meeting l WHERE l.coordination_id = $1 "
    "AND l.state = 'held'))) ORDER BY m.day, m.from_time, m.id";

// E6: what is asked in the case and waits for an answer
constexpr Statement read_asked = "SELECT q.thread_id, q.subject, q.member_id, COALESCE(m.name, ''), q.at FROM message_question_open q "
                                 "LEFT JOIN member m ON m.id = q.member_id WHERE q.coordination_id = $1 ORDER BY q.at, q.thread_id";
// … so long that the deputy hears of it, who sees nothing of the case before they step in
constexpr Statement read_late =
    "SELECT m.name, w.phone, count(*), min(q.at) FROM message_question_open q JOIN coordination c ON c.id = q.coordination_id AND c.active = 1 "
    "AND (c.ends_on IS NULL OR c.ends_on >= $2) JOIN coordinator_appointment a ON a.coordination_id = c.id AND a.active = 1 AND a.responsible = 1 "
    "AND a.from_day <= $2 AND (a.to_day IS NULL OR a.to_day >= $2) JOIN member m ON m.id = a.member_id JOIN member_at_work w ON w.member_id = m.id "
    "WHERE a.deputy_id = $1 AND a.member_id <> $1 AND q.at < $3 AND NOT EXISTS (SELECT 1 FROM coordinator_stand_in s WHERE s.coordination_id = c.id "
    "AND s.member_id = $1 AND s.from_day <= $2 AND s.to_day >= $2 AND s.after_day < $2 AND s.before_day > $2) GROUP BY m.id, m.name, w.phone ORDER BY 4, 1";
// … and whose plans have been silent: the same reckoning as in the coordinating unit's overview (L5)
constexpr Statement read_quiet =
    "SELECT m.name, w.phone, count(*) FROM plan_silence_overview p JOIN coordinator_appointment a ON a.coordination_id = p.coordination_id "
    "AND a.active = 1 AND a.responsible = 1 AND a.from_day <= $2 AND (a.to_day IS NULL OR a.to_day >= $2) JOIN member m ON m.id = a.member_id "
    "JOIN member_at_work w ON w.member_id = m.id WHERE a.deputy_id = $1 AND a.member_id <> $1 AND " SAMTAK_PLAN_IS_SILENT(
        "$3") " AND NOT EXISTS (SELECT 1 FROM coordinator_stand_in s "
              "WHERE s.coordination_id = p.coordination_id AND s.member_id = $1 AND s.from_day <= $2 AND s.to_day >= $2 AND s.after_day < $2 "
              "AND s.before_day > $2) GROUP BY m.id, m.name, w.phone ORDER BY 1";
constexpr Statement read_troubles =
    "SELECT o.trouble_id, o.measure_id, o.at FROM measure_trouble_open o WHERE o.coordination_id = $1 ORDER BY o.at, o.trouble_id";

// G1: those who are to come and haven't said for each time ahead whether they can. Whoever coordinates isn't asked.
constexpr Statement read_silent =
    "SELECT m.id, i.member_id FROM meeting m JOIN meeting_poll p ON p.meeting_id = m.id AND p.active = 1 JOIN meeting_invitee i ON i.meeting_id = m.id "
    "WHERE m.coordination_id = $1 AND m.state = 'planned' AND i.member_id <> p.asked_by AND EXISTS (SELECT 1 FROM proposed_time t WHERE t.poll_id = p.id AND t.day >= $2 "
    "AND NOT EXISTS (SELECT 1 FROM time_answer a WHERE a.time_id = t.id AND a.member_id = i.member_id)) "
    "AND NOT EXISTS (SELECT 1 FROM coordinator_appointment c WHERE c.coordination_id = m.coordination_id AND c.member_id = i.member_id AND c.active = 1)";

constexpr std::size_t tables_of_a_case = 18;

} // namespace

std::vector<OwnCase> HomeStore::own_cases(Grant<ListCoordinations> const& grant, Viewer const& viewer, Policy& policy, Day today)
{
    std::vector<OwnCase> own;
    auto const found = database_.read_one({candidates, {grant.by(), today}});
    for (auto const row : found) {
        auto const id = row.id<CoordinationId>(0);
        auto ruling = policy.ruling_for_row<ReadCoordination>(grant, viewer, id, today);
        // who holds the relay finds the case also when the consent to it is withdrawn: to ask anew (BTI)
        bool const own_place = ruling.yes && ruling.relation != Relation::coordinating_unit;
        if (!own_place && !profile_.bti_levels.empty()) ruling = policy.ruling_for_row<ReadBti>(grant, viewer, id, today);
        // G11: BTI meetings, only while the consent to the relay log stands
        if (ruling.relation == Relation::relay_holder && !policy.ruling_for_row<ReadMeetings>(grant, viewer, id, today).yes)
            ruling.parts = ruling.parts.without(Parts::meetings());
        // administration and line leaders have no row here: they see nothing of a case through a list of their own
        if (ruling.yes && ruling.relation != Relation::coordinating_unit) own.push_back({id, ruling.relation, ruling.parts, row.integer(1) > 0});
    }
    return own;
}

std::vector<Case> HomeStore::contents(Grant<ListCoordinations> const& grant, std::vector<OwnCase> const& own, Day today)
{
    return read(own, grant.by(), today);
}

bool HomeStore::has_had_a_case(Grant<ListCoordinations> const& grant) { return database_.read_one({ever, {grant.by()}}).row(0).integer(0) > 0; }

std::vector<LateQuestions> HomeStore::late_questions(Grant<ListCoordinations> const& grant, Day today)
{
    std::vector<LateQuestions> all;
    auto const found = database_.read_one({read_late, {grant.by(), today, oslo_midnight(today.plus_days(-question_days))}});
    for (auto const row : found)
        all.push_back({std::string{row.text(0)}, std::string{row.text_or_empty(1)}, row.integer(2), oslo_day(row.instant(3))});
    return all;
}

std::vector<QuietPlans> HomeStore::quiet_plans(Grant<ListCoordinations> const& grant, int silent_days, Day today)
{
    std::vector<QuietPlans> all;
    auto const found = database_.read_one({read_quiet, {grant.by(), today, oslo_midnight(today.plus_days(1 - silent_days))}});
    for (auto const row : found) all.push_back({std::string{row.text(0)}, std::string{row.text_or_empty(1)}, row.integer(2)});
    return all;
}

bool HomeStore::is_family(Grant<ReadCoordination> const& grant, Day today)
{
    return database_.read_one({related, {grant.subject(), grant.by(), today}}).row(0).integer(0) > 0;
}

Case HomeStore::content(Grant<ReadCoordination> const& grant, bool family, Day today)
{
    return std::move(read({{grant.subject(), grant.relation(), grant.parts(), family}}, grant.by(), today).front());
}

std::vector<Case> HomeStore::read(std::vector<OwnCase> const& own, MemberId const& member, Day today)
{
    std::vector<Query> batch;
    for (auto const& one : own) {
        auto const& id = one.coordination;
        for (Query query : {Query{read_person, {id, member}}, Query{read_goals, {id}}, Query{read_measures, {id, today}}, Query{read_tasks, {id}},
                 Query{read_participants, {id, today}}, Query{read_shared, {id, today}}, Query{read_consents, {id, today}},
                 Query{read_questions, {id, today}}, Query{read_news, {id}}, Query{read_transitions, {id}}, Query{read_ticks, {id}},
                 Query{read_parts, {id, today}}, Query{read_hidden, {id, member}}, Query{read_lost, {id, today}}, Query{read_meetings, {id, member}},
                 Query{read_asked, {id}}, Query{read_troubles, {id}}, Query{read_silent, {id, today}}})
            batch.push_back(std::move(query));
    }
    if (batch.empty()) return {};
    auto const tables = database_.read(batch);
    std::vector<Case> cases;
    for (std::size_t i = 0; i < own.size(); ++i) {
        auto const* t = &tables[i * tables_of_a_case];
        cases.push_back(
            case_of(own[i], {t[0], t[1], t[2], t[3], t[4], t[5], t[6], t[7], t[8], t[9], t[10], t[11], t[12], t[13], t[14], t[15], t[16], t[17]},
                profile_, member, today));
        if (!t[0].empty() && !t[0].row(0).null(17)) cases.back().meetings_a_year = static_cast<int>(t[0].row(0).integer(17));
    }
    return cases;
}

} // namespace samtak
