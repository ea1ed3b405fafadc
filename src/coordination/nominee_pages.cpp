// Who is to be asked to be coordinator: by the leader of the unit that was pointed out, or by the coordinating unit, as the profile says.
#include "coordination/nominee_form.hpp"
#include "coordination/seek_pages.hpp"
#include "people/person_bar_parts.hpp"
#include "people/place_hint_parts.hpp"
#include "web/conflict_page.hpp"

namespace samtak {
namespace {

std::optional<NomineeDesk> open_desk(Grant<NominateCoordinator> const& grant, Call& call)
{
    auto seek = open_seek(grant, call);
    if (!seek.picks_person) return std::nullopt;
    auto const unit = seek.steps.any_unit ? std::nullopt : seek.now.unit;
    auto candidates = NominationStore{call.database()}.candidates(grant, unit, call.today());
    return NomineeDesk{std::move(seek), std::move(candidates)};
}

Html wish(Words const& w, NomineeDesk const& desk)
{
    auto const& words = desk.seek.now.words;
    if (words.wish.empty()) return {};
    return ui::quote({.words = OwnWords{words.wish}, .who = desk.seek.header.called, .how = wish_from_name(w, words.wish_from)});
}

Response shown(Grant<NominateCoordinator> const& grant, Call& call, NomineeDesk const& desk, int status)
{
    Words const& w = call.words();
    auto const back = call.url("/coordinations/{}/coordinator", grant.subject());
    ui::FormView const form{w, call.form()};
    Html inside = nominee_fields(call, desk, form);
    inside += ui::buttons({ui::button({.text = w.tr("Ask to be {coordinator.bare}")}), ui::link(back, w.tr("Cancel"))});
    inside += form.draft_status();
    ui::Page page;
    page.title = w.tr("Choose who is to be asked");
    page.failed = form.failed();
    page.narrow = true;
    page.content = ui::back_link(back, w.tr("Find {coordinator.a}"));
    page.content += form.error_summary();
    page.content +=
        ui::title(w.tr("Who is to be {coordinator.bare} for {name}?", {{"name", desk.seek.header.name}}), age_in_words(w, desk.seek.header.age));
    page.content += wish(w, desk);
    page.content += place_hint(grant, call);
    page.content += form.form({.action = call.url("/coordinations/{}/coordinator/nominee", grant.subject()),
                                  .csrf = call.csrf(),
                                  .version = desk.seek.now.version,
                                  .draft = call.draft_url()},
        h("<div class=\"st-flow\" data-gap=\"l\">{}</div>", inside));
    page.content = h("<div class=\"st-flow\" data-gap=\"l\">{}</div>", page.content);
    return show(call, page, {}, status);
}

std::string day_text(std::optional<Day> const& day) { return day ? day->iso() : std::string{}; }

// Two pick at once: the second sees both, and nothing is lost (L15).
Response conflict(Grant<NominateCoordinator> const& grant, Call& call, Nomination const& mine)
{
    Words const& w = call.words();
    auto const now = NominationStore{call.database()}.read(grant);
    if (now.version == 0) return failure_page(call, {Problem::conflict, "Somebody else was first."});
    ConflictView view{w.tr("Two have chosen at once"), w.tr("Find {coordinator.a}"), now.last.by, now.last.at, now.version,
        call.url("/coordinations/{}/coordinator", grant.subject())};
    using Kind = ConflictField::Kind;
    view.fields = {{"member", w.tr("Who is to be asked?"), mine.member->str(), now.member ? now.member->str() : std::string{}, Kind::other,
                       mine.member_name, now.member_name},
        {"from", w.tr("First day"), day_text(mine.from), day_text(now.from), Kind::day},
        {"wish", w.tr("What do they want?"), mine.words.wish, now.words.wish, Kind::lines},
        {"grounds", w.tr("Grounds"), mine.words.grounds, now.words.grounds, Kind::lines}};
    return conflict_page(call, view);
}

} // namespace

Response nominee_page(Grant<NominateCoordinator> const& grant, Call& call)
{
    auto const desk = open_desk(grant, call);
    return desk ? shown(grant, call, *desk, 200) : failure_page(call, {Problem::not_yours, "Somebody else has to do this."});
}

Response nominate(Grant<NominateCoordinator> const& grant, Call& call)
{
    auto const desk = open_desk(grant, call);
    if (!desk) return failure_page(call, {Problem::not_yours, "Somebody else has to do this."});
    Form& form = call.form();
    auto const typed = read_nominee(form, *desk);
    auto before = desk->seek.now;
    before.version = form.version();
    if (before.kind.empty() || desk->seek.now.version == 0) before.kind = desk->seek.contact ? desk->seek.contact->kind : "coordinator";
    auto const reaches = NominationStore{call.database()}.consent_reaches(grant, call.today());
    auto const one = nominated(before, typed,
        {desk->candidates, desk->seek.steps, call.profile().recommended_load, desk->seek.has_former(), call.today(), grant.by(), reaches});
    if (!one)
        for (auto const& problem : one.error().fields) {
            bool said = false;
            for (auto const& other : form.problems()) said = said || other.field == problem.field;
            if (!said) form.problem(problem.field, problem.text, problem.limit);
        }
    if (!form.ok()) return shown(grant, call, *desk, 422);
    auto change = call.change();
    auto const there = call.url("/coordinations/{}/coordinator", grant.subject());
    change.answer_with(there.text());
    NominationStore{call.database()}.nominate(change, grant, *one);
    auto const saved = call.changes().commit(std::move(change));
    if (saved) return see_other(there.with("done", "asked"));
    return saved.error().text == somebody_was_first ? conflict(grant, call, *one) : failure_page(call, saved.error());
}

} // namespace samtak
