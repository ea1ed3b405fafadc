// The coordinator asks anew how it goes, and sees what was asked and answered before (L1). At most once a day: asking is help, not pressure.
#include "measures/chase_parts.hpp"
#include "measures/task_pages.hpp"
#include "measures/task_view_parts.hpp"

namespace samtak {
namespace {

Failure not_there() { return {Problem::not_found, "This page isn't here."}; }

ChaseStore chases_of(Call const& call) { return {call.database(), call.place().area_keys}; }

Html deed(Call const& call, Grant<ChaseUndertaking> const& grant, Chasing const& one)
{
    Words const& w = call.words();
    auto const line = [](std::string const& text) { return h("<p>{}</p>", text); };
    if (!one.now) return line(w.tr("It is done, or nobody answers for it now."));
    if (one.now->member == grant.by()) return line(w.tr("This is yours, so you needn't ask."));
    if (!one.may_ask(grant.by(), call.today())) return line(w.tr("You have asked today. You can ask again tomorrow."));
    auto const to = call.url("/coordinations/{}/undertakings/{}/chases", grant.subject(), one.measure);
    Html html = line(
        w.tr("{name} gets a notice, and an e-mail with a link where they can answer. The e-mail doesn't say what it is about.", {{"name", one.who}}));
    html += ui::buttons({ui::button_form(to, call.csrf(), {.text = w.tr("Ask how it goes")})});
    return html;
}

Response shown(Grant<ChaseUndertaking> const& grant, Call& call, Chasing const& one, int status)
{
    Words const& w = call.words();
    ui::Page page;
    page.title = w.tr("How does it go?");
    page.narrow = true;
    page.content = ui::back_link(call.url("/coordinations/{}", grant.subject()), w.tr("The case"));
    if (call.query("done") == "asked") page.content += ui::done(w.tr("The question is sent."));
    page.content += ui::title(page.title);
    std::vector<ui::Fact> facts{{w.tr("What"), ui::plain(one.what)}};
    if (!one.who.empty()) facts.push_back({w.tr("Who"), ui::plain(one.who)});
    facts.push_back({w.tr("By"), ui::plain(one.deadline ? w.long_day(*one.deadline) : w.tr("No deadline"))});
    page.content += ui::facts(facts, ui::FactsLook::two);
    page.content += ui::section("ask", w.tr("Ask"), deed(call, grant, one));
    auto const words = word_list(w, chases_of(call).words(grant, one.measure));
    page.content += ui::section("said", w.tr("Asked and answered"),
        words.text().empty() ? h("<p>{}</p>", w.tr("Nothing is asked or answered yet.")) : h("<div class=\"st-card\">{}</div>", words));
    return show_task_page(call, header_of(call, grant), grant.relation(), std::move(page), status);
}

} // namespace

Response undertaking_page(Grant<ChaseUndertaking> const& grant, Call& call)
{
    auto const id = call.id<MeasureId>("measure");
    auto const one = id ? chases_of(call).one(grant, *id, call.today()) : std::nullopt;
    return one ? shown(grant, call, *one, 200) : failure_page(call, not_there());
}

Response create_chase(Grant<ChaseUndertaking> const& grant, Call& call)
{
    auto const id = call.id<MeasureId>("measure");
    auto store = chases_of(call);
    auto const one = id ? store.one(grant, *id, call.today()) : std::nullopt;
    if (!one) return failure_page(call, not_there());
    if (!one->may_ask(grant.by(), call.today())) return shown(grant, call, *one, 409);
    auto const there = call.url("/coordinations/{}/undertakings/{}", grant.subject(), *id);
    auto change = call.change();
    change.answer_with(there.text());
    store.chase(change, grant, *one->now, call.today());
    auto const saved = call.changes().commit(std::move(change));
    if (saved) return see_other(there.with("done", "asked"));
    if (saved.error().text == form_already_sent) return failure_page(call, saved.error());
    auto const now = store.one(grant, *id, call.today()); // somebody else asked in the same moment
    return now ? shown(grant, call, *now, 409) : failure_page(call, not_there());
}

} // namespace samtak
