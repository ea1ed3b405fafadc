#include "profiles/profile_decision_lists.hpp"

#include <algorithm>
#include <set>

namespace samtak {
namespace {

template <class Dated> bool holds(Dated const& one, Day day) { return one.from <= day && (!one.to || day <= *one.to); }

AssessedService service(Fields& fields)
{
    return {fields.key("key"), fields.localised("name", 80), fields.one_of("counts", {"health", "primary", "other"}, "other"), fields.day("from"),
        fields.day_if_any("to")};
}

DecisionRule rule(Fields& fields)
{
    DecisionRule one{fields.key("code"), fields.texts("kinds"), fields.texts("basis"), fields.texts("appeal_basis"), fields.key("appeal_text"),
        fields.number_or("weeks", 4, 1, 52), fields.one_of("starts", {"knowledge", "notification"}, "knowledge"), fields.localised("receiver", 80),
        fields.localised("body", 80), fields.day("from"), fields.day_if_any("to")};
    for (auto const& kind : one.kinds)
        if (kind != "plan" && kind != "coordinator" && kind != "child_coordinator") fields.wrong("kinds", "\"" + kind + "\" is no kind of decision");
    return one;
}

// What stands in brackets is filled in; a slip of the pen would stand in somebody's letter.
void check_holes(Fields& fields, std::string_view key, std::vector<Localised> const& texts)
{
    static std::set<std::string, std::less<>> const known{
        "name", "municipality", "weeks", "receiver", "body", "basis", "appeal_basis", "phone", "received", "expected"};
    for (auto const& text : texts)
        for (std::string_view const words : {std::string_view{text.nb}, std::string_view{text.nn}, std::string_view{text.en}})
            for (auto at = words.find('['); at != std::string_view::npos; at = words.find('[', at + 1)) {
                auto const name = words.substr(at + 1, words.find(']', at) - at - 1);
                if (known.count(name) == 0) fields.wrong(key, "nothing is called [" + std::string{name} + "]");
            }
}

LetterTemplate letter(Fields& fields)
{
    LetterTemplate one{fields.key("kind"), fields.one_of("outcome", {"granted", "refused", "preliminary"}, "granted"), fields.day("from"),
        fields.day_if_any("to"), fields.localised("title", 120), fields.localised_list("opening"), fields.localised_list("meaning"),
        fields.localised_list("title_family"), fields.localised_list("meaning_family")};
    check_holes(fields, "opening", one.opening);
    check_holes(fields, "meaning_family", one.meaning_family);
    if (one.title_family.size() > 1) fields.wrong("title_family", "there is one title");
    check_holes(fields, "meaning", one.meaning);
    return one;
}

AppealText appeal_text(Fields& fields)
{
    AppealText one{fields.key("code"), fields.day("from"), fields.day_if_any("to"), fields.localised_list("paragraphs")};
    check_holes(fields, "paragraphs", one.paragraphs);
    return one;
}

template <class One> void read_all(Fields& file, std::string_view name, std::vector<One>& list, One (*read)(Fields&))
{
    file.each(name, [&](Fields& fields) { list.push_back(read(fields)); });
}

// A municipality's own stands after the shared ones, and goes before them.
template <class One, class Fits> One const* last_that(std::vector<One> const& all, Fits const& fits)
{
    auto const found = std::find_if(all.rbegin(), all.rend(), fits);
    return found == all.rend() ? nullptr : &*found;
}

} // namespace

DecisionRule const* DecisionProfile::rule_on(std::string_view code, Day day) const
{
    return last_that(rules, [&](DecisionRule const& one) { return one.code == code && holds(one, day); });
}

LetterTemplate const* DecisionProfile::letter_on(std::string_view kind, std::string_view outcome, Day day) const
{
    return last_that(letters, [&](auto const& one) { return one.kind == kind && one.outcome == outcome && holds(one, day); });
}

AppealText const* DecisionProfile::appeal_text_on(std::string_view code, Day day) const
{
    return last_that(appeal_texts, [&](auto const& one) { return one.code == code && holds(one, day); });
}

void read_decision_lists(Fields& file, Profile& profile)
{
    read_all(file, "services", profile.decisions.services, service);
    read_all(file, "decision_rules", profile.decisions.rules, rule);
    read_all(file, "letters", profile.decisions.letters, letter);
    read_all(file, "appeal_texts", profile.decisions.appeal_texts, appeal_text);
}

void read_decision_settings(Fields& settings, Profile& profile)
{
    auto& decisions = profile.decisions;
    decisions.form = settings.one_of("decision_form", {"enkeltvedtak", "written"}, decisions.form);
    decisions.assessment.services = settings.number_or("assessment_services", decisions.assessment.services, 1, 9);
    decisions.assessment.beyond_primary = settings.flag_or("assessment_beyond_primary", decisions.assessment.beyond_primary);
    decisions.assessment.received = settings.flag_or("assessment_received", decisions.assessment.received);
    decisions.assessment.weighs_other_sectors = settings.flag_or("assessment_weighs_other_sectors", decisions.assessment.weighs_other_sectors);
    profile.ending_decided_by = settings.one_of("ending_decided_by", {"coordinating_unit", "allocation"}, profile.ending_decided_by);
    profile.ending_needs_decision = settings.flag_or("ending_needs_decision", profile.ending_needs_decision);
    profile.ending_answer_days = settings.number_or("ending_answer_days", profile.ending_answer_days, 7, 60);
}

void check_decisions(Fields& own, Profile const& profile)
{
    auto const known = [&](std::string const& code) {
        return std::any_of(profile.laws.begin(), profile.laws.end(), [&](LawReference const& law) { return law.code == code; });
    };
    for (auto const& one : profile.decisions.rules) {
        for (auto const* codes : {&one.basis, &one.appeal_basis})
            for (auto const& code : *codes)
                if (!known(code)) own.wrong("decision_rules", one.code + ": no law has the code \"" + code + "\"");
        if (!profile.decisions.appeal_text_on(one.appeal_text, one.from))
            own.wrong("decision_rules", one.code + ": no appeal text \"" + one.appeal_text + "\" holds from its first day");
        for (auto const& kind : one.kinds)
            for (auto const* outcome : {"granted", "refused"})
                if (!profile.decisions.letter_on(kind, outcome, one.from))
                    own.wrong("decision_rules", one.code + ": no letter for " + kind + ", " + outcome);
    }
}

} // namespace samtak
