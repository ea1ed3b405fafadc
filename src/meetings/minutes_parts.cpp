// The signed minutes, and what was added to them since (G4 K7).
#include "kernel/oslo.hpp"
#include "meetings/meeting_parts.hpp"

namespace samtak {
namespace {

Html block_html(MinutesBlock const& block)
{
    switch (block.kind) {
    case MinutesBlock::Kind::heading: return h("<h3 class=\"ds-heading\" data-size=\"2xs\">{}</h3>", block.text);
    case MinutesBlock::Kind::promise: return h("<p class=\"st-row\">{}<span>{}</span></p>", ui::icon(ui::Icon::checkmark_circle), block.text);
    case MinutesBlock::Kind::text: break;
    }
    return ui::paragraphs(block.text);
}

} // namespace

Html minutes_sheet(Words const& w, Minutes const& minutes, std::vector<MinutesAddition> const& additions)
{
    Html html;
    for (auto const& block : minutes.blocks)
        html += block.kind == MinutesBlock::Kind::heading ? h("<h2>{}</h2>", block.text) : ui::paragraphs(block.text);
    html += h(
        "<p class=\"st-small\">{}</p>", w.tr("Signed by {name}, {when}", {{"name", minutes.signed_by}, {"when", w.day_and_time(minutes.signed_at)}}));
    for (auto const& one : additions)
        html +=
            h("<h2>{}</h2>{}", w.tr("Addition by {name}, {when}", {{"name", one.by}, {"when", w.day_and_time(one.at)}}), ui::paragraphs(one.words));
    return html;
}

Html minutes_part(Call& call, MeetingDesk const& desk, Minutes const& minutes, std::vector<MinutesAddition> const& additions)
{
    Words const& w = call.words();
    Html html;
    for (auto const& block : minutes.blocks) html += block_html(block);
    html += h(
        "<p class=\"st-small\">{}</p>", w.tr("Signed by {name}, {when}", {{"name", minutes.signed_by}, {"when", w.day_and_time(minutes.signed_at)}}));
    Html part = h("<div class=\"st-card st-flow\">{}</div>", html);
    for (std::size_t i = 0; i < additions.size(); ++i)
        part += ui::card("addition-" + std::to_string(i + 1),
            w.tr("Addition by {name}, {when}", {{"name", additions[i].by}, {"when", w.day_and_time(additions[i].at)}}),
            ui::paragraphs(additions[i].words), 3);
    if (call.would_allow<WriteMinutes>(desk.header.coordination)) {
        ui::FormView const form{w, call.form(), "m"};
        Html const inside = form.text_area({.name = "addition",
            .label = w.tr("Is something wrong or missing?"),
            .description = w.tr("What is signed stands. What you write comes below it, with your name."),
            .most = most_meeting_words});
        part += form.error_summary();
        part += ui::more(w.tr("Write an addition"),
            form.form({.action = call.url("/coordinations/{}/meetings/{}/additions", desk.header.coordination, desk.now.id), .csrf = call.csrf()},
                h("<div class=\"st-flow\">{}{}</div>", inside,
                    ui::buttons({ui::button({.text = w.tr("Save the addition"), .weight = ui::Weight::secondary})}))));
    }
    return ui::section("minutes", w.tr("{Minutes.bare}"), part);
}

} // namespace samtak
