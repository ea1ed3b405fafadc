// The coordinating unit points out the unit that is to find a coordinator; its leader then picks the person (B1).
#include "coordination/seek_pages.hpp"
#include "coordination/seek_parts.hpp"
#include "web/conflict_page.hpp"

namespace samtak {
namespace {

struct Desk {
    SeekDesk seek;
    std::vector<UnitWithLeader> units;
};

std::optional<Desk> open_desk(Grant<PickUnit> const& grant, Call& call)
{
    Desk desk{open_seek(grant, call), NominationStore{call.database()}.units(grant)};
    if (!desk.seek.picks_unit) return std::nullopt;
    return desk;
}

std::vector<ui::Choice> unit_choices(Call const& call, Desk const& desk)
{
    std::vector<ui::Choice> choices;
    for (auto const& unit : desk.units)
        choices.push_back({unit.id.str(), unit_name(call, unit.key), call.words().tr("{Leader.bare}: {name}", {{"name", unit.leader_name}})});
    return choices;
}

std::string kind_before(Desk const& desk)
{
    if (desk.seek.now.version > 0) return desk.seek.now.kind;
    return desk.seek.contact ? desk.seek.contact->kind : std::string{};
}

Response shown(Grant<PickUnit> const& grant, Call& call, Desk const& desk, int status)
{
    Words const& w = call.words();
    auto const back = call.url("/coordinations/{}/coordinator", grant.subject());
    ui::FormView const form{w, call.form()};
    auto const kind = kind_before(desk);
    Html inside = form.radios({.name = "unit",
        .legend = w.tr("Which unit is to find {coordinator.a}?"),
        .description = w.tr("Usually the one where somebody has the closest contact with the person."),
        .choices = unit_choices(call, desk),
        .chosen = desk.seek.now.unit ? std::vector{desk.seek.now.unit->str()} : std::vector<std::string>{}});
    inside += form.radios({.name = "kind",
        .legend = w.tr("What kind of {coordinator.bare}?"),
        .choices = kind_choices(w),
        .chosen = kind.empty() ? std::vector<std::string>{} : std::vector{kind}});
    inside += wish_fields(w, form, desk.seek.now.words);
    inside += ui::buttons({ui::button({.text = w.tr("Point out the unit")}), ui::link(back, w.tr("Cancel"))});
    ui::Page page;
    page.title = w.tr("Point out a unit");
    page.failed = form.failed();
    page.narrow = true;
    page.content = ui::back_link(back, w.tr("Find {coordinator.a}"));
    page.content += form.error_summary();
    page.content += ui::title(page.title, w.tr("The leader of the unit is told, and chooses who is to be asked."));
    page.content +=
        form.form({.action = call.url("/coordinations/{}/coordinator/unit", grant.subject()), .csrf = call.csrf(), .version = desk.seek.now.version},
            h("<div class=\"st-flow\" data-gap=\"l\">{}</div>", inside));
    page.content = h("<div class=\"st-flow\" data-gap=\"l\">{}</div>", page.content);
    return show(call, page, {}, status);
}

// What was typed, at the step of the person; problems are noted in the form.
Nomination read(Form& form, Desk const& desk)
{
    Nomination one = desk.seek.now;
    one.version = form.version();
    one.step = NominationStep::person;
    one.member.reset();
    one.unit.reset();
    for (auto const& unit : desk.units)
        if (form.get("unit") == unit.id.str()) {
            one.unit = unit.id;
            one.unit_key = unit.key;
        }
    if (!one.unit && form.get("unit").empty())
        form.problem("unit", "Choose a unit.");
    else if (!one.unit)
        form.not_a_choice("unit");
    one.kind = read_kind(form);
    read_wish(form, one.words);
    return one;
}

// Two at once: the one that came first stands until somebody has seen both.
Response conflict(Grant<PickUnit> const& grant, Call& call, Nomination const& mine)
{
    Words const& w = call.words();
    auto const now = NominationStore{call.database()}.read(grant);
    if (now.version == 0) return failure_page(call, {Problem::conflict, "Somebody else was first."});
    ConflictView view{w.tr("Two have pointed out a unit at once"), w.tr("Find {coordinator.a}"), now.last.by, now.last.at, now.version,
        call.url("/coordinations/{}/coordinator", grant.subject())};
    using Kind = ConflictField::Kind;
    view.fields = {{"unit", w.tr("Unit"), mine.unit->str(), now.unit ? now.unit->str() : std::string{}, Kind::other, unit_name(call, mine.unit_key),
                       unit_name(call, now.unit_key)},
        {"kind", w.tr("Kind"), mine.kind, now.kind, Kind::other, kind_name(w, mine.kind), kind_name(w, now.kind)},
        {"wish_from", w.tr("Who has said what they want?"), mine.words.wish_from, now.words.wish_from, Kind::other,
            wish_from_name(w, mine.words.wish_from), wish_from_name(w, now.words.wish_from)},
        {"wish", w.tr("What do they want?"), mine.words.wish, now.words.wish, Kind::lines}};
    return conflict_page(call, view);
}

} // namespace

Response pick_unit_page(Grant<PickUnit> const& grant, Call& call)
{
    auto const desk = open_desk(grant, call);
    return desk ? shown(grant, call, *desk, 200) : failure_page(call, {Problem::not_yours, "Somebody else has to do this."});
}

Response pick_unit(Grant<PickUnit> const& grant, Call& call)
{
    auto const desk = open_desk(grant, call);
    if (!desk) return failure_page(call, {Problem::not_yours, "Somebody else has to do this."});
    auto const one = read(call.form(), *desk);
    if (!call.form().ok()) return shown(grant, call, *desk, 422);
    auto change = call.change();
    auto const there = call.url("/coordinations/{}/coordinator", grant.subject());
    change.answer_with(there.text());
    NominationStore{call.database()}.pick_unit(change, grant, one);
    auto const saved = call.changes().commit(std::move(change));
    if (saved) return see_other(there.with("done", "unit"));
    return saved.error().text == somebody_was_first ? conflict(grant, call, one) : failure_page(call, saved.error());
}

} // namespace samtak
