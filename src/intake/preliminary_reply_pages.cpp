// fvl § 11 a, law.md R3.06: no answer within a month? Then a preliminary reply from a template: why, and when the answer comes.
#include "intake/incoming_pages.hpp"
#include "intake/incoming_parts.hpp"
#include "intake/incoming_store.hpp"
#include "web/fields.hpp"
#include "web/show.hpp"

namespace samtak {
namespace {

constexpr int most_reason = 700; // with the fixed words the whole is what an answer may hold

std::optional<Incoming> seen(Grant<AnswerIncoming> const& grant, Call& call)
{
    auto const id = call.id<IncomingId>("incoming");
    auto one = id ? IncomingStore{call.database(), *call.place().secrets}.one(grant, own_desks(call.viewer()), *id) : std::nullopt;
    bool const waits = one && one->kind == IncomingKind::application && (one->state == IncomingState::open || one->waits_for_decision);
    return waits ? one : std::nullopt;
}

std::string filled(std::string text, std::string_view hole, std::string const& value)
{
    for (auto at = text.find(hole); at != std::string::npos; at = text.find(hole, at + value.size())) text.replace(at, hole.size(), value);
    return text;
}

// The letter is in the municipality's language: who gets it may read another page than who writes.
struct Template {
    Words words;
    std::string opening, closing;
};
Template template_of(Call const& call, Incoming const& one, std::optional<Day> expected)
{
    auto const language = call.profile().language;
    Template made{Words{*call.place().catalogues, language, call.profile().terms_in(language)}, {}, {}};
    auto const& w = made.words;
    auto const written = [&](std::vector<Localised> const& texts) {
        std::string all;
        for (auto const& text : texts) {
            auto line = filled(text.in(language), "[received]", w.long_day(one.received_on.value_or(call.today())));
            line = filled(std::move(line), "[expected]", expected ? w.long_day(*expected) : w.tr("the day above"));
            line = filled(std::move(line), "[phone]", call.profile().phone);
            all += (all.empty() ? "" : "\n\n") + line;
        }
        return all;
    };
    if (auto const* letter = call.profile().decisions.letter_on("application", "preliminary", call.today())) {
        made.opening = written(letter->opening);
        made.closing = written(letter->meaning);
    }
    return made;
}

Response shown(Call& call, Incoming const& one, int status)
{
    Words const& w = call.words();
    auto const back = call.url("/incoming/{}", one.id);
    auto const made = template_of(call, one, std::nullopt);
    ui::FormView const form{w, call.form()};
    Html inside = h("<div class=\"st-card st-flow\" lang=\"{}\">{}</div>", language_code(call.profile().language), ui::paragraphs(made.opening));
    inside += form.text_area({.name = "reason",
        .label = w.tr("Why does it take longer?"),
        .description = w.tr("Stands in the letter. Write plainly, to «you»."),
        .most = most_reason,
        .rows = 3});
    inside += form.day({.name = "expected_on", .label = w.tr("When the answer comes")});
    inside += h("<div class=\"st-card st-flow\" lang=\"{}\">{}</div>", language_code(call.profile().language), ui::paragraphs(made.closing));
    inside += ui::buttons({ui::button({.text = w.tr("Send the preliminary reply")}), ui::link(back, w.tr("Cancel")), form.draft_status()});
    ui::Page page;
    page.title = w.tr("Preliminary reply");
    page.failed = form.failed();
    page.narrow = true;
    page.content = ui::back_link(back, kind_name(w, one));
    page.content += form.error_summary();
    page.content += ui::title(page.title, w.tr("Who applied reads it when logged in. Whoever has no login must get it on paper."));
    page.content += form.form({.action = call.url("/incoming/{}/preliminary-reply", one.id),
                                  .csrf = call.csrf(),
                                  .version = one.version,
                                  .draft = call.draft_url("/incoming/" + one.id.str() + "/preliminary-reply")},
        h("<div class=\"st-flow\" data-gap=\"l\">{}</div>", inside));
    page.content = h("<div class=\"st-flow\" data-gap=\"l\">{}</div>", page.content);
    return show(call, page, {}, status);
}

} // namespace

Response preliminary_reply_page(Grant<AnswerIncoming> const& grant, Call& call)
{
    auto const one = seen(grant, call);
    return one ? shown(call, *one, 200) : failure_page(call, {Problem::not_found, "This page isn't here."});
}

Response send_preliminary_reply(Grant<AnswerIncoming> const& grant, Call& call)
{
    auto const one = seen(grant, call);
    if (!one) return failure_page(call, {Problem::not_found, "This page isn't here."});
    Form& form = call.form();
    auto const reason = form.text("reason", {.most = most_reason, .required = true, .missing = "Write why it takes longer."});
    auto const expected = form.day("expected_on", true, "Write when the answer comes.");
    if (form.ok()) {
        auto const made = template_of(call, *one, expected);
        auto const checked =
            checked_answer(IncomingOutcome::preliminary, made.opening + "\n\n" + reason + "\n\n" + made.closing, expected, call.today());
        if (checked) return save_answer(grant, call, *one, *checked);
        for (auto const& each : checked.error().fields) form.problem(each.field, each.text);
    }
    return shown(call, *one, 422);
}

} // namespace samtak
