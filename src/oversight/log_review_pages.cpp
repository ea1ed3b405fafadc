// One review: the drawn lines, a mark for each, and the signature (pjl § 22, R4.14).
#include "oversight/log_review_pages.hpp"

#include "oversight/log_review_parts.hpp"
#include "oversight/log_review_store.hpp"
#include "plan/evaluation.hpp"
#include "web/fields.hpp"
#include "web/show.hpp"

namespace samtak {
namespace {

constexpr int most_words = 2000;

std::string mark_field(ReviewedLine const& line) { return "m" + std::to_string(line.ordinal); }
std::string words_field(ReviewedLine const& line) { return "w" + std::to_string(line.ordinal); }

std::optional<LogReview> asked_for(Grant<ReadLogReviews> const& grant, Call& call)
{
    auto const id = call.id<LogReviewId>("review");
    return id ? LogReviewStore{call.database()}.read(grant, *id) : std::nullopt;
}

Html line_card(Words const& w, ReviewedLine const& line, Html const& content)
{
    auto const id = "l" + std::to_string(line.ordinal);
    return ui::card(id, w.tr("{n}. {what}", {{"n", line.ordinal}, {"what", line_heading(w, line)}}), content, 3);
}

Html marks_form(Call& call, ui::FormView const& form, LogReview const& review)
{
    Words const& w = call.words();
    Html inside;
    for (auto const& line : review.lines) {
        Html card = line_facts(call, line);
        card += form.radios({.name = mark_field(line),
            .legend = w.tr("What do you find about number {n}?", {{"n", line.ordinal}}),
            .choices = {{"in_order", w.tr("In order"), {}}, {"follow_up", w.tr("Must be followed up"), {}}}});
        card += form.text_area({.name = words_field(line),
            .label = w.tr("Your words about number {n}", {{"n", line.ordinal}}),
            .description = w.tr("What should be asked about, when it must be followed up. The leader reads it. Write no person's name."),
            .optional = true,
            .most = most_words,
            .rows = 2});
        inside += line_card(w, line, card);
    }
    inside += form.text_area({.name = "words", .label = w.tr("What did you see as a whole?"), .optional = true, .most = most_words});
    inside += h("<p class=\"st-small st-muted\">{}</p>",
        w.tr("Your name stands under it, and it is never changed. What must be followed up is asked of the leader of the one who looked."));
    inside += ui::buttons({ui::button({.text = w.tr("Sign the review")})});
    inside += form.draft_status();
    auto const here = "/log-reviews/" + review.id.str();
    return form.form({.action = call.url("/log-reviews/{}/signature", review.id), .csrf = call.csrf(), .draft = call.draft_url(here)},
        h("<div class=\"st-flow\" data-gap=\"l\">{}</div>", inside));
}

Html marked(Call& call, LogReview const& review)
{
    Words const& w = call.words();
    auto const& signature = *review.signature;
    Html html = ui::alert(ui::Color::success, w.tr("Signed by {name} {when}", {{"name", signature.by}, {"when", w.day_and_time(signature.at)}}),
        signature.words.empty() ? Html{} : ui::paragraphs(signature.words));
    for (auto const& line : review.lines) {
        Html card = line_facts(call, line);
        bool const follow_up = line.mark == LogMark::follow_up;
        card += h("<p>{}</p>",
            follow_up ? ui::tag(ui::Color::warning, ui::Icon::questionmark_circle, w.tr("Must be followed up"))
                      : ui::tag(ui::Color::success, ui::Icon::checkmark_circle, w.tr("In order")));
        card += ui::paragraphs(line.words);
        if (line.follow_up)
            card += ui::actions({ui::link(call.url("/log-follow-ups/{}", *line.follow_up), w.tr("See what came of it"), {}, line_heading(w, line))});
        html += line_card(w, line, card);
    }
    return h("<div class=\"st-flow\" data-gap=\"l\">{}</div>", html);
}

Html about(Words const& w, LogReview const& review)
{
    return ui::facts({{w.tr("Period"), ui::plain(period_words(w, review))},
        {w.tr("Made"), ui::plain(w.tr("{name}, {when}", {{"name", review.made_by}, {"when", w.day_and_time(review.made_at)}}))},
        {w.tr("Lines to look at"), ui::plain(std::to_string(review.lines.size()))}, {w.tr("Seed of the draw"), ui::plain(review.seed)}});
}

Response shown(Call& call, LogReview const& review, int status, bool meanwhile = false)
{
    Words const& w = call.words();
    ui::FormView const form{w, call.form()};
    ui::Page page;
    page.title = w.tr("Review of the access log");
    page.narrow = true;
    page.failed = form.failed();
    bool const own = review.has_look_of(call.viewer().member());
    auto const marks = review.signature || own ? Html{} : marks_form(call, form, review);
    page.content = h("{}{}", ui::back_link(call.url("/log-reviews"), w.tr("Control of the access log")), form.error_summary());
    page.content +=
        h("<div>{}</div>", ui::title(page.title, w.tr("Was there a need for each of these looks, for somebody who works with the person?")));
    if (meanwhile)
        page.content += ui::alert(ui::Color::warning, w.tr("The review was signed already"),
            h("<p>{}</p>", w.tr("Somebody signed it while you were writing. If you found something else, make a new review of the same days.")));
    page.content += h("{}{}", ui::card("about", w.tr("The draw"), about(w, review)), chain_alert(w, review));
    if (review.lines.empty())
        page.content += ui::empty_line(h("<p>{}</p>", w.tr("Nobody but the people themselves and you looked at anything then.")));
    if (review.signature)
        page.content += marked(call, review);
    else if (own)
        page.content += ui::alert(ui::Color::info, w.tr("Somebody else must sign this one"),
            h("<p>{}</p>",
                w.tr("A look of your own is among the lines. Nobody controls their own: another with the same role looks at it and signs.")));
    else
        page.content += marks;
    page.content = h("<div class=\"st-flow\" data-gap=\"l\">{}</div>", page.content);
    return show(call, page, {}, status);
}

SignedMarks read_marks(Form& form, LogReview const& review)
{
    SignedMarks marks;
    for (auto const& line : review.lines) {
        auto const mark = parse_log_mark(form.get(mark_field(line)));
        if (!mark) form.problem(mark_field(line), "Choose whether it is in order or must be followed up.");
        bool const asks = mark == LogMark::follow_up;
        marks.marks.push_back({line.ordinal, mark.value_or(LogMark::in_order),
            form.text(words_field(line), {.most = most_words, .required = asks, .missing = "Write what should be asked about."})});
    }
    marks.words = form.text("words", {.most = most_words});
    return marks;
}

} // namespace

Response log_review_page(Grant<ReadLogReviews> const& grant, Call& call)
{
    auto const review = asked_for(grant, call);
    if (!review) return failure_page(call, {Problem::not_found, "This page isn't here."});
    call.listed(grant, std::ssize(review->lines), "review=" + review->id.str());
    return shown(call, *review, 200);
}

Response sign_log_review(Grant<SignLogReview> const& grant, Call& call)
{
    auto const review = asked_for(grant, call);
    if (!review) return failure_page(call, {Problem::not_found, "This page isn't here."});
    if (review->has_look_of(grant.by())) return failure_page(call, {Problem::not_yours, "Somebody else has to do this."});
    auto marks = read_marks(call.form(), *review);
    if (!call.form().ok()) return shown(call, *review, review->signature ? 409 : 422, review->signature.has_value());
    marks.at = call.now();
    marks.level = code(call.viewer().level());
    auto change = call.change();
    auto const there = call.url("/log-reviews/{}", review->id);
    change.answer_with(there.text());
    LogReviewStore{call.database()}.sign(change, grant, *review, marks);
    auto const saved = call.changes().commit(std::move(change));
    if (saved) return see_other(there);
    if (saved.error().text != somebody_was_first) return failure_page(call, saved.error());
    auto const now = asked_for(grant, call);
    return now ? shown(call, *now, 409, true) : failure_page(call, saved.error());
}

} // namespace samtak
