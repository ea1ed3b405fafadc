// One thing a page, saved at each step and while one types (L15); checked and sent at the end, when age and guardianship are asked anew.
#include "intake/application_pages.hpp"

#include "intake/incoming_pages.hpp"
#include "intake/incoming_parts.hpp"
#include "intake/incoming_store.hpp"
#include "intake/services_parts.hpp"
#include "web/lists.hpp"
#include "web/show.hpp"

#include <algorithm>

namespace samtak {
namespace {

std::optional<Incoming> draft_of(Grant<WriteApplication> const& grant, Call& call)
{
    auto const id = call.id<IncomingId>("incoming");
    return id ? IncomingStore{call.database(), *call.place().secrets}.draft(grant, *id) : std::nullopt;
}

Response not_here(Call& call) { return failure_page(call, {Problem::not_found, "This page isn't here."}); }

Url address_of(Call const& call, Incoming const& one, std::optional<Question> question)
{
    return question ? call.url("/applications/{}/questions/{}", one.id, code(*question)) : call.url("/applications/{}/check", one.id);
}

std::optional<Question> next_of(Incoming const& one, Question question)
{
    auto const all = questions_of(one);
    auto const at = std::find(all.begin(), all.end(), question);
    return at == all.end() || at + 1 == all.end() ? std::nullopt : std::optional{*(at + 1)};
}

std::string title_of(Words const& w, Question question)
{
    switch (question) {
    case Question::person: return w.tr("The person");
    case Question::asks: return w.tr("Your application");
    case Question::help: return w.tr("The need for help");
    case Question::services: return w.tr("Services today");
    case Question::contact: break;
    }
    return w.tr("How we reach you");
}

Response asked(Call& call, Incoming const& one, Question question, int status)
{
    Words const& w = call.words();
    auto const all = questions_of(one);
    auto const place = std::find(all.begin(), all.end(), question) - all.begin();
    auto const back = place == 0 ? call.url("/sent") : address_of(call, one, all[static_cast<std::size_t>(place) - 1]);
    auto const here = "/applications/" + one.id.str() + "/questions/" + std::string{code(question)};
    ui::FormView const form{w, call.form()};
    Html inside = question_fields(w, form, one, question);
    if (question == Question::services || question == Question::help) inside = h("<p>{}</p>{}", if_protected(w), inside);
    if (question == Question::services)
        inside += ui::more(w.tr("Where do you apply for services?"), where_services_are_applied_for(w, call.profile()));
    inside += ui::buttons({ui::button({.text = w.tr("Next")}), ui::link(call.url("/sent"), w.tr("Go on later"))});
    inside += form.draft_status();
    ui::Page page;
    page.title = title_of(w, question);
    page.failed = form.failed();
    page.narrow = true;
    page.content = ui::back_link(back, place == 0 ? w.tr("What you have sent") : w.tr("Back"));
    page.content += form.error_summary();
    page.content += ui::progress(w, static_cast<int>(place) + 1, static_cast<int>(all.size()));
    page.content += ui::title(page.title);
    page.content += form.form({.action = address_of(call, one, question), .csrf = call.csrf(), .version = one.version, .draft = call.draft_url(here)},
        h("<div class=\"st-flow\" data-gap=\"l\">{}</div>", inside));
    page.content = h("<div class=\"st-flow\" data-gap=\"l\">{}</div>", page.content);
    return show(call, page, {}, status);
}

std::optional<Question> asked_in(Call const& call, Incoming const& one)
{
    auto const question = parse_question(call.param("question"));
    auto const all = questions_of(one);
    return question && std::find(all.begin(), all.end(), *question) != all.end() ? question : std::nullopt;
}

std::optional<Question> first_without(Incoming const& one)
{
    for (auto const question : questions_of(one))
        if (!is_answered(one, question)) return question;
    return std::nullopt;
}

} // namespace

Response application_page(Grant<WriteApplication> const& grant, Call& call)
{
    auto const one = draft_of(grant, call);
    if (!one) return not_here(call);
    call.listed(grant, 1, "incoming=" + one->id.str());
    return see_other(address_of(call, *one, first_without(*one)));
}

Response question_page(Grant<WriteApplication> const& grant, Call& call)
{
    auto const one = draft_of(grant, call);
    auto const question = one ? asked_in(call, *one) : std::nullopt;
    if (!question) return not_here(call);
    call.listed(grant, 1, "incoming=" + one->id.str());
    return asked(call, *one, *question, 200);
}

Response answer_question(Grant<WriteApplication> const& grant, Call& call)
{
    auto one = draft_of(grant, call);
    auto const question = one ? asked_in(call, *one) : std::nullopt;
    if (!question) return not_here(call);
    auto const number = read_question(call, *one, *question);
    if (!call.form().ok()) return asked(call, *one, *question, 422);
    if (call.form().version() != 0) one->version = call.form().version();
    auto change = call.change();
    auto const there = address_of(call, *one, next_of(*one, *question));
    change.answer_with(there.text());
    IncomingStore{call.database(), *call.place().secrets}.write(change, grant, *one, number);
    if (auto saved = call.changes().commit(std::move(change)); !saved) return failure_page(call, saved.error());
    return see_other(there);
}

Response check_application_page(Grant<WriteApplication> const& grant, Call& call)
{
    Words const& w = call.words();
    auto const one = draft_of(grant, call);
    if (!one) return not_here(call);
    call.listed(grant, 1, "incoming=" + one->id.str());
    if (auto const missing = first_without(*one)) return see_other(address_of(call, *one, missing));
    std::vector<Html> changes;
    for (auto const question : questions_of(*one))
        changes.push_back(ui::link(address_of(call, *one, question), w.tr("Change: {what}", {{"what", title_of(w, question)}})));
    ui::FormView const form{w, call.form()};
    ui::Page page;
    page.title = w.tr("Check and send");
    page.narrow = true;
    page.content = ui::back_link(address_of(call, *one, questions_of(*one).back()), w.tr("Back"));
    page.content += ui::title(page.title, w.tr("Nothing is sent before you press the button."));
    page.content += incoming_facts(w, *one);
    page.content += ui::actions(changes);
    page.content += h("<p>{}</p>",
        w.tr(
            "{Plan.a} gives no greater right to services, and is not legally binding. What you have been granted stands in the decisions on each service."));
    page.content += form.form({.action = call.url("/applications/{}/sending", one->id), .csrf = call.csrf(), .version = one->version},
        ui::buttons({ui::button({.text = w.tr("Send the application")}), ui::link(call.url("/sent"), w.tr("Go on later"))}));
    page.content = h("<div class=\"st-flow\" data-gap=\"l\">{}</div>", page.content);
    return show(call, page, {});
}

Response send_application(Grant<WriteApplication> const& grant, Call& call)
{
    auto one = draft_of(grant, call);
    if (!one) return not_here(call);
    if (auto const missing = first_without(*one)) return see_other(address_of(call, *one, missing));
    if (one->coordination) { // a birthday, or an ended guardianship, bites here too
        auto const may = call.decide<ApplyFor>(*one->coordination, Use::change);
        if (!may) return failure_page(call, may.error());
    } else if (may_not_apply(one->applies_as, one->born, call.today())) {
        return see_other(address_of(call, *one, Question::person));
    }
    if (call.form().version() != 0) one->version = call.form().version();
    one->state = IncomingState::open;
    one->received_on = call.today();
    one->desk = first_desk(call.profile());
    auto change = call.change();
    auto const there = call.url("/sent/{}", one->id);
    change.answer_with(there.text());
    IncomingStore{call.database(), *call.place().secrets}.write(change, grant, *one);
    tell_desk(change, call, *one);
    if (auto saved = call.changes().commit(std::move(change)); !saved) return failure_page(call, saved.error());
    return see_other(there.with("done", "sent"));
}

} // namespace samtak
