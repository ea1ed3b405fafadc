// One task: what is asked, by whom, and the answer. Yes, no and another date stand alike: none is the expected one.
#include "measures/answer_task.hpp"
#include "measures/chase_parts.hpp"
#include "measures/task_pages.hpp"
#include "measures/task_parts.hpp"
#include "measures/task_view_parts.hpp"
#include "web/fields.hpp"

namespace samtak {
namespace {

Html answer_form(Call& call, PlanId const& plan, Task const& task, ui::FormView const& form)
{
    Words const& w = call.words();
    Html html;
    html += form.radios({.name = "answer",
        .legend = w.tr("What do you answer?"),
        .choices = {{"accept", w.tr("Yes, I take it"), task.due ? w.tr("By {date}", {{"date", w.long_day(*task.due)}}) : std::string{}},
            {"decline", w.tr("No, I can't"), w.tr("Write why below.")},
            {"propose", w.tr("Yes, but at another date"), w.tr("Write the date below.")}}});
    html += form.text_area({.name = "reason",
        .label = w.tr("If you answer no: why?"),
        .description = w.tr("Must be filled in when you answer no. Those who can see this part of the plan can read it."),
        .most = 1000});
    html += form.day({.name = "other_due",
        .label = w.tr("If you propose another date: which?"),
        .description = w.tr("Must be filled in when you propose another date."),
        .value = task.proposed_due});
    html += form.text({.name = "words", .label = w.tr("A few words about the date"), .optional = true, .most = 300});
    html += ui::buttons({ui::button({.text = w.tr("Send the answer")})});
    html += form.draft_status();
    return form.form({.action = call.url("/plans/{}/tasks/{}/answers", plan, task.id),
                         .csrf = call.csrf(),
                         .version = task.version,
                         .draft = call.draft_url("/plans/" + plan.str() + "/tasks/" + task.id.str())},
        h("<div class=\"st-flow\" data-gap=\"l\">{}</div>", html));
}

// Since the yes: it takes longer, or help is needed. That it is done has a button of its own.
Html progress_form(Call& call, PlanId const& plan, Task const& task, ui::FormView const& form)
{
    Words const& w = call.words();
    Html html = form.radios({.name = "how",
        .legend = w.tr("How does it go?"),
        .choices = {{"delayed", w.tr("It takes longer")},
            {"help", w.tr("I need help with it"), w.tr("Write what is needed below. {Coordinator.the} is told.")}}});
    html += form.text_area(
        {.name = "how_words", .label = w.tr("A few words"), .description = w.tr("Must be filled in when you need help."), .most = 500, .rows = 2});
    html += ui::buttons({ui::button({.text = w.tr("Say how it goes"), .weight = ui::Weight::secondary})});
    return form.form({.action = call.url("/plans/{}/tasks/{}/progress", plan, task.id), .csrf = call.csrf(), .version = task.version},
        h("<div class=\"st-flow\">{}</div>", html));
}

// A deed of one button on this task.
Html deed(Call& call, Task const& task, Url const& to, std::string const& text, std::string_view agrees = {})
{
    Html hidden =
        h("<input type=\"hidden\" name=\"version\" value=\"{}\"><input type=\"hidden\" name=\"once\" value=\"{}\">", task.version, OnceId::fresh());
    if (!agrees.empty()) hidden.add("<input type=\"hidden\" name=\"agrees\" value=\"{}\">", agrees);
    return ui::button_form(to, call.csrf(), {.text = text, .weight = ui::Weight::secondary}, hidden);
}

Html asker_deeds(Call& call, CoordinationId const& coordination, PlanId const& plan, Task const& task)
{
    Words const& w = call.words();
    std::vector<Html> row;
    if (task.state == TaskState::proposed) {
        auto const to = call.url("/plans/{}/tasks/{}/settlements", plan, task.id);
        row.push_back(deed(call, task, to, w.tr("Agree to {date}", {{"date", *task.proposed_due}}), "yes"));
        row.push_back(deed(call, task, to, w.tr("Keep the first date"), "no"));
    }
    if (task.state == TaskState::accepted)
        row.push_back(ui::link(call.url("/coordinations/{}/undertakings/{}", coordination, task.measure), w.tr("Ask how it goes")));
    if (is_open(task.state))
        row.push_back(deed(call, task, call.url("/plans/{}/tasks/{}/withdrawals", plan, task.id), w.tr("Take it back")));
    else if (task.state != TaskState::done)
        row.push_back(ui::link(call.url("/plans/{}/measures/{}/tasks/new", plan, task.measure), w.tr("Ask somebody else")));
    return row.empty() ? Html{} : ui::buttons(row);
}

Html what_was_said(Words const& w, Task const& task)
{
    std::vector<ui::Fact> facts;
    facts.push_back({w.tr("Asked of"), ui::plain(task.asked_of_name)});
    facts.push_back({w.tr("Asked by"), ui::plain(task.asked_by_name + ", " + w.day_and_time(task.asked_at))});
    if (task.due) facts.push_back({w.tr("By when?"), ui::plain(w.long_day(*task.due))});
    facts.push_back({w.tr("Answer"), task_tag(w, task.state)});
    if (task.proposed_due) facts.push_back({w.tr("Proposed date"), ui::plain(w.long_day(*task.proposed_due))});
    if (!task.answer_words.empty()) facts.push_back({w.tr("In their words"), ui::paragraphs(task.answer_words)});
    return ui::facts(facts, ui::FactsLook::two);
}

Response shown(Grant<ReadTask> const& grant, Call& call, Task const& task, AskedMeasure const& measure, int status)
{
    Words const& w = call.words();
    ui::FormView const form{w, call.form()};
    bool const mine = task.asked_of == grant.by() && is_open(task.state) && call.would_allow<AnswerTask>(grant.subject());
    ui::Page page;
    page.title = mine && task.waits_for_answer() ? w.tr("You are asked to do something") : w.tr("What is asked");
    page.failed = form.failed();
    page.narrow = true;
    page.content = ui::back_link(call.url("/plans/{}", grant.subject()), w.tr("The plan"));
    auto const fields = mine ? answer_form(call, grant.subject(), task, form) : Html{};
    ui::FormView const how{w, call.form(), "g"};
    auto const progress = mine && task.state == TaskState::accepted ? progress_form(call, grant.subject(), task, how) : Html{};
    page.content += call.form().has("how") || call.form().has("how_words") ? how.error_summary() : form.error_summary();
    if (call.query("done") == "answered") page.content += ui::done(w.tr("Your answer is sent."));
    if (call.query("done") == "saved") page.content += ui::done(w.tr("The change is saved."));
    page.content += ui::title(page.title);
    page.content += ui::card("measure", measure.what, measure_facts(w, measure));
    page.content += ui::section("said", w.tr("What is said"), what_was_said(w, task));
    auto const words = word_list(w, ChaseStore{call.database(), call.place().area_keys}.words(grant, task.measure));
    if (!words.text().empty()) page.content += ui::section("how", w.tr("Asked and answered"), h("<div class=\"st-card\">{}</div>", words));
    if (call.would_allow<AskMeasure>(grant.subject())) page.content += asker_deeds(call, grant.coordination(), grant.subject(), task);
    if (mine && task.state == TaskState::accepted)
        page.content += ui::buttons({deed(call, task, call.url("/plans/{}/tasks/{}/completions", grant.subject(), task.id), w.tr("It is done"))});
    page.content += progress;
    if (mine) {
        auto const heading = task.waits_for_answer() ? w.tr("Your answer") : w.tr("Answer anew");
        page.content += ui::section("answer", heading, fields);
    }
    return show_task_page(call, header_of(call, grant), grant.relation(), std::move(page), status);
}

Response shown(Grant<ReadTask> const& grant, Call& call, int status)
{
    auto const id = call.id<TaskId>("task");
    if (!id) return failure_page(call, {Problem::not_found, "This page isn't here."});
    auto tasks = tasks_of(call);
    auto const task = tasks.task(grant, *id);
    if (!task) return failure_page(call, task.error());
    auto const measure = tasks.measure(grant, task->measure);
    return measure ? shown(grant, call, *task, *measure, status) : failure_page(call, measure.error());
}

AnswerTaskForm read_answer(Form& form)
{
    AnswerTaskForm typed;
    typed.once = form.once();
    typed.seen = form.version();
    typed.answer = parse_task_answer(form.get("answer"));
    typed.reason = form.text("reason", {.most = 1000});
    typed.other_due = form.day("other_due");
    typed.words = form.text("words", {.most = 300, .lines = false});
    return typed;
}

// `deed` is given the stores, the change and the task of the path.
template <WritesTasks A, class Deed> Response done_with_task(Grant<A> const& grant, Call& call, std::string_view told, Deed&& deed)
{
    auto const id = call.id<TaskId>("task");
    if (!id) return failure_page(call, {Problem::not_found, "This page isn't here."});
    auto change = call.change();
    auto const there = call.url("/plans/{}/tasks/{}", grant.subject(), *id);
    change.answer_with(there.text());
    auto tasks = tasks_of(call);
    Result<Task> const task = deed(tasks, std::move(change), *id);
    if (task) return see_other(there.with("done", told));
    if (task.error().fields.empty()) return failure_page(call, task.error());
    for (auto const& problem : task.error().fields) call.form().problem(problem.field, problem.text);
    return shown(grant.template as<ReadTask>(), call, 422);
}

} // namespace

Response task_page(Grant<ReadTask> const& grant, Call& call) { return shown(grant, call, 200); }

Response create_answer(Grant<AnswerTask> const& grant, Call& call)
{
    auto const typed = read_answer(call.form());
    if (!call.form().ok()) return shown(grant.as<ReadTask>(), call, 422);
    return done_with_task(grant, call, "answered", [&](TaskStore& tasks, Change change, TaskId const& id) {
        return answer_task(grant, id, typed, tasks, call.changes(), std::move(change), call.today());
    });
}

Response create_completion(Grant<AnswerTask> const& grant, Call& call)
{
    return done_with_task(grant, call, "saved", [&](TaskStore& tasks, Change change, TaskId const& id) {
        return finish_task(grant, id, call.form().version(), tasks, call.changes(), std::move(change));
    });
}

Response create_progress(Grant<AnswerTask> const& grant, Call& call)
{
    HowItGoes const said{std::string{call.form().get("how")}, call.form().text("how_words", {.most = 500}), false};
    if (!call.form().ok()) return shown(grant.as<ReadTask>(), call, 422);
    return done_with_task(grant, call, "answered", [&](TaskStore& tasks, Change change, TaskId const& id) {
        return say_how_it_goes(grant, id, said, call.form().version(), tasks, call.changes(), std::move(change));
    });
}

Response create_settlement(Grant<AskMeasure> const& grant, Call& call)
{
    return done_with_task(grant, call, "saved", [&](TaskStore& tasks, Change change, TaskId const& id) {
        return settle_proposal(
            grant, id, call.form().version(), call.form().get("agrees") == "yes", tasks, call.changes(), std::move(change), call.today());
    });
}

Response create_withdrawal(Grant<AskMeasure> const& grant, Call& call)
{
    return done_with_task(grant, call, "saved", [&](TaskStore& tasks, Change change, TaskId const& id) {
        return take_back(grant, id, call.form().version(), tasks, call.changes(), std::move(change), call.today());
    });
}

} // namespace samtak
