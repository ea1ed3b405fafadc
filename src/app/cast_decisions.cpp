// What was assessed and decided about a person of the cast. The letter is made of the profile's own words, as in the program.
#include "app/cast_file.hpp"
#include "decisions/letter.hpp"

namespace samtak {
namespace {

constexpr Statement add_assessment =
    "INSERT INTO assessment (id, coordination_id, receives, needs, expecting, specialist, coordinated, long_term, complex_need, child_has, "
    "child_serious, child_services, child_wish, sectors, plan_result, coordinator_result, grounds, active, version) "
    "VALUES ($1, $2, $3, $4, 0, $5, 'yes', 'yes', 'yes', $6, $6, $6, $6, $7, $8, $9, $10, 1, 1)";
constexpr Statement keep_assessment =
    "INSERT INTO assessment_history (assessment_id, version, receives, needs, expecting, specialist, coordinated, long_term, complex_need, child_has, "
    "child_serious, child_services, child_wish, sectors, plan_result, coordinator_result, grounds, member_id, at) SELECT id, version, receives, needs, "
    "expecting, specialist, coordinated, long_term, complex_need, child_has, child_serious, child_services, child_wish, sectors, plan_result, "
    "coordinator_result, grounds, $2, $3 FROM assessment WHERE id = $1";
constexpr Statement add_decision =
    "INSERT INTO decision (id, coordination_id, assessment_id, assessment_version, kind, basis, outcome, form, language, rules, facts, considerations, "
    "title, weeks, signed_by, signed_on, signed_at) VALUES ($1, $2, $3, 1, $4, $5, 'granted', $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)";
constexpr Statement add_block = "INSERT INTO decision_block (decision_id, place, kind, words) VALUES ($1, $2, $3, $4)";
constexpr Statement add_recipient =
    "INSERT INTO decision_recipient (id, decision_id, member_id, name, role, way) VALUES ($1, $2, $3, $4, $5, 'portal')";
constexpr Statement add_known = "INSERT INTO decision_known (id, decision_id, event, day, member_id, at) VALUES ($1, $2, 'portal', $3, $4, $5)";

constexpr Statement add_appeal = "INSERT INTO appeal (id, decision_id, received_on, way, complainant, mandate, words, member_id, at) "
                                 "VALUES ($1, $2, $3, 'portal', $4, '', $5, $6, $7)";

struct About {
    CastFile& cast;
    std::string key, called;
    CoordinationId coordination;
    AssessmentId assessment;
};

void write_assessment(About const& about, toml::table const& one)
{
    auto& cast = about.cast;
    auto const by = cast.id<MemberId>("member", cast.text(one, "by"));
    cast.change.add(add_assessment,
        {about.assessment, about.coordination, cast.text(one, "receives"), cast.text(one, "needs"), one["specialist"].value_or(false),
            cast.text(one, "child"), cast.text(one, "sectors"), cast.text(one, "plan", "not_asked"), cast.text(one, "coordinator", "coordinator"),
            cast.text(one, "grounds")});
    cast.change.add(keep_assessment, {about.assessment, by, cast.instant(cast.day(one, "day", cast.today.plus_days(-40)))});
}

void write_appeal(About const& about, toml::table const& one, DecisionId const& decision)
{
    auto& cast = about.cast;
    auto const day = cast.day(one, "day", cast.today.plus_days(-5));
    auto const by = cast.text(one, "by");
    cast.change.add(add_appeal,
        {cast.id<OnceId>("appeal", about.key + "/" + by), decision, day, cast.text(one, "name"), cast.text(one, "words"),
            cast.id<MemberId>("member", by), cast.instant(day)});
}

void write_decision(About const& about, toml::table const& one)
{
    auto& cast = about.cast;
    auto const& profile = *cast.place.profile;
    auto const day = cast.day(one, "day", cast.today.plus_days(-20));
    auto const by = cast.text(one, "by");
    Words const words{*cast.place.catalogues, profile.language, profile.terms_in(profile.language)};
    DecisionDraft draft{cast.id<DecisionId>("decision", about.key + "/" + cast.text(one, "kind")), cast.text(one, "kind"), cast.text(one, "basis"),
        "granted", std::string{language_code(profile.language)}, cast.text(one, "rules"), cast.text(one, "facts"), cast.text(one, "considerations")};
    auto const made = letter(draft, {profile, words, about.called, cast.text(one, "signer"), cast.text(one, "signer_title"), day});
    auto const* rule = profile.decisions.rule_on(draft.basis, day);
    if (!made || !rule) return;
    auto const signer = cast.id<MemberId>("member", by);
    cast.change.add(add_decision,
        {draft.id, about.coordination, about.assessment, draft.kind, draft.basis, profile.decisions.form, draft.language, draft.rules, draft.facts,
            draft.considerations, made->title, rule->weeks, signer, day, cast.instant(day)});
    int place = 0;
    for (auto const& block : made->blocks) cast.change.add(add_block, {draft.id, ++place, block.is_heading ? "heading" : "words", block.words});
    cast.each(one, "to", [&](toml::table const& reader) {
        auto const member = cast.text(reader, "member");
        cast.change.add(add_recipient,
            {cast.id<OnceId>("recipient", about.key + "/" + draft.kind + "/" + member), draft.id, cast.id<MemberId>("member", member),
                cast.text(reader, "name"), cast.text(reader, "role", "person")});
    });
    cast.each(one, "appeal", [&](toml::table const& appeal) { write_appeal(about, appeal, draft.id); });
    cast.change.add(add_known, {cast.id<OnceId>("known", about.key + "/" + draft.kind), draft.id, day, signer, cast.instant(day)});
}

} // namespace

void write_cast_decisions(CastFile& cast, toml::table const& person, CoordinationId const& coordination)
{
    auto const key = cast.text(person, "key");
    About const about{cast, key, cast.text(person, "called"), coordination, cast.id<AssessmentId>("assessment", key)};
    if (auto const* one = person["assessment"].as_table()) write_assessment(about, *one);
    cast.each(person, "decision", [&](toml::table const& one) { write_decision(about, one); });
}

} // namespace samtak
