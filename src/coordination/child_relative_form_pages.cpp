// Writing down a child who is next of kin (C4): add, change, take away, or say that there are none. Two who change the same child see both.
#include "coordination/child_relative_pages.hpp"
#include "coordination/coordination_parts.hpp"
#include "people/people_store.hpp"
#include "people/person_bar_parts.hpp"
#include "people/place_hint_parts.hpp"
#include "web/fields.hpp"
#include "web/parts.hpp"

#include <algorithm>

namespace samtak {
namespace {

std::string year_text(ChildRelative const& one) { return one.birth_year ? std::to_string(*one.birth_year) : std::string{}; }

std::vector<std::string> chosen(std::string const& value) { return value.empty() ? std::vector<std::string>{} : std::vector{value}; }

Html fields(Words const& w, ui::FormView const& form, ChildRelative const& one)
{
    std::vector<ui::Choice> relations, states;
    for (auto const* code : {"child", "sibling", "other"}) relations.push_back({code, child_relation_name(w, code)});
    for (auto const* code : {"open", "followed", "declined"}) states.push_back({code, child_status_name(w, code)});
    Html html = form.text({.name = "called",
        .label = w.tr("What is the child called?"),
        .description = w.tr("A first name, or what the person says: «little brother». Not the whole name."),
        .value = one.called,
        .autocomplete = "off",
        .most = most_called});
    html += form.radios({.name = "relation", .legend = w.tr("How is the child related?"), .choices = relations, .chosen = chosen(one.relation)});
    html += form.text({.name = "birth_year",
        .label = w.tr("Birth year or age"),
        .value = year_text(one),
        .optional = true,
        .autocomplete = "off",
        .inputmode = "numeric",
        .most = most_year_typed});
    html += form.radios({.name = "status", .legend = w.tr("Is the child looked after?"), .choices = states, .chosen = chosen(one.status)});
    html += form.text({.name = "follows_up",
        .label = w.tr("Who looks after the child"),
        .description = w.tr("For instance the public health nurse, or the child responsible at the hospital."),
        .value = one.follows_up,
        .optional = true,
        .autocomplete = "off",
        .most = most_follows_up});
    html += form.text_area({.name = "offered",
        .label = w.tr("What the child has been told or offered"),
        .description = w.tr("Briefly. Nothing about the child's own health."),
        .value = one.offered,
        .optional = true,
        .most = most_offered,
        .rows = 3});
    return html;
}

Html removal(Call& call, CoordinationId const& id, ChildRelative const& one)
{
    Words const& w = call.words();
    return ui::button_form(call.url("/coordinations/{}/children/{}/removal", id, one.id), call.csrf(),
        {.text = w.tr("Take away from the list"), .weight = ui::Weight::tertiary, .about = one.called},
        h("<input type=\"hidden\" name=\"version\" value=\"{}\">", one.version));
}

Response shown(Grant<WriteChildRelatives> const& grant, Call& call, ChildRelative const* one, int status)
{
    Words const& w = call.words();
    auto const& id = grant.subject();
    auto const back = call.url("/coordinations/{}/children", id);
    auto const header = people_of(call).header(grant, call.today());
    ui::FormView const form{w, call.form()};
    Html inside = fields(w, form, one ? *one : ChildRelative{});
    inside += ui::buttons({ui::button({.text = w.tr("Save the child")}), ui::link(back, w.tr("Cancel")), form.draft_status()});
    auto const here = "/coordinations/" + id.str() + "/children/" + (one ? one->id.str() + "/edit" : "new");
    ui::FormFrame frame{
        .action = one ? call.url("/coordinations/{}/children/{}", id, one->id) : back, .csrf = call.csrf(), .draft = call.draft_url(here)};
    if (one) frame.version = one->version;
    ui::Page page;
    page.title = one ? w.tr("Change what stands about the child") : w.tr("Write down a child");
    page.failed = form.failed();
    page.narrow = true;
    page.content = ui::back_link(back, w.tr("Children who are next of kin"));
    page.content += form.error_summary();
    page.content += ui::title(page.title, w.tr("Write as little as you need."));
    page.content += place_hint(grant, call);
    page.content += form.form(frame, h("<div class=\"st-flow\" data-gap=\"l\">{}</div>", inside));
    if (one) page.content += removal(call, id, *one);
    page.content = h("<div class=\"st-flow\" data-gap=\"l\">{}</div>", page.content);
    return case_answer(call, std::move(page), header, true, status);
}

ChildRelative const* here(ChildRelatives const& all, Call& call)
{
    auto const id = call.id<ChildRelativeId>("child");
    auto const found = std::find_if(all.children.begin(), all.children.end(), [&](auto const& one) { return id && one.id == *id; });
    return found == all.children.end() ? nullptr : &*found;
}

Response gone(Call& call) { return failure_page(call, {Problem::not_found, "This page isn't here."}); }

// `before`: a year that stands is not asked about again when the child has grown up.
ChildRelative typed(Call& call, ChildRelative const* before = nullptr)
{
    auto& form = call.form();
    ChildRelative one;
    one.called = form.text("called", {.most = most_called, .lines = false});
    one.relation = std::string{form.get("relation")};
    one.status = std::string{form.get("status")};
    one.follows_up = form.text("follows_up", {.most = most_follows_up, .lines = false});
    one.offered = form.text("offered", {.most = most_offered});
    auto const year = birth_year_typed(form.text("birth_year", {.most = most_year_typed, .lines = false}), call.today());
    if (before && before->birth_year && form.get("birth_year") == year_text(*before))
        one.birth_year = before->birth_year;
    else if (year)
        one.birth_year = *year;
    else
        form.problem("birth_year", year.error().text);
    auto const has = [&](std::string_view field) {
        return std::any_of(form.problems().begin(), form.problems().end(), [&](auto const& problem) { return problem.field == field; });
    };
    for (auto const& problem : child_relative_problems(one))
        if (!has(problem.field)) form.problem(problem.field, problem.text);
    return one;
}

Response saved(Call& call, Change change, CoordinationId const& id, std::string_view done)
{
    auto const there = call.url("/coordinations/{}/children", id).with("done", done);
    change.answer_with(there.text());
    if (auto result = call.changes().commit(std::move(change)); !result) return failure_page(call, result.error());
    return see_other(there);
}

// L15: two have changed the same child
Response conflict(Grant<WriteChildRelatives> const& grant, Call& call, ChildRelative const& mine)
{
    Words const& w = call.words();
    ChildRelativeStore store{call.database()};
    auto const all = store.read(grant);
    auto const* now = here(all, call);
    if (!now) return gone(call);
    auto const texts = [&](ChildRelative const& a, ChildRelative const& b) {
        using Kind = ConflictField::Kind;
        return std::vector<ConflictField>{{"called", w.tr("What is the child called?"), a.called, b.called},
            {"relation", w.tr("Related as"), a.relation, b.relation, Kind::other, child_relation_name(w, a.relation),
                child_relation_name(w, b.relation)},
            {"birth_year", w.tr("Birth year"), year_text(a), year_text(b)},
            {"status", w.tr("Is the child looked after?"), a.status, b.status, Kind::other, child_status_name(w, a.status),
                child_status_name(w, b.status)},
            {"follows_up", w.tr("Who looks after the child"), a.follows_up, b.follows_up},
            {"offered", w.tr("What the child has been told or offered"), a.offered, b.offered, Kind::lines}};
    };
    ConflictView view{w.tr("Two have changed the same child"), w.tr("Children who are next of kin"), now->by, now->at, now->version,
        call.url("/coordinations/{}/children", grant.subject()), texts(mine, *now)};
    for (auto const& [version, stands] : store.versions(grant, now->id))
        if (version.version == mine.version) set_base(view, texts(version, *now));
    return conflict_page(call, view);
}

} // namespace

Response new_child_relative_page(Grant<WriteChildRelatives> const& grant, Call& call) { return shown(grant, call, nullptr, 200); }

Response edit_child_relative_page(Grant<WriteChildRelatives> const& grant, Call& call)
{
    auto const all = ChildRelativeStore{call.database()}.read(grant);
    auto const* one = here(all, call);
    return one ? shown(grant, call, one, 200) : gone(call);
}

Response add_child_relative(Grant<WriteChildRelatives> const& grant, Call& call)
{
    auto const one = typed(call);
    if (!call.form().ok()) return shown(grant, call, nullptr, 422);
    auto change = call.change();
    ChildRelativeStore{call.database()}.add(change, grant, one);
    return saved(call, std::move(change), grant.subject(), "saved");
}

Response update_child_relative(Grant<WriteChildRelatives> const& grant, Call& call)
{
    ChildRelativeStore store{call.database()};
    auto const all = store.read(grant);
    auto const* before = here(all, call);
    if (!before) return gone(call);
    auto one = typed(call, before);
    if (!call.form().ok()) return shown(grant, call, before, 422);
    one.id = before->id;
    one.version = call.form().version();
    auto change = call.change();
    auto const there = call.url("/coordinations/{}/children", grant.subject()).with("done", "saved");
    change.answer_with(there.text());
    store.update(change, grant, one);
    auto const result = call.changes().commit(std::move(change));
    if (result) return see_other(there);
    return result.error().problem == Problem::conflict ? conflict(grant, call, one) : failure_page(call, result.error());
}

Response take_away_child_relative(Grant<WriteChildRelatives> const& grant, Call& call)
{
    ChildRelativeStore store{call.database()};
    auto const all = store.read(grant);
    auto const* one = here(all, call);
    if (!one) return gone(call);
    auto change = call.change();
    store.take_away(change, grant, one->id, call.form().version());
    return saved(call, std::move(change), grant.subject(), "away");
}

Response say_no_child_relatives(Grant<WriteChildRelatives> const& grant, Call& call)
{
    auto change = call.change();
    ChildRelativeStore{call.database()}.say_none(change, grant, call.today());
    return saved(call, std::move(change), grant.subject(), "none");
}

} // namespace samtak
