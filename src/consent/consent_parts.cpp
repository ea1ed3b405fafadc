#include "consent/consent_parts.hpp"

#include "access/relations.hpp"
#include "documents/document_store.hpp"
#include "people/people_store.hpp"

#include <algorithm>

namespace samtak {
namespace {

// A name from the profile inside a sentence: «Ørsta» stays, so only the first letter of common words is made small.
std::string in_sentence(std::string text)
{
    if (!text.empty() && text[0] >= 'A' && text[0] <= 'Z' && !(text.size() > 1 && text[1] >= 'A' && text[1] <= 'Z'))
        text[0] = static_cast<char>(text[0] - 'A' + 'a');
    for (auto const& [large, small] : {std::pair{"Ø", "ø"}, std::pair{"Å", "å"}, std::pair{"Æ", "æ"}})
        if (text.starts_with(large)) text.replace(0, 2, small);
    return text;
}

std::string area_word(Call const& call, std::string_view key)
{
    for (auto const& area : call.profile().life_areas)
        if (area.key == key) return area.name.in(call.words().language());
    return std::string{key};
}

} // namespace

Result<ConsentDesk> open_desk(Grant<ReadConsents> const& grant, Call& call)
{
    PeopleStore people{call.database(), *call.place().secrets, *call.place().catalogues};
    auto person = people.read(grant);
    if (!person) return person.error();
    auto sheet = ConsentStore{call.database()}.read(grant, call.today());
    auto const track = track_or_health(sheet.legal_basis);
    auto authority = who_consents(*person, track, call.profile().both_parents, call.today());
    return ConsentDesk{std::move(*person), std::move(sheet), people.header(grant, call.today()), track, std::move(authority),
        coordinates(grant.relation()), DocumentStore{call.database()}.list(grant, DocumentKind::consent)};
}

ConsentSetting setting(ConsentDesk const& desk, Call const& call)
{
    return {desk.person, desk.track, desk.sheet.recipients, call.place().area_keys, call.profile().both_parents,
        call.profile().sharing_consent_form == "written", call.today(), !call.profile().bti_levels.empty()};
}

Standing standing(ConsentDesk const& desk, Consent const& consent, Day today)
{
    auto const now = standing(consent, desk.person, desk.track, today);
    auto const* with = consent.participant ? find(desk.sheet.recipients, *consent.participant) : nullptr;
    if (!with || !by_parents(consent.giver) || !care_taken_over(desk.person.representations, today)) return now;
    for (auto const& one : desk.person.representations)
        if (one.kind == RepresentationKind::parent && one.member == with->member && one.period.holds_on(today)) return Standing::not_theirs;
    return now;
}

std::vector<Recipient const*> present(ConsentDesk const& desk, Day today)
{
    std::vector<Recipient const*> those;
    for (auto const& one : desk.sheet.recipients)
        if (one.active && *one.period.to >= today) those.push_back(&one);
    return those;
}

Response show_consent(Call& call, ConsentDesk const& desk, ui::Page page, int status)
{
    if (page.narrow) page.content = h("<div class=\"st-flow\" data-gap=\"l\">{}</div>", page.content);
    ShownAt at{NavPlace::people, std::nullopt};
    if (desk.staff)
        page.person = person_bar(call, desk.header, CaseTab::consent, true);
    else {
        page.ground = ui::Ground::owner;
        at = {NavPlace::access, OwnerNav{desk.header.coordination, desk.header.plan}};
    }
    return show(call, page, at, status);
}

Html cards(std::vector<Html> const& rows)
{
    Html list;
    for (auto const& row : rows) list.add("<li class=\"st-card\"><div class=\"st-flow\" data-gap=\"s\">{}</div></li>", row);
    return h("<ul class=\"st-plain-list st-flow\" role=\"list\">{}</ul>", list);
}

void take_problems(Form& form, Failure const& failure)
{
    for (auto const& one : failure.fields) form.problem(one.field, one.text, one.limit);
}

std::string function_words(Call const& call, Recipient const& one)
{
    for (auto const& function : call.profile().functions)
        if (function.key == one.function) return function.name.in(call.words().language());
    return one.function_words.empty() ? one.title : one.function_words;
}

std::string part_word(Call const& call, std::string_view name)
{
    Words const& w = call.words();
    if (name == "all") return w.tr("everything");
    if (name == "about") return w.tr("what stands about the person");
    if (name == "contact") return w.tr("phone number and next of kin");
    if (name == "meetings") return w.tr("meetings");
    if (name == "messages") return w.tr("messages");
    if (name == "documents") return w.tr("documents");
    if (name.starts_with("area:")) return in_sentence(area_word(call, name.substr(5)));
    return std::string{name};
}

std::string part_list(Call const& call, PartNames const& names)
{
    std::string list;
    for (std::size_t at = 0; at < names.size(); ++at) {
        auto const word = part_word(call, names[at]);
        if (at == 0)
            list = word;
        else if (at + 1 < names.size())
            list = call.words().tr("{list}, {next}", {{"list", list}, {"next", word}});
        else
            list = call.words().tr("{list}, and {last}", {{"list", list}, {"last", word}});
    }
    return list;
}

std::string signer_words(Words const& w, Signer const& signer, Person const& person)
{
    switch (signer.giver) {
    case Giver::self: return person.called;
    case Giver::self_with_parents:
        return signer.name.empty() ? person.called : w.tr("{name} together with {other}", {{"name", person.called}, {"other", signer.name}});
    case Giver::both_parents: return w.tr("Both parents");
    case Giver::parent: return signer.name.empty() ? w.tr("A parent") : signer.name;
    case Giver::guardian:
    case Giver::child_welfare:
    case Giver::foster_parent:
    case Giver::future_mandate:
    case Giver::next_of_kin: break;
    }
    return signer.name.empty() ? w.tr("One who acts for {name}", {{"name", person.called}}) : signer.name;
}

std::string giver_words(Words const& w, Consent const& consent, Person const& person)
{
    return signer_words(w, {consent.giver, consent.representation, consent.giver_name, {}}, person);
}

std::string said_yes(Words const& w, Consent const& consent, Person const& person)
{
    auto const giver = giver_words(w, consent, person);
    auto const from = w.long_day(consent.period.from);
    auto const to = consent.period.to ? w.long_day(*consent.period.to) : std::string{};
    switch (consent.form) {
    case ConsentForm::written:
        return to.empty() ? w.tr("{giver} said yes in writing, from {from}.", {{"giver", giver}, {"from", from}})
                          : w.tr("{giver} said yes in writing, from {from} to {to}.", {{"giver", giver}, {"from", from}, {"to", to}});
    case ConsentForm::oral:
        return to.empty() ? w.tr("{giver} said yes in a talk, from {from}.", {{"giver", giver}, {"from", from}})
                          : w.tr("{giver} said yes in a talk, from {from} to {to}.", {{"giver", giver}, {"from", from}, {"to", to}});
    case ConsentForm::electronic:
        return to.empty() ? w.tr("{giver} said yes here, logged in, from {from}.", {{"giver", giver}, {"from", from}})
                          : w.tr("{giver} said yes here, logged in, from {from} to {to}.", {{"giver", giver}, {"from", from}, {"to", to}});
    }
    return {};
}

std::string what_words(Call const& call, ConsentDesk const& desk, Consent const& consent)
{
    Words const& w = call.words();
    switch (consent.kind) {
    case ConsentKind::coordinator: return w.tr("{Coordinator.a}");
    case ConsentKind::plan: return w.tr("{Plan.a}");
    case ConsentKind::relay: return w.tr("{Relay_holder.a} and a relay log");
    case ConsentKind::sharing: break;
    }
    auto const* one = consent.participant ? find(desk.sheet.recipients, *consent.participant) : nullptr;
    return one ? one->name : w.tr("Somebody who took part");
}

Html sees(Words const& w, std::string const& parts)
{
    if (parts.empty()) return h("<span class=\"st-not-choice\">{}<span>{}</span></span>", ui::icon(ui::Icon::eye_slash), w.tr("Sees nothing yet"));
    return h("<span class=\"st-not-choice\">{}<span>{}</span></span>", ui::icon(ui::Icon::eye), w.tr("Sees {parts}", {{"parts", parts}}));
}

std::string yes_to(Words const& w, ConsentKind kind)
{
    if (kind == ConsentKind::plan) return w.tr("Yes to {plan.a}");
    if (kind == ConsentKind::relay) return w.tr("Yes to {relay_holder.a} and a relay log");
    return w.tr("Yes to {coordinator.a}");
}

std::vector<ui::Choice> part_choices(Call const& call)
{
    std::vector<ui::Choice> choices;
    for (auto const& name : parts_to_share(call.place().area_keys)) {
        auto label = name.starts_with("area:") ? area_word(call, std::string_view{name}.substr(5)) : part_word(call, name);
        if (!label.empty() && label[0] >= 'a' && label[0] <= 'z') label[0] = static_cast<char>(label[0] - 'a' + 'A');
        choices.push_back({name, std::move(label)});
    }
    return choices;
}

// pbrl § 4-4, forskrift 2022-06-22-1110 § 4
Html heard_fields(Call& call, ui::FormView const& form, ConsentDesk const& desk)
{
    if (!desk.authority.must_hear) return {};
    Words const& w = call.words();
    Html html = form.radios({.name = "child_view",
        .legend = w.tr("What does {name} say?", {{"name", desk.person.called}}),
        .description = desk.authority.great_weight ? w.tr("From 12 years what the child says has great weight.")
                                                   : w.tr("From 7 years a child is heard before others decide."),
        .choices = {{"agrees", w.tr("Agrees")}, {"disagrees", w.tr("Does not agree")}}});
    if (desk.authority.great_weight)
        html +=
            form.checkbox("weighed", {"1", w.tr("If {name} does not agree: I have given great weight to it", {{"name", desk.person.called}})}, false);
    html += form.text_area({.name = "also_heard",
        .label = w.tr("How was {name} heard, and what did {name} say?", {{"name", desk.person.called}}),
        .most = 1000,
        .rows = 2});
    return html;
}

Heard read_heard(Form& form)
{
    return {parse_child_view(form.get("child_view")), form.get("weighed") == "1", form.text("also_heard", {.most = 1000})};
}

PartNames read_parts(Call const& call, Form& form)
{
    PartNames names;
    auto const offered = parts_to_share(call.place().area_keys);
    bool unknown = false;
    for (auto const name : form.all("parts")) {
        names.emplace_back(name);
        unknown = unknown || (name != "all" && std::find(offered.begin(), offered.end(), name) == offered.end());
    }
    if (unknown) form.not_a_choice("parts");
    return names;
}

} // namespace samtak
