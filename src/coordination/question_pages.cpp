// The one who is asked to be coordinator reads what is asked, and answers. Nothing counts before the yes; of whom it is, they are told after it.
#include "coordination/seek_pages.hpp"
#include "coordination/seek_parts.hpp"
#include "people/person_bar_parts.hpp"
#include "web/lists.hpp"

#include <algorithm>

namespace samtak {
namespace {

constexpr int most_refusal_words = 500;

// I1: what the role is, and what it is not, in the municipality's words
Html role(Call& call)
{
    Words const& w = call.words();
    auto const lines = [&](std::vector<Localised> const& texts) {
        std::vector<Html> rows;
        rows.reserve(texts.size());
        for (auto const& text : texts) rows.push_back(ui::plain(text.in(w.language())));
        return ui::lines(rows);
    };
    Html html = ui::section("does", w.tr("What the {coordinator.bare} does"), lines(call.profile().expectations));
    if (!call.profile().not_expected.empty())
        html += ui::section("does-not", w.tr("What the {coordinator.bare} does not do"), lines(call.profile().not_expected));
    return html;
}

Html what_is_asked(Grant<ReadNomination> const& grant, Call& call, Nomination const& asked)
{
    Words const& w = call.words();
    auto people = people_of(call);
    auto const header = people.header(grant, call.today());
    // hpl § 21: the name only for who may know it already
    bool const knows = call.would_allow<ReadCoordination>(grant.subject());
    std::vector<ui::Fact> facts{{w.tr("Asked by"), ui::plain(asked.last.by)}, {w.tr("As"), ui::plain(kind_name(w, asked.kind))},
        {w.tr("For"), ui::plain(knows ? header.name : w.tr("You are told who it is when you have said yes."))},
        {w.tr("Age"), ui::plain(age_in_words(w, header.age))}, {w.tr("First day"), ui::plain(w.long_day(asked.from.value_or(call.today())))},
        {w.tr("{Deputy.bare}"), ui::plain(asked.deputy_name)}};
    return ui::facts(facts, ui::FactsLook::card);
}

Html answer_form(Grant<ReadNomination> const& grant, Call& call, Nomination const& asked, ui::FormView const& form)
{
    Words const& w = call.words();
    Html inside = form.radios({.name = "answer",
        .legend = w.tr("What do you answer?"),
        .choices = {{"yes", w.tr("Yes, I will be {coordinator.bare}")}, {"no", w.tr("No, I can't"), w.tr("Write why below.")}}});
    inside += form.text_area({.name = "reason",
        .label = w.tr("If you answer no: why?"),
        .description = w.tr("The one who asked you reads it, and asks somebody else."),
        .optional = true,
        .most = most_refusal_words,
        .rows = 3});
    inside += ui::buttons({ui::button({.text = w.tr("Send the answer")})});
    return form.form({.action = call.url("/coordinations/{}/coordinator/question", grant.subject()), .csrf = call.csrf(), .version = asked.version},
        h("<div class=\"st-flow\" data-gap=\"l\">{}</div>", inside));
}

// K8 C3: a consent that reaches the first day is behind every yes.
bool may_say_yes(Grant<ReadNomination> const& grant, Call& call, Nomination const& asked)
{
    auto const reaches = NominationStore{call.database()}.consent_reaches(grant, call.today());
    return reaches && std::max(asked.from.value_or(call.today()), call.today()) <= *reaches;
}

Html no_consent(Call& call, std::string const& words)
{
    return ui::alert(ui::Color::warning, call.words().tr("Nobody can be appointed without consent"), h("<p>{}</p>", words));
}

Response shown(Grant<ReadNomination> const& grant, Call& call, Nomination const& asked, int status)
{
    Words const& w = call.words();
    ui::FormView const form{w, call.form()};
    ui::Page page;
    page.title = w.tr("You are asked to be {coordinator.bare}");
    page.failed = form.failed();
    page.narrow = true;
    bool const answers = call.would_allow<AnswerNomination>(grant.subject());
    auto const answer = answers ? answer_form(grant, call, asked, form) : Html{};
    page.content = form.error_summary();
    page.content += ui::title(page.title, w.tr("It counts when you say yes. A no goes back with your reason."));
    page.content += what_is_asked(grant, call, asked);
    if (!answers)
        page.content += no_consent(call, w.tr("The consent to {coordinator.a} no longer holds, so there is nothing to answer now."));
    else if (!may_say_yes(grant, call, asked))
        page.content += no_consent(call, w.tr("The consent doesn't reach the first day. Whoever decides then must say yes before you can."));
    if (answers) page.content += answer;
    page.content += role(call);
    page.content = h("<div class=\"st-flow\" data-gap=\"l\">{}</div>", page.content);
    return show(call, page, {}, status);
}

} // namespace

Response question_page(Grant<ReadNomination> const& grant, Call& call)
{
    auto const asked = NominationStore{call.database()}.asked(grant);
    return asked ? shown(grant, call, *asked, 200) : failure_page(call, {Problem::not_found, "This page isn't here."});
}

Response answer_question(Grant<AnswerNomination> const& grant, Call& call)
{
    NominationStore nominations{call.database()};
    auto asked = nominations.asked(grant);
    if (!asked) return failure_page(call, {Problem::not_found, "This page isn't here."});
    Form& form = call.form();
    bool const yes = form.get("answer") == "yes", no = form.get("answer") == "no";
    auto const reason = form.text("reason", {.most = most_refusal_words});
    if (form.get("answer").empty())
        form.problem("answer", "Choose yes or no.");
    else if (!yes && !no)
        form.not_a_choice("answer");
    if (yes && !may_say_yes(grant.as<ReadNomination>(), call, *asked))
        form.problem("answer", "The consent doesn't reach the first day. Whoever decides then must say yes first.");
    if (no && form.ok() && reason.empty()) form.problem("reason", "Write why, so that the next one can be asked.");
    if (!form.ok()) return shown(grant, call, *asked, 422);
    bool const at_once = yes && asked->from.value_or(call.today()) <= call.today();
    asked->version = form.version(); // what was seen when it was answered
    auto change = call.change();
    auto const there = at_once ? call.url("/coordinations/{}", grant.subject()) : call.url("/");
    change.answer_with(there.text());
    if (yes)
        nominations.accept(change, grant, *asked, call.today());
    else
        nominations.refuse(change, grant, *asked, reason);
    if (auto saved = call.changes().commit(std::move(change)); !saved) return failure_page(call, saved.error());
    return see_other(at_once ? there.with("done", "appointed") : there);
}

} // namespace samtak
