#include "plan/timeline_parts.hpp"

#include "plan/cut.hpp"
#include "web/form.hpp"

#include <algorithm>

namespace samtak {
namespace {
using Kind = TimelineMark::Kind;

constexpr int width = 752, left = 10, drawn = width - 2 * left, top = 24, row_height = 70;
constexpr int letter = 7;        // px a letter takes, about
constexpr int most_letters = 20; // of a label; the list has it whole

std::string sentence(Words const& w, TimelineMark const& mark)
{
    switch (mark.kind) {
    case Kind::period_end: return w.tr("The plan's period ends");
    case Kind::evaluation: return mark.what.empty() ? w.tr("The plan is evaluated") : w.tr("Evaluation: {what}", {{"what", mark.what}});
    case Kind::deadline: return w.tr("Deadline: {what}", {{"what", mark.what}});
    }
    return {};
}

Attribute kind_of(TimelineMark const& mark, Day today)
{
    if (mark.is_overdue(today)) return attribute("data-kind", "overdue");
    if (mark.own) return attribute("data-kind", "owner");
    return mark.kind == Kind::deadline ? attribute("data-kind", "deadline") : Attribute{};
}

struct Lists {
    Html all, first; // what must be seen first stands in both
};

Lists lists(PlanView const& view, std::vector<TimelineMark> const& marks)
{
    auto const today = view.actor.today;
    auto const soon = soonest(marks, today);
    auto next = soon.begin();
    Lists made;
    made.all.reserve(marks.size() * 280);
    for (auto const& mark : marks) {
        auto const item =
            h("<li{}><time datetime=\"{}\">{}</time> <span class=\"st-muted st-small\">{}</span><br><a class=\"ds-link\" href=\"{}\">{}</a></li>",
                kind_of(mark, today), mark.on.iso(), view.w.long_day(mark.on), view.w.relative(mark.on, today), url("#{}", mark.fragment),
                sentence(view.w, mark));
        made.all += item;
        if (next == soon.end() || *next != &mark) continue;
        made.first += item;
        ++next;
    }
    return made;
}

// One shape for each kind: colour never stands alone.
void draw(Html& svg, TimelineMark const& mark, int x, int y, Day today)
{
    if (mark.is_overdue(today))
        svg.add("<path class=\"st-svg-danger\" d=\"M{} {}l10 17h-20z\"/>", x, y - 10);
    else if (mark.own)
        svg.add("<path class=\"st-svg-owner\" d=\"M{} {}l3.2 7 7.6.8-5.7 5.1 1.6 7.5-6.7-3.9-6.7 3.9 1.6-7.5-5.7-5.1 7.6-.8z\"/>", x, y - 11);
    else if (mark.kind == Kind::deadline)
        svg.add("<rect class=\"st-svg-accent-open\" x=\"{}\" y=\"{}\" width=\"14\" height=\"14\" rx=\"3\"/>", x - 7, y - 7);
    else
        svg.add("<circle class=\"st-svg-accent-open\" cx=\"{}\" cy=\"{}\" r=\"8\"/>", x, y);
}

std::string label(Words const& w, TimelineMark const& mark)
{
    auto whole = mark.what.empty() ? sentence(w, mark) : mark.what;
    if (characters(whole) <= most_letters) return whole;
    std::size_t end = 0;
    for (int count = 0; count < most_letters; ++end) count += (static_cast<unsigned char>(whole[end]) & 0xC0U) != 0x80U ? 1 : 0;
    while (end > 0 && (static_cast<unsigned char>(whole[end - 1]) & 0xC0U) == 0x80U) --end;
    return whole.substr(0, whole.rfind(' ', end - 1) == std::string::npos ? end - 1 : whole.rfind(' ', end - 1)) + "…";
}

struct TimelineRow {
    std::string name;
    std::vector<TimelineMark const*> marks;
};

std::vector<TimelineRow> rows_of(PlanView const& view, std::vector<TimelineMark> const& marks, TimelineSpan const& span)
{
    std::vector<TimelineRow> rows;
    auto const add = [&](std::string name, std::string_view area) {
        TimelineRow row{std::move(name), {}};
        for (auto const& mark : marks)
            if (mark.place == area && span.holds(mark.on)) row.marks.push_back(&mark);
        if (!row.marks.empty()) rows.push_back(std::move(row));
    };
    add(view.w.tr("The plan"), "");
    for (auto const& area : view.profile.life_areas)
        if (sees_area(view.parts, view.profile, area.key)) add(area.name.in(view.w.language()), area.key);
    return rows;
}

// Labels that would meet stand above the mark; what has no room there either is in the list only.
void draw(Html& svg, PlanView const& view, TimelineRow const& row, TimelineSpan const& span, int y)
{
    svg.add("<text class=\"st-svg-halo st-svg-text st-svg-bold\" x=\"0\" y=\"{}\">{}</text>", y - 20, row.name);
    std::string last;
    int below = 0, above = characters(row.name) * (letter + 1);
    for (auto const* mark : row.marks) {
        int const x = span.place(mark->on, left, drawn);
        draw(svg, *mark, x, y, view.actor.today);
        auto const text = label(view.w, *mark);
        int const half = characters(text) * letter / 2;
        int const middle = std::clamp(x, half, width - half);
        if (text == last && middle - half < std::max(below, above)) continue; // one thing's deadline and evaluation
        int& taken = middle - half > below ? below : above;
        if (middle - half <= taken) continue;
        char const* const look = mark->is_overdue(view.actor.today) ? "st-svg-danger-text" : mark->own ? "st-svg-owner-text" : "st-svg-text";
        svg.add("<text class=\"st-svg-halo {}\" text-anchor=\"middle\" x=\"{}\" y=\"{}\">{}</text>", look, middle, &taken == &below ? y + 26 : y - 16,
            text);
        taken = middle + half + letter;
        last = text;
    }
}

void draw_months(Html& svg, Words const& w, TimelineSpan const& span, int height)
{
    int const step = span.from.days_until(span.to) > 430 ? 3 : 1;
    for (Day month = span.from; month < span.to; month = month.plus_months(step)) {
        auto const name = w.long_day(month); // "1. november 2026"
        int const x = span.place(month, left, drawn);
        svg.add("<path class=\"st-svg-line\" d=\"M{} {}V{}\"/><text class=\"st-svg-muted\" x=\"{}\" y=\"{}\">{}</text>", x, top, height - 26, x + 4,
            top - 8, name.substr(std::min(name.find(' ') + 1, name.size()), 3));
    }
}

Html picture(PlanView const& view, std::vector<TimelineMark> const& marks)
{
    auto const& w = view.w;
    auto const span = span_of(view.plan, marks, view.actor.today);
    auto const rows = rows_of(view, marks, span);
    int const height = top + 16 + static_cast<int>(rows.size()) * row_height + 30;
    Html svg;
    draw_months(svg, w, span, height);
    int const now = span.place(view.actor.today, left, drawn);
    svg.add("<path class=\"st-svg-now\" d=\"M{} {}V{}\"/><rect x=\"{}\" y=\"{}\" width=\"54\" height=\"22\" rx=\"11\" class=\"st-svg-black\"/>"
            "<text class=\"st-svg-white-text\" text-anchor=\"middle\" x=\"{}\" y=\"{}\">{}</text><path class=\"st-svg-axis\" d=\"M0 {}H{}\"/>",
        now, top, height - 22, now - 27, height - 24, now, height - 9, w.tr("Today"), top, width);
    int y = top + 44;
    for (auto const& row : rows) {
        if (y > top + 44) svg.add("<path class=\"st-svg-line\" d=\"M0 {}H{}\"/>", y - 38, width);
        draw(svg, view, row, span, y);
        y += row_height;
    }
    return h(
        "<div class=\"st-timeline__picture\"><svg viewBox=\"0 0 {} {}\" role=\"img\" aria-labelledby=\"way-t way-d\"><title id=\"way-t\">{}</title>"
        "<desc id=\"way-d\">{}</desc>{}</svg></div>",
        width, height, w.tr("The dates of the plan, {from} to {to}", {{"from", w.long_day(span.from)}, {"to", w.long_day(span.to.plus_days(-1))}}),
        w.tr("The dates in each life area. The same stands as a list below."), svg);
}

Html key(Words const& w, Day today)
{
    Html items;
    auto const add = [&](std::string const& text, Kind kind, bool own, int days) {
        Html svg;
        draw(svg, {today.plus_days(days), kind, {}, {}, {}, own}, 12, 12, today);
        items.add("<li><svg viewBox=\"0 0 24 24\" aria-hidden=\"true\">{}</svg>{}</li>", svg, text);
    };
    add(w.tr("The person's own"), Kind::deadline, true, 0);
    add(w.tr("Deadline"), Kind::deadline, false, 0);
    add(w.tr("Evaluation"), Kind::evaluation, false, 0);
    add(w.tr("Over the deadline"), Kind::deadline, false, -1);
    return h("<ul class=\"st-key st-timeline__key\">{}</ul>", items);
}

} // namespace

Html timeline_section(PlanView const& view)
{
    auto const& w = view.w;
    auto const marks = timeline_of(view.plan);
    if (marks.empty()) return {};
    auto const dates = lists(view, marks);
    return h("<section class=\"st-section\" aria-labelledby=\"{}\"><h2 class=\"ds-heading\" data-size=\"sm\" id=\"{}\">{}</h2>"
             "<div class=\"st-card st-timeline st-flow\">{}{}<ol class=\"st-path st-timeline__list\">{}</ol>{}</div></section>",
        way_ahead, way_ahead, w.tr("The way ahead"), picture(view, marks), key(w, view.actor.today), dates.first,
        ui::more(w.tr("See all the dates as a list"), h("<ol class=\"st-path\">{}</ol>", dates.all)));
}

} // namespace samtak
