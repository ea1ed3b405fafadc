// What stood: the expectation card, the start talk and what is registered, in every version (L15).
#include "coordination/coordination_form.hpp"
#include "coordination/coordination_pages.hpp"
#include "coordination/coordination_parts.hpp"
#include "coordination/coordination_store.hpp"
#include "people/last_change_store.hpp"
#include "people/person_bar_parts.hpp"
#include "web/parts.hpp"
#include "web/versions.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace samtak {
namespace {

std::string day_text(std::optional<Day> const& day) { return day ? day->iso() : std::string{}; }

Response shown(Grant<ReadPerson> const& grant, Call& call, Url const& back, std::string const& thing, std::vector<KeptVersion> const& kept)
{
    Words const& w = call.words();
    ui::Page page;
    page.title = w.tr("Earlier versions");
    page.narrow = true;
    page.content = ui::back_link(back, thing);
    page.content += ui::title(w.tr("{thing}: earlier versions", {{"thing", thing}}), w.tr("Everything that was saved is kept. The newest is first."));
    page.content += kept.empty() ? ui::empty_line(h("<p>{}</p>", w.tr("Nothing is written here yet."))) : versions(w, kept);
    auto const header = people_of(call).header(grant, call.today());
    return case_answer(call, std::move(page), header, call.would_allow<WriteExpectationCard>(grant.subject()));
}

std::string acting_line(Words const& w, Representation const& one)
{
    auto const what = representation_kind_name(w, one.kind);
    return one.period.to
        ? w.tr("{what}: {name}, from {from} to {to}", {{"name", one.name}, {"what", what}, {"from", one.period.from}, {"to", *one.period.to}})
        : w.tr("{what}: {name}, from {from}", {{"name", one.name}, {"what", what}, {"from", one.period.from}});
}

KeptVersion kept_person(Words const& w, PersonVersion const& one)
{
    auto fields = person_texts(w, one.person, one.person);
    fields.push_back(
        {.name = "number", .label = w.tr("National identity number or D-number"), .mine = one.person.has_number ? w.tr("Registered") : ""});
    std::string acting;
    for (auto const& representation : one.person.representations) acting += (acting.empty() ? "" : "\n") + acting_line(w, representation);
    fields.push_back({.name = "acting", .label = w.tr("Who acts for the person"), .mine = acting, .kind = ConflictField::Kind::lines});
    return {one.saved.who, one.saved.at, std::move(fields)};
}

std::string talked(Words const& w, StartTalkPoint const& point)
{
    if (!point.done) return point.words;
    return point.words.empty() ? w.tr("Been through") : w.tr("Been through: {words}", {{"words", point.words}});
}

// One save may hold several points, each once: a version is the whole talk as it stood after it.
std::vector<KeptVersion> kept_talk(Call& call, std::vector<StartTalkPoint> points)
{
    Words const& w = call.words();
    std::stable_sort(points.begin(), points.end(), [](auto const& a, auto const& b) { return a.last.at < b.last.at; });
    std::map<std::string, std::string> now;
    std::set<std::string> saved;
    std::vector<KeptVersion> kept;
    auto const keep = [&](StartTalkPoint const& last) {
        KeptVersion version{last.last.by, last.last.at, {}};
        for (auto const& point : call.profile().start_talk)
            version.fields.push_back({.name = point.key, .label = point.text.in(w.language()), .mine = now[point.key]});
        kept.push_back(std::move(version));
        saved.clear();
    };
    for (std::size_t i = 0; i < points.size(); ++i) {
        now[points[i].key] = talked(w, points[i]);
        saved.insert(points[i].key);
        bool const more = i + 1 < points.size() && points[i + 1].last.at == points[i].last.at && !saved.contains(points[i + 1].key);
        if (!more) keep(points[i]);
    }
    return kept;
}

} // namespace

std::vector<ConflictField> card_texts(Words const& w, ExpectationCard const& mine, ExpectationCard const& theirs)
{
    using Kind = ConflictField::Kind;
    return {{"coordinator_does", w.tr("What the {coordinator.bare} does"), mine.coordinator_does, theirs.coordinator_does, Kind::lines},
        {"coordinator_does_not", w.tr("What the {coordinator.bare} does not do"), mine.coordinator_does_not, theirs.coordinator_does_not,
            Kind::lines},
        {"person_does", w.tr("What the person does"), mine.person_does, theirs.person_does, Kind::lines},
        {"contact", w.tr("How and how often you are in contact"), mine.contact, theirs.contact, Kind::lines},
        {"agreed_on", w.tr("Agreed on"), day_text(mine.agreed_on), day_text(theirs.agreed_on), Kind::day}};
}

std::vector<ConflictField> person_texts(Words const& w, Person const& mine, Person const& theirs)
{
    using Kind = ConflictField::Kind;
    auto const day = [](std::optional<Day> const& one) { return one ? one->iso() : std::string{}; };
    auto const yes = [&](bool one) { return one ? w.tr("Yes") : w.tr("No"); };
    return {{"name", w.tr("Full name"), mine.name, theirs.name}, {"called", w.tr("What the person is called"), mine.called, theirs.called},
        {"born", w.tr("Birth date"), day(mine.born), day(theirs.born), Kind::day}, {"phone", w.tr("Phone"), mine.phone, theirs.phone},
        {"address_protection", w.tr("Is the address protected?"), std::string{code(mine.address_protection)},
            std::string{code(theirs.address_protection)}, Kind::other, protection_name(w, mine.address_protection),
            protection_name(w, theirs.address_protection)},
        {"language", w.tr("Language"), mine.language, theirs.language},
        {"interpreter", w.tr("Needs an interpreter"), mine.interpreter ? "1" : "", theirs.interpreter ? "1" : "", Kind::other, yes(mine.interpreter),
            yes(theirs.interpreter)},
        {"culture", w.tr("Culture and language: what should we take into account?"), mine.culture, theirs.culture, Kind::lines}};
}

Response expectation_card_versions_page(Grant<ReadExpectationCard> const& grant, Call& call)
{
    std::vector<KeptVersion> kept;
    for (auto const& card : CoordinationStore{call.database()}.expectation_card_versions(grant))
        kept.push_back({card.last.by, card.last.at, card_texts(call.words(), card, card)});
    return shown(grant, call, call.url("/coordinations/{}/expectation-card", grant.subject()), call.words().tr("Expectation card"), kept);
}

Response start_talk_versions_page(Grant<WriteStartTalk> const& grant, Call& call)
{
    auto const kept = kept_talk(call, CoordinationStore{call.database()}.start_talk_versions(grant));
    return shown(grant, call, call.url("/coordinations/{}/start-talk", grant.subject()), call.words().tr("Start talk"), kept);
}

Response person_versions_page(Grant<EditPerson> const& grant, Call& call)
{
    std::vector<KeptVersion> kept;
    for (auto const& one : person_versions(call.database(), grant)) kept.push_back(kept_person(call.words(), one));
    return shown(grant, call, call.url("/coordinations/{}/person/edit", grant.subject()), call.words().tr("About the person"), kept);
}

} // namespace samtak
