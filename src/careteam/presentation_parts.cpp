#include "careteam/presentation_parts.hpp"

namespace samtak {

std::optional<PresentationDesk> open_presentation(Grant<ReadCareTeam> const& grant, Call& call)
{
    auto const id = call.id<ParticipantId>("participant");
    for (auto const& one : team_of(call).participants(grant, call.today()))
        if (one.id == id)
            return PresentationDesk{
                one, PresentationStore{call.database()}.of(grant, one.id), call.policy().seen_by(grant, one.member, call.today())};
    return std::nullopt;
}

Response presentation_frame(Grant<ReadCareTeam> const& grant, Call& call, ui::Page page, int status, FrameOf frame)
{
    auto const header = people_of_team(call).header(grant, call.today());
    page.narrow = true;
    page.content = h("<div class=\"st-flow\" data-gap=\"l\">{}</div>", page.content);
    if (frame == FrameOf::family) {
        page.ground = ui::Ground::owner;
        return show(call, page, {NavPlace::access, OwnerNav{grant.subject(), header.plan}}, status);
    }
    if (frame == FrameOf::coordinator) page.person = person_bar(call, header, CaseTab::care_team, true);
    return show(call, page, {NavPlace::people}, status);
}

bool opens_wants(Call const& call, Presentation const& one, Parts sees)
{
    auto const part = part_named(one.part, call.place().area_keys); // of an area that is gone: nobody's but who sees all
    return !one.wants.empty() && part && sees.covers(*part);
}

// hpl § 22: what the person wants is theirs, and is read by consent only.
Html presentation_text(Call const& call, Presentation const& one, std::optional<CoordinatorContact> const& who, Parts sees)
{
    Words const& w = call.words();
    std::vector<ui::Fact> facts;
    if (who && !who->missing) {
        Html name = h("{}", who->title.empty() ? who->name : who->name + ", " + who->title);
        if (!who->phone.empty()) name += h("<br>{}", ui::link(Url::external("tel:" + who->phone), who->phone));
        facts.push_back({w.tr("Who I am"), std::move(name)});
    }
    facts.push_back({w.tr("My role"), ui::paragraphs(one.role)});
    if (opens_wants(call, one, sees)) facts.push_back({w.tr("What the person wants from you"), ui::paragraphs(one.wants)});
    facts.push_back({w.tr("How we cooperate"), ui::paragraphs(one.cooperation)});
    Html html = ui::facts(facts, ui::FactsLook::card);
    if (!opens_wants(call, one, sees))
        html += h("<p class=\"st-muted\">{}</p>", w.tr("What the person needs and expects stands here when there is consent to it."));
    return html;
}

Html presentation_state(Call const& call, Presentation const& one)
{
    Words const& w = call.words();
    if (one.version == 0) return ui::tag(ui::Color::neutral, ui::Icon::file_text, w.tr("Not written yet"));
    if (one.is_read() && one.confirmed_how == "paper")
        return ui::tag(ui::Color::success, ui::Icon::checkmark_circle, w.tr("Read on paper, {date}", {{"date", w.day_and_time(*one.confirmed_at)}}));
    if (one.is_read())
        return ui::tag(
            ui::Color::success, ui::Icon::checkmark_circle, w.tr("Read and agreed, {date}", {{"date", w.day_and_time(*one.confirmed_at)}}));
    if (one.confirmed > 0) return ui::tag(ui::Color::warning, ui::Icon::hourglass, w.tr("Changed since it was read"));
    return ui::tag(ui::Color::warning, ui::Icon::hourglass, w.tr("Not read yet"));
}

Html told_changes(Call const& call, std::vector<ServiceChange> const& changes)
{
    Words const& w = call.words();
    if (changes.empty()) return {};
    std::vector<Html> rows;
    rows.reserve(changes.size());
    for (auto const& one : changes)
        rows.push_back(h("<p><strong>{}</strong></p>{}<p class=\"st-muted st-small\">{}</p>",
            one.on ? w.tr("From {date}", {{"date", w.long_day(*one.on)}}) : w.tr("The date isn't known"), ui::paragraphs(one.words),
            w.tr("{name}, {when}", {{"name", one.by}, {"when", w.day_and_time(one.at)}})));
    return ui::section("changes", w.tr("Changes that are told"), ui::lines(rows));
}

} // namespace samtak
