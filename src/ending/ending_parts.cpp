#include "ending/ending_parts.hpp"

#include "access/relations.hpp"
#include "decisions/decision_store.hpp"

namespace samtak {
namespace {

// pbrl § 2-7: what a decision gave is taken back by a decision. The newest about a coordinator counts.
EndingGrounds grounds_of(Grant<ReadEnding> const& grant, Call& call)
{
    EndingGrounds grounds{call.profile().ending_needs_decision, false};
    for (auto const& one : DecisionStore{call.database()}.list(grant)) { // newest first
        if (one.kind == "plan") continue;
        grounds.needs_letter |= one.outcome == "granted";
        grounds.has_letter = one.outcome == "refused";
        break;
    }
    return grounds;
}

} // namespace

Side side_of(Relation relation)
{
    if (is_family(relation)) return Side::family;
    return coordinates(relation) ? Side::coordinator : Side::office;
}

EndingDesk open_desk(Grant<ReadEnding> const& grant, Call& call)
{
    EndingStore store{call.database()};
    EndingDesk desk{
        people_of(call).header(grant, call.today()), store.read(grant), store.ends_on(grant), grounds_of(grant, call), side_of(grant.relation())};
    desk.is_self = grant.relation() == Relation::self;
    desk.hindrance = hindrance(desk.now, desk.grounds, call.today());
    return desk;
}

Response ending_answer(Call& call, ui::Page page, PersonHeader const& header, Side side, int status)
{
    page.narrow = true;
    page.content = h("<div class=\"st-flow\" data-gap=\"l\">{}</div>", page.content);
    switch (side) {
    case Side::family: page.ground = ui::Ground::owner; return show(call, page, {NavPlace::home, OwnerNav{header.coordination, header.plan}}, status);
    case Side::coordinator: page.person = person_bar(call, header, CaseTab::overview, true); return show(call, page, {NavPlace::people}, status);
    case Side::office: break;
    }
    return show(call, page, {}, status);
}

Response form_answer(Call& call, EndingForm const& parts, ui::FormView const& form, PersonHeader const& header, Side side, int status)
{
    Words const& w = call.words();
    Html inside = parts.inside;
    if (!parts.hinders) inside += ui::buttons({ui::button({.text = parts.deed}), ui::link(parts.back, w.tr("Cancel")), form.draft_status()});
    ui::Page page;
    page.title = parts.title;
    page.failed = form.failed();
    page.content = ui::back_link(parts.back, parts.back_to);
    page.content += form.error_summary();
    page.content += ui::title(parts.title, parts.lead);
    page.content += parts.above;
    page.content += form.form({.action = parts.action, .csrf = call.csrf(), .version = parts.version, .draft = call.draft_url(parts.draft_path)},
        h("<div class=\"st-flow\" data-gap=\"l\">{}</div>", inside));
    return ending_answer(call, std::move(page), header, side, status);
}

std::string raised_name(Words const& w, std::string_view code)
{
    if (code == "coordinator") return w.tr("{Coordinator.the}");
    if (code == "office") return w.tr("The municipality");
    return w.tr("The person, or who acts for them");
}

std::string view_name(Words const& w, std::string_view code)
{
    if (code == "agrees") return w.tr("It is fine that it ends");
    if (code == "disagrees") return w.tr("It should go on");
    if (code == "unsure") return w.trc("view", "Not sure");
    return w.tr("Not asked yet");
}

std::string talk_name(Words const& w, std::string_view code)
{
    return code == "team" ? w.tr("Taken to {coordinating_unit.the}") : w.tr("Talked over with the case officer");
}

std::string who_said(Words const& w, std::string_view code)
{
    if (code == "coordinator") return w.tr("{Coordinator.the}");
    if (code == "parent") return w.tr("Parent");
    if (code == "guardian") return w.tr("Guardian");
    if (code == "told") return w.tr("As told to {coordinator.the}");
    return w.tr("The person");
}

Html view_fields(Words const& w, ui::FormView const& form, Ending const& one, bool told)
{
    std::vector<ui::Choice> choices;
    choices.reserve(view_codes.size());
    for (auto const code : view_codes) choices.push_back({std::string{code}, view_name(w, code)});
    Html html = form.radios({.name = "view",
        .legend = told ? w.tr("What does the person think?") : w.tr("What do you think?"),
        .choices = choices,
        .chosen = one.view.empty() ? std::vector<std::string>{} : std::vector{one.view},
        .optional = told});
    html += form.text_area({.name = "view_words",
        .label = told ? w.tr("In the person's own words") : w.tr("In your own words"),
        .value = one.view_words.text(),
        .optional = true,
        .most = most_ending_reason,
        .rows = 3,
        .own_words = true});
    return html;
}

std::string next_words(Words const& w, EndingDesk const& desk)
{
    bool const you = desk.is_self;
    switch (desk.hindrance) {
    case Hindrance::announce_first:
        return you ? w.tr("You are to have a notice, and time to answer, before it can be decided that it ends.")
                   : w.tr("The person must have a notice, and time to answer, before it can be decided that it ends.");
    case Hindrance::wait_for_answer: {
        auto const date = w.long_day(*desk.now.answer_by);
        return you ? w.tr("You have until {date} to answer. Then it can be decided.", {{"date", date}})
                   : w.tr("The person has until {date} to answer. Then it can be decided.", {{"date", date}});
    }
    case Hindrance::decision_first:
        return you
            ? w.tr("You have a decision about {coordinator.a}, and don't agree. {Coordinating_unit.the} must write a new decision first.")
            : w.tr("The person has a decision about {coordinator.a}, and doesn't agree. {Coordinating_unit.the} must write a new decision first.");
    case Hindrance::none: break;
    }
    return w.tr("It can be decided now.");
}

std::string said_from(Relation relation)
{
    if (relation == Relation::self) return "person";
    if (relation == Relation::parent) return "parent";
    return relation == Relation::guardian ? "guardian" : "told";
}

Html view_part(Words const& w, EndingDesk const& desk)
{
    auto const& one = desk.now;
    Html html;
    if (one.view.empty())
        html += h("<p>{}</p>", one.unasked_why.empty() ? w.tr("Not asked yet") : w.tr("Not asked yet: {reason}", {{"reason", one.unasked_why}}));
    else
        html += h("<p><strong>{}</strong></p>", view_name(w, one.view));
    if (!one.view_words.empty())
        html += ui::quote({.words = one.view_words, .who = desk.header.called, .how = who_said(w, one.view_from)});
    else if (!one.view_from.empty())
        html += h("<p class=\"st-small st-muted\">{}</p>", who_said(w, one.view_from));
    return ui::section(
        "view", desk.is_self ? w.tr("What you think") : w.tr("What the person thinks"), h("<div class=\"st-flow\" data-gap=\"s\">{}</div>", html));
}

} // namespace samtak
