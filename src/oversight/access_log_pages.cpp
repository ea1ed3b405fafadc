#include "oversight/access_log_pages.hpp"

#include "consent/consent_parts.hpp"
#include "oversight/log_words.hpp"
#include "web/place_words.hpp"

namespace samtak {

std::string relation_words(Words const& w, std::string_view relation, LogReader reader)
{
    if (relation == "coordinator") return w.tr("{coordinator.bare}");
    if (relation == "deputy") return w.tr("steps in for {coordinator.the}");
    if (relation == "participant") return w.tr("takes part");
    if (relation == "self") return reader == LogReader::the_person ? w.trc("in the log", "you") : w.tr("the person");
    if (relation == "parent") return w.tr("parent");
    if (relation == "guardian") return w.tr("guardian");
    if (relation == "coordinating_unit") return w.tr("{coordinating_unit.the}, no content");
    if (relation == "nominee") return w.tr("asked to be {coordinator.bare}, no content");
    if (relation == "allocation_office") return w.tr("{allocation_office.the}, no content");
    if (relation == "relay_holder") return w.tr("{relay_holder.bare}");
    if (relation == "relay_asked") return w.tr("asked to be {relay_holder.bare}, no content");
    if (relation == "leader") return w.tr("leader, no content");
    return {};
}

namespace {

std::string read_words(Words const& w, LookedAt what, bool yours)
{
    switch (what) {
    case LookedAt::plan: return w.tr("Read the plan");
    case LookedAt::plan_print: return w.tr("Printed the plan");
    case LookedAt::plan_history: return w.tr("Read earlier versions of the plan");
    case LookedAt::words: return yours ? w.tr("Opened your own words") : w.tr("Opened the person's own words");
    case LookedAt::evaluation: return w.tr("Opened a goal or measure to evaluate it");
    case LookedAt::measure: return w.tr("Opened a measure");
    case LookedAt::person: return w.tr("Opened the case");
    case LookedAt::group: return w.tr("Looked at who takes part");
    case LookedAt::consent: return w.tr("Looked at who can see what");
    case LookedAt::document: return w.tr("Opened a document");
    case LookedAt::start: return w.tr("Read the start talk or the expectation card");
    case LookedAt::log: return w.tr("Read this list");
    case LookedAt::decision: return w.tr("Opened a decision, a letter or an assessment");
    case LookedAt::need: return w.tr("Opened a notice or an application");
    case LookedAt::ahead: return w.tr("Looked at the transitions ahead");
    case LookedAt::ending: return w.tr("Looked at how the coordination works, or whether it ends");
    case LookedAt::bti: return w.tr("Looked at the BTI page or the relay log");
    case LookedAt::meeting: return w.tr("Read of meetings");
    case LookedAt::message: return w.tr("Read messages in the case");
    case LookedAt::children: return w.tr("Looked at children who are next of kin");
    case LookedAt::place:
        return yours ? w.tr("Looked at where you get help, and by what phone") : w.tr("Looked at where the person gets help, and by what phone");
    case LookedAt::other: return yours ? w.tr("Opened something else about you") : w.tr("Opened something else about the person");
    }
    return {};
}

std::string change_words(Words const& w, LookedAt what, bool yours)
{
    switch (what) {
    case LookedAt::plan: return w.tr("Wrote in the plan");
    case LookedAt::plan_print: return w.tr("Printed the plan");
    case LookedAt::plan_history: return w.tr("Brought back an earlier version");
    case LookedAt::words: return w.tr("Wrote or ordered what matters");
    case LookedAt::evaluation: return w.tr("Wrote an evaluation");
    case LookedAt::measure: return w.tr("Changed a measure, or answered");
    case LookedAt::person: return yours ? w.tr("Changed what is registered about you") : w.tr("Changed what is registered about the person");
    case LookedAt::group: return w.tr("Changed who takes part");
    case LookedAt::consent: return w.tr("Changed who can see what");
    case LookedAt::document: return w.tr("Attached a document, or marked one as wrong");
    case LookedAt::start: return w.tr("Wrote in the start talk or the expectation card");
    case LookedAt::log: return w.tr("Read this list");
    case LookedAt::decision: return w.tr("Wrote a decision, a letter or an assessment");
    case LookedAt::need: return w.tr("Wrote or answered a notice or an application");
    case LookedAt::ahead: return w.tr("Noted or ticked a transition ahead");
    case LookedAt::ending: return w.tr("Wrote about how the coordination works, or whether it ends");
    case LookedAt::bti: return w.tr("Wrote in the relay log, or changed the BTI level or {relay_holder.bare}");
    case LookedAt::meeting: return w.tr("Wrote about a meeting, or answered");
    case LookedAt::message: return w.tr("Wrote a message in the case");
    case LookedAt::children: return w.tr("Wrote about children who are next of kin");
    case LookedAt::place:
        return yours ? w.tr("Said why they need to know where you get help") : w.tr("Said why they need to know where the person gets help");
    case LookedAt::other: return yours ? w.tr("Changed something else about you") : w.tr("Changed something else about the person");
    }
    return {};
}

} // namespace

std::string deed_words(Words const& w, LookedAt what, bool is_change, LogReader reader)
{
    bool const yours = reader == LogReader::the_person;
    return is_change ? change_words(w, what, yours) : read_words(w, what, yours);
}

namespace {

std::string who_words(Call const& call, LogGroup const& group, LogReader reader)
{
    std::string text;
    for (auto const& part :
        {group.title, place_words(call.words(), call.profile(), group.unit_key), relation_words(call.words(), group.relation, reader)}) {
        if (part.empty()) continue;
        text += (text.empty() ? "" : ", ") + part;
    }
    return text;
}

// Which parts were opened: the whole, some of it by name, or none (administration).
std::string parts_words(Call const& call, LogGroup const& group)
{
    if (group.parts.empty() || group.parts == "all") return {};
    return call.words().tr("Only {parts}", {{"parts", part_list(call, split_names(group.parts))}});
}

std::string when_words(Words const& w, LogGroup const& group)
{
    if (group.times == 1) return w.time(group.last);
    return w.tr("{n} times, last at {time}", {{"n", group.times}, {"time", w.time(group.last)}});
}

Html line(Call const& call, LogGroup const& group, LogReader reader)
{
    Words const& w = call.words();
    auto const what = deed_words(w, group.what, group.is_change, reader);
    auto const parts = parts_words(call, group);
    Html right = h("<span>{}</span>", what);
    if (!parts.empty()) right += h("<br><span class=\"st-muted st-small\">{}</span>", parts);
    right += h("<br><span class=\"st-muted st-small\">{}</span>", when_words(w, group));
    return h("{}<div class=\"st-log\">{}</div>",
        ui::person({group.name, who_words(call, group, reader), group.own ? ui::Color::owner : ui::Color::accent}), right);
}

Html days(Call const& call, std::vector<LogGroup> const& groups, LogReader reader)
{
    Html html;
    std::vector<Html> rows;
    for (std::size_t at = 0; at < groups.size(); ++at) {
        rows.push_back(line(call, groups[at], reader));
        bool const last_of_day = at + 1 == groups.size() || groups[at + 1].day != groups[at].day;
        if (!last_of_day) continue;
        html += ui::section(
            "d" + groups[at].day.iso(), call.words().weekday_and_day(groups[at].day), h("<div class=\"st-card\">{}</div>", ui::lines(rows)));
        rows.clear();
    }
    return html;
}

LogKey key_in(Call const& call)
{
    auto const at = call.query("before");
    auto const id = call.query("id");
    return parse_instant(at) ? LogKey{at, id} : LogKey{};
}

Response access_log_page(Grant<ReadAccessLog> const& grant, Call& call)
{
    Words const& w = call.words();
    bool const own = call.query("own") == "1";
    auto const reader = grant.relation() == Relation::self ? LogReader::the_person : LogReader::another;
    auto const found = AccessLogStore{call.database()}.read(grant, key_in(call), own);
    auto const here = call.url("/coordinations/{}/access-log", grant.subject());
    PeopleStore people{call.database(), *call.place().secrets, *call.place().catalogues};
    auto const header = people.header(grant, call.today());
    std::vector<Html> links{
        own ? ui::link(here, w.tr("Leave out your own visits")) : ui::link(here.with("own", "1"), w.tr("Show your own visits too"))};
    if (found.older) {
        auto older = here.with("before", found.older->at).with("id", found.older->id);
        links.push_back(ui::link(own ? older.with("own", "1") : older, w.tr("Older"), ui::Icon::chevron_right));
    }
    ui::Page page;
    page.title = w.tr("Who has looked");
    page.ground = ui::Ground::owner;
    page.content = ui::back_link(call.url("/coordinations/{}/access", grant.subject()), w.tr("Who sees what"));
    page.content += ui::title(page.title,
        reader == LogReader::the_person ? w.tr("Each time somebody opens something about you, it stands here. Nobody can take it away.")
                                        : w.tr("Each time somebody opens something about the person, it stands here. Nobody can take it away."));
    if (found.lines.empty()) page.content += ui::empty_line(h("<p>{}</p>", w.tr("Nobody has looked.")));
    page.content += days(call, gathered(found.lines), reader);
    page.content += ui::actions(links);
    page.content +=
        h("<p>{}</p>", w.tr("If there is somebody you don't know, ask {coordinator.your}, or call {phone}.", {{"phone", call.profile().phone}}));
    return show(call, page, {NavPlace::access, OwnerNav{grant.subject(), header.plan}});
}

} // namespace

void access_log_routes(Router& router) { router.get<ReadAccessLog>("/coordinations/{coordination}/access-log", access_log_page); }

} // namespace samtak
