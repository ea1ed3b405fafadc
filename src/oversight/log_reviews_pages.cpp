// All reviews of the access log, and a new one (pjl § 22, R4.14).
#include "oversight/log_review_pages.hpp"
#include "oversight/log_review_parts.hpp"
#include "oversight/log_review_store.hpp"
#include "web/fields.hpp"
#include "web/show.hpp"

namespace samtak {
namespace {

constexpr int most_days = 184; // half a year

// From the day after the newest review's last day, or the last thirty days; up to yesterday.
std::pair<Day, Day> suggested(std::vector<LogReview> const& reviews, Day today)
{
    Day const to = today.plus_days(-1);
    Day from = reviews.empty() ? today.plus_days(-30) : reviews.front().to.plus_days(1);
    if (from > to || from.days_until(to) >= most_days) from = today.plus_days(-30);
    return {from, to};
}

Html new_review(Call& call, ui::FormView const& form, std::vector<LogReview> const& reviews)
{
    Words const& w = call.words();
    auto const [from, to] = suggested(reviews, call.today());
    Html inside = form.day({.name = "from", .label = w.tr("The first day"), .value = from});
    inside += form.day({.name = "to", .label = w.tr("The last day"), .value = to});
    inside += h("<p class=\"st-muted st-small\">{}</p>",
        w.tr("Some lines are drawn at random and some because of what they look like. The draw is kept, so that others can do it again. "
             "Your own looks are left out: somebody else controls them."));
    inside += ui::buttons({ui::button({.text = w.tr("Draw the lines")})});
    return form.form({.action = call.url("/log-reviews"), .csrf = call.csrf()}, h("<div class=\"st-flow\">{}</div>", inside));
}

Html table(Call const& call, std::vector<LogReview> const& reviews)
{
    Words const& w = call.words();
    ui::Table table{w.tr("Reviews"), {w.tr("Period"), w.tr("Made"), w.tr("The log"), w.tr("State")}, {}, w.tr("The log hasn't been controlled yet.")};
    for (auto const& one : reviews)
        table.rows.push_back({ui::link(call.url("/log-reviews/{}", one.id), period_words(w, one)),
            ui::plain(w.tr("{name}, {when}", {{"name", one.made_by}, {"when", w.day_and_time(one.made_at)}})), chain_state(w, one),
            one.signature ? ui::tag(ui::Color::success, ui::Icon::checkmark_circle, w.tr("Signed"))
                          : ui::tag(ui::Color::warning, ui::Icon::hourglass, w.tr("Not signed yet"))});
    return ui::table(table);
}

// What waits: questions that aren't closed, and people who must be told.
Html waiting(Call& call)
{
    Words const& w = call.words();
    auto const grant = call.decide<ReadFollowUp>(Scope{Scope::Reach::municipality});
    if (!grant) return {};
    int open = 0;
    int to_inform = 0;
    auto const follow_ups = FollowUpStore{call.database()}.list(*grant, true);
    call.listed(*grant, std::ssize(follow_ups));
    for (auto const& one : follow_ups) {
        open += one.closing ? 0 : 1;
        to_inform += one.must_inform() ? 1 : 0;
    }
    if (open + to_inform == 0) return h("<p>{}</p>", ui::link(call.url("/log-follow-ups"), w.tr("What has been followed up")));
    Html text;
    if (open > 0) text += h("<p>{}</p>", w.trn("{n} look is being followed up.", "{n} looks are being followed up.", open));
    if (to_inform > 0)
        text += h("<p>{}</p>", w.trn("{n} person must be told of unlawful access.", "{n} people must be told of unlawful access.", to_inform));
    return ui::alert(to_inform > 0 ? ui::Color::danger : ui::Color::warning, w.tr("This waits"),
        h("{}<p>{}</p>", text, ui::link(call.url("/log-follow-ups"), w.tr("See what is followed up"))));
}

Response shown(Grant<ReadLogReviews> const& grant, Call& call, int status)
{
    Words const& w = call.words();
    auto const reviews = LogReviewStore{call.database()}.list(grant);
    call.listed(grant, std::ssize(reviews));
    ui::FormView const form{w, call.form()};
    ui::Page page;
    page.title = w.tr("Control of the access log");
    page.failed = form.failed();
    auto const begin = new_review(call, form, reviews);
    page.content = form.error_summary();
    page.content += h("<div>{}</div>",
        ui::title(
            page.title, w.tr("Who has looked at which case. You see no names of those whom the cases are about, and nothing of what stands there.")));
    page.content += waiting(call);
    page.content += ui::section("new", w.tr("A new review"), begin);
    page.content += ui::section("reviews", w.tr("Reviews"), table(call, reviews));
    page.content = h("<div class=\"st-flow\" data-gap=\"l\">{}</div>", page.content);
    return show(call, page, {}, status);
}

void check_period(Form& form, std::optional<Day> const& from, std::optional<Day> const& to, Day today)
{
    if (to && *to > today) form.problem("to", "The date is in the future.");
    if (from && *from > today) form.problem("from", "The date is in the future.");
    if (from && to && *to < *from) form.problem("to", "The period ends before it begins.");
    if (from && to && from->days_until(*to) >= most_days) form.problem("from", "A review takes half a year at most.");
}

} // namespace

Response log_reviews_page(Grant<ReadLogReviews> const& grant, Call& call) { return shown(grant, call, 200); }

Response make_log_review(Grant<MakeLogReview> const& grant, Call& call)
{
    Form& form = call.form();
    auto const from = form.day("from", true);
    auto const to = form.day("to", true);
    check_period(form, from, to, call.today());
    if (!form.ok()) return shown(grant, call, 422);
    auto const span = LogSpan::of(*from, *to);
    LogReview review{LogReviewId::fresh(), *from, *to, fresh_seed(), 0, false, {}, call.now()};
    auto const drawn = LogSampleStore{call.database(), SampleLimits{}}.draw(grant, span, seed_number(review.seed), call.today());
    SeededNumbers numbers{seed_number(review.seed)};
    auto check = check_chains(call.database(), grant, span, numbers);
    review.lines_checked = check.lines;
    review.whole = check.whole;
    review.faults = std::move(check.faults);
    review.ends = std::move(check.ends);
    auto change = call.change();
    auto const there = call.url("/log-reviews/{}", review.id);
    change.answer_with(there.text());
    LogReviewStore{call.database()}.add(change, grant, review, drawn);
    if (auto saved = call.changes().commit(std::move(change)); !saved) return failure_page(call, saved.error());
    return see_other(there);
}

} // namespace samtak
