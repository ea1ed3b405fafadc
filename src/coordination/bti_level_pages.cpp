// The level is set, with why (A12). Each is a row; two who set it at once see both.
#include "coordination/bti_pages.hpp"
#include "coordination/bti_parts.hpp"
#include "people/place_hint_parts.hpp"
#include "web/conflict_page.hpp"
#include "web/fields.hpp"
#include "web/parts.hpp"

namespace samtak {
namespace {

Response shown(Grant<SetBtiLevel> const& grant, Call& call, int status)
{
    Words const& w = call.words();
    auto const desk = open_bti(grant, call);
    auto const back = call.url("/coordinations/{}/bti", grant.subject());
    std::vector<ui::Choice> levels;
    for (auto const& level : call.profile().bti_levels) levels.push_back({level.key, level.name.in(w.language()), level.text.in(w.language())});
    ui::FormView const form{w, call.form()};
    Html inside = form.radios({.name = "level", .legend = w.tr("Which level?"), .choices = levels});
    inside += form.text_area({.name = "grounds",
        .label = w.tr("Why is this the right level?"),
        .description = w.tr("The person and those who act for them read it."),
        .most = most_bti_words,
        .rows = 3});
    inside += ui::buttons({ui::button({.text = w.tr("Save the level")}), ui::link(back, w.tr("Cancel")), form.draft_status()});
    ui::Page page;
    page.title = desk.level ? w.tr("Change the level") : w.tr("Set the level");
    page.failed = form.failed();
    page.narrow = true;
    page.content = ui::back_link(back, w.trc("heading", "BTI"));
    page.content += form.error_summary();
    page.content +=
        ui::title(page.title, desk.level ? w.tr("The level now: {level}", {{"level", desk.level->name.in(w.language())}}) : std::string{});
    page.content += place_hint(grant, call);
    page.content += form.form({.action = call.url("/coordinations/{}/bti/levels", grant.subject()),
                                  .csrf = call.csrf(),
                                  .version = desk.bti.number(),
                                  .draft = call.draft_url("/coordinations/" + grant.subject().str() + "/bti/levels/new")},
        h("<div class=\"st-flow\" data-gap=\"l\">{}</div>", inside));
    page.content = h("<div class=\"st-flow\" data-gap=\"l\">{}</div>", page.content);
    return bti_answer(call, std::move(page), desk, status);
}

Response conflict(Grant<SetBtiLevel> const& grant, Call& call, LevelForm const& mine)
{
    Words const& w = call.words();
    auto const bti = BtiStore{call.database()}.read(grant);
    auto const* now = bti.now();
    if (!now) return failure_page(call, {Problem::conflict, "Somebody else was first."});
    ConflictView view{w.tr("Two have set the level at once"), w.tr("The level now"), now->by, now->at, now->number,
        call.url("/coordinations/{}/bti", grant.subject())};
    using Kind = ConflictField::Kind;
    view.fields = {{"level", w.tr("Which level?"), mine.level, now->level, Kind::other, level_name(w, call.profile(), mine.level),
                       level_name(w, call.profile(), now->level)},
        {"grounds", w.tr("Why is this the right level?"), mine.grounds, now->grounds, Kind::lines}};
    return conflict_page(call, view);
}

} // namespace

Response new_level_page(Grant<SetBtiLevel> const& grant, Call& call) { return shown(grant, call, 200); }

Response set_level(Grant<SetBtiLevel> const& grant, Call& call)
{
    Form& form = call.form();
    BtiStore store{call.database()};
    auto const bti = store.read(grant);
    auto const seen = form.version();
    LevelForm const typed{std::string{form.get("level")}, form.text("grounds", {.most = most_bti_words})};
    bool const stale = seen != bti.number();
    auto const level = chosen_level(call.profile().bti_levels, stale ? nullptr : bti.now(), typed);
    if (!level && form.ok())
        for (auto const& problem : level.error().fields) form.problem(problem.field, problem.text, problem.limit);
    if (!form.ok()) return shown(grant, call, 422);
    auto change = call.change();
    bool const leaves = !(*level)->has_holder && grant.relation() == Relation::relay_holder; // the relay ends, and with it the way to this page
    auto const there = leaves ? call.url("/") : call.url("/coordinations/{}/bti", grant.subject());
    change.answer_with(there.text());
    store.set_level(change, grant, **level, typed.grounds, seen, call.today());
    auto const saved = call.changes().commit(std::move(change));
    if (saved) return see_other(leaves ? there : there.with("done", "level"));
    return saved.error().text == somebody_was_first ? conflict(grant, call, typed) : failure_page(call, saved.error());
}

} // namespace samtak
