// How it goes with what was promised (G7): done, takes longer, or needs help. Who promised says it, or who coordinates on their word.
#include "kernel/oslo.hpp"
#include "measures/chase_parts.hpp"
#include "meetings/meeting_pages.hpp"
#include "meetings/meeting_parts.hpp"

namespace samtak {
namespace {

struct PromiseDesk {
    PersonHeader header;
    Promise promise;
    Relation relation;
    std::vector<UndertakingWord> words; // asked and answered so far
};

std::optional<PromiseDesk> open_promise(Grant<AnswerPromise> const& grant, Call& call)
{
    auto const id = call.id<MeasureId>("measure");
    for (auto& one : MeetingStore{call.database()}.promises(grant, call.today()))
        if (id == one.measure.id && may_answer(one, grant.relation(), grant.by()))
            return PromiseDesk{people_of(call).header(grant, call.today()), std::move(one), grant.relation(),
                ChaseStore{call.database(), call.place().area_keys}.words(grant, *id)};
    return std::nullopt;
}

Response shown(Call& call, PromiseDesk const& desk, int status)
{
    Words const& w = call.words();
    ui::FormView const form{w, call.form()};
    auto const& content = desk.promise.measure.content;
    auto const list = call.url("/coordinations/{}/meetings", desk.header.coordination);
    auto const here = call.url("/coordinations/{}/promises/{}", desk.header.coordination, desk.promise.measure.id);
    MeetingForm parts{w.tr("How does it go?"), {}, w.tr("Send the answer"),
        "/coordinations/" + desk.header.coordination.str() + "/promises/" + desk.promise.measure.id.str(), list, here, w.tr("Meetings"),
        desk.promise.measure.changed.version};
    std::vector<ui::Fact> facts{{w.tr("Promised"), ui::plain(content.what)}, {w.tr("Who"), ui::plain(desk.promise.responsible)},
        {w.tr("By"), ui::plain(content.deadline ? w.long_day(*content.deadline) : w.tr("No deadline"))},
        {w.tr("In the meeting"), ui::plain(w.long_day(desk.promise.on))}};
    parts.above = ui::facts(facts, ui::FactsLook::card);
    auto const words = word_list(w, desk.words);
    if (!words.text().empty()) parts.above += ui::section("said", w.tr("Asked and answered"), h("<div class=\"st-card\">{}</div>", words));
    parts.inside = form.radios({.name = "answer",
        .legend = w.tr("How does it go?"),
        .choices = {{"done", w.tr("It is done")}, {"delayed", w.tr("It takes longer"), w.tr("Write which day below.")},
            {"help", w.tr("I need help with it"), w.tr("Write what is needed below. {Coordinator.the} is told.")}}});
    parts.inside += form.day({.name = "new_day", .label = w.tr("If it takes longer: by when?"), .optional = true});
    parts.inside += form.text_area({.name = "words", .label = w.tr("A few words"), .optional = true, .most = 500, .rows = 2});
    return meeting_form_page(call, parts, form, desk.header, desk.relation, status);
}

} // namespace

Response promise_page(Grant<AnswerPromise> const& grant, Call& call)
{
    auto const desk = open_promise(grant, call);
    return desk ? shown(call, *desk, 200) : failure_page(call, {Problem::not_found, "This page isn't here."});
}

Response answer_promise(Grant<AnswerPromise> const& grant, Call& call)
{
    auto desk = open_promise(grant, call);
    if (!desk) return failure_page(call, {Problem::not_found, "This page isn't here."});
    Form& form = call.form();
    PromiseAnswer said{std::string{form.get("answer")}, form.text("words", {.most = 500}), {}, {}, {}};
    auto const new_day = form.day("new_day");
    if (said.answer == "delayed") said.new_day = new_day;
    if (form.ok())
        for (auto const& problem : promise_answer_problems(said, call.today())) form.problem(problem.field, problem.text, problem.limit);
    if (!form.ok()) return shown(call, *desk, 422);
    desk->promise.measure.changed.version = form.version();
    auto change = call.change();
    auto const there = call.url("/coordinations/{}/meetings", grant.subject());
    change.answer_with(there.text());
    MeetingStore{call.database()}.answer(change, grant, desk->promise, said);
    auto const saved = call.changes().commit(std::move(change));
    if (saved) return see_other(there.with("done", "answered"));
    auto const now = open_promise(grant, call);
    if (saved.error().text == form_already_sent || !now) return failure_page(call, saved.error());
    tell_conflict(call, "answer");
    return shown(call, *now, 409);
}

} // namespace samtak
