// E4: the person chooses plan or meetings with minutes, and every choice so far.
#include "coordination/coordination_pages.hpp"
#include "coordination/coordination_parts.hpp"
#include "coordination/coordination_store.hpp"
#include "kernel/oslo.hpp"
#include "people/person_bar_parts.hpp"
#include "web/conflict_page.hpp"
#include "web/fields.hpp"
#include "web/lists.hpp"
#include "web/parts.hpp"

namespace samtak {
namespace {

std::string chooser_name(Words const& w, Chooser chooser, std::string const& person)
{
    switch (chooser) {
    case Chooser::person: return w.tr("{person} chose", {{"person", person}});
    case Chooser::together: return w.tr("{person} chose, together with next of kin", {{"person", person}});
    case Chooser::representative: return w.tr("A parent or guardian chose for {person}", {{"person", person}});
    }
    return {};
}

std::vector<ui::Choice> tool_choices(Words const& w, Profile const& profile)
{
    auto const plan = profile.minutes_with_plan
        ? w.tr("Goals and measures stand in one plan that all follow up. Minutes are written of the meetings too.")
        : w.tr("Goals and measures stand in one plan that all follow up. No minutes are needed beside it.");
    return {{std::string{code(Tool::plan)}, tool_name(w, code(Tool::plan)), plan},
        {std::string{code(Tool::minutes)}, tool_name(w, code(Tool::minutes)), w.tr("You meet, and the minutes say who does what until next time.")}};
}

Html tool_fields(Grant<ChooseTool> const& grant, Call& call, ui::FormView const& form, std::string const& person, std::string const& now)
{
    Words const& w = call.words();
    std::vector<std::string> const chosen = now == "undecided" ? std::vector<std::string>{} : std::vector{now};
    Html html = form.radios({.name = "tool",
        .legend = w.tr("What does {person} want?", {{"person", person}}),
        .choices = tool_choices(w, call.profile()),
        .chosen = chosen});
    if (!chooser_known(grant.relation())) {
        std::vector<ui::Choice> by;
        for (auto const one : {Chooser::person, Chooser::together, Chooser::representative})
            by.push_back({std::string{code(one)}, chooser_name(w, one, person)});
        html += form.radios({.name = "by", .legend = w.tr("Whose choice is it?"), .choices = by});
    }
    html += form.text_area({.name = "words", .label = w.tr("Why"), .optional = true, .most = most_tool_words, .rows = 2});
    html += ui::buttons({ui::button({.text = w.tr("Save the choice")}), ui::link(call.url("/coordinations/{}", grant.subject()), w.tr("Cancel")),
        form.draft_status()});
    return html;
}

Html earlier_choices(Words const& w, std::vector<ToolChoice> const& choices, std::string const& person)
{
    std::vector<Html> rows;
    rows.reserve(choices.size());
    for (auto const& one : choices)
        rows.push_back(
            h("<p><strong>{}</strong></p><p class=\"st-small st-muted\">{} · {}</p>{}", tool_name(w, code(one.tool)), chooser_name(w, one.by, person),
                w.tr("Written down by {name}, {date}", {{"name", one.saved.by}, {"date", w.long_day(oslo_day(one.saved.at))}}),
                one.words.empty() ? Html{} : ui::paragraphs(one.words)));
    return rows.empty() ? Html{} : ui::section("choices", w.tr("What has been chosen"), ui::lines(rows));
}

Response shown(Grant<ChooseTool> const& grant, Call& call, int status)
{
    Words const& w = call.words();
    auto people = people_of(call);
    CoordinationStore coordinations{call.database()};
    auto const coordination = coordinations.read(grant);
    if (!coordination) return failure_page(call, coordination.error());
    auto const header = people.header(grant, call.today());
    bool const own_side = chooser_known(grant.relation()).has_value();
    ui::FormView const form{w, call.form()};
    ui::Page page;
    page.title = w.tr("Plan or meetings with minutes");
    page.failed = form.failed();
    page.narrow = true;
    page.content = ui::back_link(call.url("/coordinations/{}", grant.subject()), w.tr("The case"));
    page.content += form.error_summary();
    page.content +=
        ui::title(page.title, w.tr("{person} chooses, with next of kin if wanted. It can be changed later.", {{"person", header.called}}));
    Html kept;
    if (header.plan) kept = ui::empty_line(h("<p>{}</p>", w.tr("The plan that is written stays as it is, whatever is chosen. Nothing is lost.")));
    page.content += form.form({.action = call.url("/coordinations/{}/tool", grant.subject()),
                                  .csrf = call.csrf(),
                                  .version = coordination->version,
                                  .draft = call.draft_url()},
        h("<div class=\"st-flow\" data-gap=\"l\">{}{}</div>", kept, tool_fields(grant, call, form, header.called, coordination->tool)));
    page.content += earlier_choices(w, coordinations.tool_choices(grant), header.called);
    return case_answer(call, std::move(page), header, !own_side, status);
}

// Two chose at once: the one that came first stands until somebody has seen both.
Response conflict(Grant<ChooseTool> const& grant, Call& call, ToolChoice const& mine)
{
    Words const& w = call.words();
    CoordinationStore coordinations{call.database()};
    auto const now = coordinations.read(grant);
    auto const choices = coordinations.tool_choices(grant);
    if (!now || choices.empty()) return failure_page(call, {Problem::conflict, "Somebody else was first."});
    auto const& theirs = choices.front();
    ConflictView view{w.tr("Two have chosen at once"), w.tr("Plan or meetings with minutes"), theirs.saved.by, theirs.saved.at, now->version,
        call.url("/coordinations/{}/tool", grant.subject())};
    view.fields = {{"tool", w.tr("Choice"), std::string{code(mine.tool)}, std::string{code(theirs.tool)}, ConflictField::Kind::other,
                       tool_name(w, code(mine.tool)), tool_name(w, code(theirs.tool))},
        {"words", w.tr("Why"), mine.words, theirs.words, ConflictField::Kind::lines}};
    return conflict_page(call, view);
}

} // namespace

std::string tool_name(Words const& w, std::string_view tool)
{
    if (tool == code(Tool::plan)) return w.tr("{Plan.bare}");
    if (tool == code(Tool::minutes)) return w.tr("Meetings with minutes");
    return w.tr("Not chosen yet");
}

Response tool_page(Grant<ChooseTool> const& grant, Call& call) { return shown(grant, call, 200); }

Response write_tool_choice(Grant<ChooseTool> const& grant, Call& call)
{
    Form& form = call.form();
    ChooseToolForm const read{parse_tool(form.get("tool")), parse_chooser(form.get("by")), form.text("words", {.most = most_tool_words})};
    for (auto const& [field, known] : {std::pair{"tool", read.tool.has_value()}, std::pair{"by", read.by.has_value()}})
        if (!known && !form.get(field).empty()) form.not_a_choice(field);
    auto const seen = form.version();
    auto const choice = chosen_tool(read, grant.relation());
    if (!choice && form.ok())
        for (auto const& problem : choice.error().fields) form.problem(problem.field, problem.text, problem.limit);
    if (!form.ok()) return shown(grant, call, 422);
    auto change = call.change();
    auto const there = call.url("/coordinations/{}", grant.subject()).with("done", "tool");
    change.answer_with(there.text());
    CoordinationStore{call.database()}.choose_tool(change, grant, *choice, seen);
    auto const saved = call.changes().commit(std::move(change));
    if (saved) return see_other(there);
    return saved.error().problem == Problem::conflict ? conflict(grant, call, *choice) : failure_page(call, saved.error());
}

} // namespace samtak
