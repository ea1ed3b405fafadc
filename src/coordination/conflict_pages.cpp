// Two have changed the same registration or the same card: both side by side, and what one typed is there to send (L15).
#include "coordination/coordination_pages.hpp"
#include "coordination/coordination_store.hpp"
#include "web/conflict_page.hpp"

namespace samtak {
namespace {

using Kind = ConflictField::Kind;

std::string iso(std::optional<Day> day) { return day ? day->iso() : std::string{}; }

std::string protection_name(Words const& w, std::string_view code)
{
    if (code == "confidential") return w.tr("Yes, confidential");
    return code == "strict" ? w.tr("Yes, strictly confidential") : w.tr("No");
}

struct Both {
    Form const& form;
    std::vector<ConflictField> fields = {};
    ConflictField& add(std::string name, std::string label, std::string theirs, Kind kind)
    {
        auto mine = std::string{form.get(name)};
        return fields.emplace_back(ConflictField{std::move(name), std::move(label), std::move(mine), std::move(theirs), kind, {}, {}});
    }
};

Response answered(Call& call, Both rows, std::string thing, LastChange const& last, std::int64_t version, Url back)
{
    return conflict_page(call,
        {call.words().tr("Two have changed the same thing"), std::move(thing), last.who, last.at, version, std::move(back), std::move(rows.fields)});
}

} // namespace

Response person_conflict(Grant<EditPerson> const& grant, Call& call)
{
    Words const& w = call.words();
    PeopleStore people{call.database(), *call.place().secrets, *call.place().catalogues};
    auto const now = people.read(grant);
    auto const last = people.last_change(grant);
    if (!now || !last)
        return failure_page(call,
            {Problem::conflict, "This was changed while you were writing. Nothing is lost: look at what stands there now, and do yours again."});
    Both rows{call.form()};
    rows.add("name", w.tr("Full name"), now->name, Kind::line);
    rows.add("called", w.tr("What the person is called"), now->called, Kind::line);
    rows.add("born", w.tr("Birth date"), iso(now->born), Kind::day);
    rows.add("phone", w.tr("Phone"), now->phone, Kind::line);
    auto& address = rows.add("address_protection", w.tr("Is the address protected?"), std::string{code(now->address_protection)}, Kind::other);
    address.mine_shown = protection_name(w, address.mine);
    address.theirs_shown = protection_name(w, address.theirs);
    rows.add("language", w.tr("Language"), now->language, Kind::line);
    auto& interpreter = rows.add("interpreter", w.tr("Needs an interpreter"), now->interpreter ? "1" : "", Kind::other);
    interpreter.mine_shown = interpreter.mine.empty() ? w.tr("No") : w.tr("Yes");
    interpreter.theirs_shown = now->interpreter ? w.tr("Yes") : w.tr("No");
    rows.add("culture", w.tr("Culture and language: what should we take into account?"), now->culture, Kind::lines);
    return answered(call, std::move(rows), now->called, *last, now->version, call.url("/coordinations/{}", grant.subject()));
}

Response card_conflict(Grant<WriteExpectationCard> const& grant, Call& call)
{
    Words const& w = call.words();
    CoordinationStore coordinations{call.database()};
    auto const now = coordinations.expectation_card(grant);
    auto const last = coordinations.last_change_of_card(grant);
    if (!last)
        return failure_page(call,
            {Problem::conflict, "This was changed while you were writing. Nothing is lost: look at what stands there now, and do yours again."});
    Both rows{call.form()};
    rows.add("coordinator_does", w.tr("What the {coordinator.bare} does"), now.coordinator_does, Kind::lines);
    rows.add("coordinator_does_not", w.tr("What the {coordinator.bare} does not do"), now.coordinator_does_not, Kind::lines);
    rows.add("person_does", w.tr("What the person does"), now.person_does, Kind::lines);
    rows.add("contact", w.tr("How and how often you are in contact"), now.contact, Kind::lines);
    rows.add("agreed_on", w.tr("Agreed on"), iso(now.agreed_on), Kind::day);
    return answered(
        call, std::move(rows), w.tr("Expectation card"), *last, now.version, call.url("/coordinations/{}/expectation-card", grant.subject()));
}

} // namespace samtak
