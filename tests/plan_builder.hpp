// A plan for unit tests, built up as a sentence:
//   auto plan = a_plan().with_goal("health", "Fewer headaches").with_measure("Training", provider);
#pragma once
#include "plan/evaluation.hpp"

namespace samtak::test {

inline Day const today{2026, 11, 2};
inline Instant const now = *parse_instant("2026-11-02T09:00:00.000000Z");
inline MemberId const mari = MemberId::fresh(), ingvild = MemberId::fresh(), ane = MemberId::fresh(), sondre = MemberId::fresh(),
                      bente = MemberId::fresh();

inline Actor actor(MemberId const& member, Relation relation) { return {member, relation, LoginLevel::password_and_code, true, now, today, {}}; }
inline Actor the_person() { return actor(mari, Relation::self); }
inline Actor the_coordinator() { return actor(ingvild, Relation::coordinator); }
inline Actor provider(MemberId const& member) { return actor(member, Relation::participant); }

inline Changed changed(std::int64_t version, std::int64_t running, MemberId const& by, std::string name, std::string reason = "changed")
{
    Changed made;
    made.version = version;
    made.running = running;
    made.by = by;
    made.by_name = std::move(name);
    made.at = now - std::chrono::hours{24 * 30} + std::chrono::minutes{running};
    made.reason = std::move(reason);
    return made;
}

class PlanBuilder {
public:
    PlanBuilder()
    {
        plan_.owner = {"Mari Haugvik", "Mari", mari, Day{2009, 2, 9}, true};
        plan_.frame.state = PlanState::active;
        plan_.frame.from = Day{2026, 8, 1};
        plan_.frame.to = Day{2027, 7, 31};
        plan_.frame.content_rule = "IPF_2022";
        plan_.frame.made_by = ingvild;
        plan_.frame.changed = changed(1, 1, ingvild, "Ingvild Nesbakk", "new");
        plan_.sees_about = true;
        member(TeamKind::coordinator, ingvild, "Ingvild Nesbakk", "ergoterapeut");
        member(TeamKind::participant, ane, "Ane Kleppe", "fysioterapeut");
        member(TeamKind::participant, sondre, "Sondre Lyngstad", "kontaktlærar");
    }
    PlanBuilder& with_goal(std::string area, std::string title, std::string own = {})
    {
        Goal goal;
        goal.content.area = std::move(area);
        goal.content.title = std::move(title);
        if (!own.empty()) goal.content.own_words_by = WrittenBy::self;
        goal.content.own_words = OwnWords{std::move(own)};
        goal.place = static_cast<std::int64_t>(plan_.goals.size());
        goal.changed = changed(1, ++running_, ingvild, "Ingvild Nesbakk", "new");
        plan_.goals.push_back(goal);
        return *this;
    }
    PlanBuilder& with_sub_goal(std::string title) // under the last main goal
    {
        auto const parent = plan_.goals.back();
        with_goal(parent.content.area, std::move(title));
        plan_.goals.back().content.parent = parent.content.parent ? parent.content.parent : parent.id;
        return *this;
    }
    PlanBuilder& with_measure(std::string what, std::optional<MemberId> who = {}) // under the last goal
    {
        Measure measure;
        measure.content.goal = plan_.goals.back().id;
        measure.content.area = plan_.goals.back().content.area;
        measure.content.what = std::move(what);
        for (auto const& one : plan_.team)
            if (one.kind == TeamKind::participant && who && one.member == *who) measure.content.responsible = {ResponsibleKind::participant, one.id};
        if (who == mari) measure.content.responsible = {ResponsibleKind::person, {}};
        measure.changed = changed(1, ++running_, ingvild, "Ingvild Nesbakk", "new");
        plan_.measures.push_back(measure);
        return *this;
    }
    PlanBuilder& with_words(Topic topic, std::string words, WrittenBy by = WrittenBy::self)
    {
        plan_.words.push_back({OnceId::fresh().str(), topic, OwnWords{std::move(words)}, by, changed(1, ++running_, mari, "Mari Haugvik")});
        return *this;
    }
    Plan build()
    {
        plan_.running = running_;
        plan_.last_changed = now;
        return plan_;
    }

private:
    void member(TeamKind kind, MemberId const& id, std::string name, std::string title)
    {
        auto const own = kind == TeamKind::participant ? ParticipantId::fresh().str() : id.str();
        plan_.team.push_back({kind, own, id, std::move(name), std::move(title), {}, {}, Day{2026, 8, 1}, Day{2027, 7, 31}, true});
    }
    Plan plan_{PlanId::fresh(), CoordinationId::fresh(), {}, {}, 0, {}, {}, {}, {}, {}, {}, {}, {}, false};
    std::int64_t running_ = 1;
};
inline PlanBuilder a_plan() { return {}; }

// «one of the problems is at this field»
inline bool has_problem(Failure const& failure, std::string_view field)
{
    for (auto const& problem : failure.fields)
        if (problem.field == field) return true;
    return false;
}

} // namespace samtak::test
