#include "people/kept_parts.hpp"

#include "kernel/oslo.hpp"

namespace samtak {
namespace {

Html reason_field(Words const& w, ui::FormView const& form, std::string label, std::string description, bool optional)
{
    return form.text_area({.name = "kept_reason",
        .label = std::move(label),
        .description = std::move(description),
        .optional = optional,
        .most = most_kept_reason,
        .rows = 2,
        .in_summary = w.tr("Not shared with the parents")});
}

std::string when_it_holds(Words const& w, KeepingDesk const& desk)
{
    if (desk.own()) return w.tr("Your parents don't see it here, on paper or in notices. Those who help you see it.");
    if (desk.age.value_or(0) >= 12)
        return w.tr("When {name} doesn't want it, for reasons that must be respected. It leaves no trace with them.", {{"name", desk.called}});
    return w.tr("Only for weighty reasons, because {name} is under 12. It leaves no trace with them.", {{"name", desk.called}});
}

} // namespace

Html keeping_field(Words const& w, ui::FormView const& form, KeepingDesk const& desk)
{
    if (!desk.offers()) return {};
    auto const label = desk.own() ? w.tr("Don't share it with my parents") : w.tr("Don't share it with the parents");
    Html html = form.checkbox("kept", {"1", label, when_it_holds(w, desk)}, false);
    if (!desk.own())
        html += reason_field(
            w, form, w.tr("Why isn't it shared with them?"), w.tr("Only when it isn't shared. Those who see it can read the reason."), true);
    return html;
}

std::optional<Keeping> read_keeping(Form& form, KeepingDesk const& desk)
{
    auto const typed = form.get("kept");
    if (!typed.empty() && (typed != "1" || !desk.offers())) form.not_a_choice("kept");
    if (!desk.offers()) return std::nullopt;
    Keeping said{desk.own()};
    if (!desk.own()) said.reason = form.text("kept_reason", {.most = most_kept_reason});
    if (typed != "1") return std::nullopt;
    for (auto const& problem : keeping_problems(said)) form.problem(problem.field, problem.text, problem.limit);
    return said;
}

Html kept_tag(Words const& w, bool own)
{
    return ui::tag(ui::Color::neutral, ui::Icon::eye_slash, own ? w.tr("Not shared with your parents") : w.tr("Not shared with the parents"));
}

std::string kept_title(Words const& w, KeptNow const& now, bool own)
{
    if (now.held) return own ? w.tr("Share it with your parents again") : w.tr("Share it with the parents");
    return own ? w.tr("Don't share it with your parents") : w.tr("Don't share it with the parents");
}

Html kept_intro(Words const& w, KeptNow const& now, KeepingDesk const& desk, std::string const& thing)
{
    Html html = h("<p><strong>{}</strong></p>", thing);
    if (!now.held) return html += h("<p>{}</p>", when_it_holds(w, desk));
    auto const day = w.long_day(oslo_day(now.at));
    if (now.by_person)
        html += h("<p>{}</p>",
            desk.own() ? w.tr("You decided on {date} that your parents don't see it.", {{"date", day}})
                       : w.tr("{name} decided on {date} that the parents don't see it.", {{"name", desk.called}, {"date", day}}));
    else
        html += h("<p>{}</p>{}", w.tr("Not shared with the parents since {date}, by {name}:", {{"date", day}, {"name", now.by}}),
            ui::paragraphs(now.reason));
    if (!desk.own())
        html += h("<p>{}</p>",
            w.tr("Parents get to know what they need to fulfil their responsibility. {name} is told before it is shared.", {{"name", desk.called}}));
    return html;
}

Html turning_fields(Words const& w, ui::FormView const& form, KeptNow const& now, KeepingDesk const& desk)
{
    if (desk.own()) return {};
    if (!now.held) return reason_field(w, form, w.tr("Why isn't it shared with them?"), {}, false);
    Html html = reason_field(w, form, w.tr("Why must the parents know it?"), {}, false);
    return html += form.text_area({.name = "told",
               .label = w.tr("How and when was {name} told?", {{"name", desk.called}}),
               .description = w.tr("The law says that the young person is told. It stands in the history."),
               .most = most_kept_reason,
               .rows = 2});
}

Html turning_page(Words const& w, ui::FormView const& form, KeptNow const& now, KeepingDesk const& desk, TurningPage const& page)
{
    auto const title = kept_title(w, now, desk.own());
    Html inside = turning_fields(w, form, now, desk);
    inside += ui::buttons({ui::button({.text = title}), ui::link(page.back, w.tr("Cancel"))});
    Html html = ui::back_link(page.back, page.back_to);
    html += form.error_summary();
    html += ui::title(title);
    html += kept_intro(w, now, desk, page.thing);
    if (page.cannot) return html += *page.cannot;
    return html += form.form({.action = page.action, .csrf = page.csrf, .version = now.version, .draft = page.draft},
               h("<div class=\"st-flow\" data-gap=\"l\">{}</div>", inside));
}

Keeping read_turning(Form& form, KeptNow const& now, KeepingDesk const& desk)
{
    Keeping said{desk.own()};
    if (desk.own()) return said;
    said.reason = form.text("kept_reason", {.most = most_kept_reason});
    if (now.held) said.told = form.text("told", {.most = most_kept_reason});
    if (!form.ok()) return said; // too long, or not text: said already
    for (auto const& problem : now.held ? sharing_problems(said) : keeping_problems(said)) form.problem(problem.field, problem.text, problem.limit);
    return said;
}

} // namespace samtak
