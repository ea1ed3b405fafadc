// «Who sees what»: the person's own page, and theirs who consent for them. Questions first; yes, no and talk first look alike.
#include "consent/answer_consent.hpp"
#include "consent/consent_pages.hpp"
#include "consent/consent_paper_parts.hpp"
#include "consent/consent_past_parts.hpp"
#include "web/owner_parts.hpp"

namespace samtak {
namespace {

bool is_open(ConsentRequest const& request) { return request.answer == Answer::waiting || request.answer == Answer::talk_first; }

std::string first_name(std::string const& name) { return name.substr(0, name.find(' ')); }

// Who wants to talk first has said so: then yes and no are what is left.
Html answer_buttons(Words const& w, ConsentDesk const& desk, bool talks_first)
{
    auto const one = [](Answer answer, std::string text, ui::Icon icon) {
        return ui::button(
            {.text = std::move(text), .weight = ui::Weight::secondary, .icon = icon, .name = "answer", .value = std::string{code(answer)}});
    };
    auto const talk =
        desk.sheet.coordinator.empty() ? w.tr("Talk about it first") : w.tr("Talk with {name} first", {{"name", first_name(desk.sheet.coordinator)}});
    std::vector<Html> answers{one(Answer::yes, w.tr("Yes, that's fine"), ui::Icon::checkmark), one(Answer::no, w.tr("No"), ui::Icon::x_mark)};
    if (!talks_first) answers.push_back(one(Answer::talk_first, talk, ui::Icon::chat));
    return ui::answers(answers);
}

Html question(Call& call, ConsentDesk const& desk, ConsentRequest const& request, bool answers, Html& summary)
{
    Words const& w = call.words();
    auto const* one = find(desk.sheet.recipients, request.participant);
    if (!one || !one->active) return {};
    auto const parts = part_list(call, request.parts);
    Html html = h("<h3 class=\"ds-heading\" data-size=\"xs\">{}</h3><p>{}</p>",
        w.tr("Can {name} see {parts}?", {{"name", one->name}, {"parts", parts}}), request.why);
    html += h("<p>{}</p>", w.tr("If you say yes, {name} sees only that. You can change your mind at any time.", {{"name", one->name}}));
    if (request.to) html += h("<p>{}</p>", w.tr("It lasts until {date}.", {{"date", w.long_day(*request.to)}}));
    if (request.answer == Answer::talk_first) html += h("<p>{}</p>", w.tr("You want to talk about it first. You can answer when you are ready."));
    if (!answers)
        return h(
            "<div class=\"st-card st-flow\">{}<p>{}</p></div>", html, w.tr("Those who decide together with you answer. Tell them what you think."));
    bool const mine = call.request().method == Method::post && call.param("request") == request.id.text();
    Form const untouched;
    ui::FormView const form{w, mine ? call.form() : untouched, "q" + request.id.str()};
    Html inside = html;
    inside += heard_fields(call, form, desk);
    if (mine) summary = form.error_summary();
    inside += answer_buttons(w, desk, request.answer == Answer::talk_first);
    return h("<div class=\"st-card\">{}</div>",
        form.form({.action = call.url("/coordinations/{}/consents/requests/{}/answer", desk.header.coordination, request.id),
                      .csrf = call.csrf(),
                      .wide = true},
            h("<div class=\"st-flow\">{}</div>", inside)));
}

// `summary`: what is wrong in the one that came back, named by its fields.
Html questions(Call& call, ConsentDesk const& desk, bool answers, Html& summary)
{
    Words const& w = call.words();
    Html html;
    int count = 0;
    for (auto const& request : desk.sheet.requests) {
        if (!is_open(request) || (request.to && *request.to < call.today())) continue;
        html += question(call, desk, request, answers, summary);
        ++count;
    }
    if (count == 0) return {};
    return ui::section(
        "questions", w.trn("A question for you", "{n} questions for you", count), h("<div class=\"st-flow\" data-gap=\"l\">{}</div>", html));
}

PartNames seen_parts(ConsentDesk const& desk, Recipient const& one, Day today)
{
    PartNames names;
    for (auto const& consent : desk.sheet.consents)
        if (consent.participant == one.id && standing(desk, consent, today) == Standing::holds)
            names.insert(names.end(), consent.parts.begin(), consent.parts.end());
    auto const* block = desk.sheet.block_of(one.member);
    auto const shut_out = [&](std::string const& name) {
        for (auto const& blocked : block ? block->parts : PartNames{})
            if (blocked == name || blocked == "all") return true;
        return false;
    };
    PartNames seen;
    for (auto const& name : names) {
        bool const twice = std::find(seen.begin(), seen.end(), name) != seen.end();
        if (!twice && !shut_out(name)) seen.push_back(name);
    }
    return seen;
}

struct May {
    bool answer, block, see_as;
};

Html recipient_line(Call const& call, ConsentDesk const& desk, Recipient const& one, May may)
{
    Words const& w = call.words();
    auto const& id = desk.header.coordination;
    std::vector<Html> links;
    auto const* block = desk.sheet.block_of(one.member);
    if (may.answer) links.push_back(ui::link(call.url("/coordinations/{}/access/{}", id, one.id), w.tr("Change"), {}, one.name));
    if (may.see_as && desk.header.plan) links.push_back(ui::link(call.url("/coordinations/{}/see-as/{}", id, one.id), w.tr("See as"), {}, one.name));
    if (may.block)
        links.push_back(
            ui::link(call.url("/coordinations/{}/access/{}/block", id, one.id), block ? w.tr("Let in again") : w.tr("Shut out"), {}, one.name));
    auto const seen = part_list(call, seen_parts(desk, one, call.today()));
    Html right = block && seen.empty() ? Html{} : sees(w, seen);
    for (auto const& consent : desk.sheet.consents)
        if (consent.participant == one.id && standing(desk, consent, call.today()) == Standing::holds)
            right += consent_documents(call, desk, consent);
    if (block)
        right += h("<p>{} {}</p>", ui::tag(ui::Color::neutral, ui::Icon::padlock_locked, w.trc("status", "Shut out")),
            w.tr("{name} is shut out of {parts}.", {{"name", one.name}, {"parts", part_list(call, block->parts)}}));
    return h("{}<div class=\"st-flow\" data-gap=\"s\">{}{}</div>", ui::person({one.name, function_words(call, one)}), right, ui::actions(links));
}

// Those who see everything because of what they are: the coordinator, and those who act for the person and may see.
std::vector<Html> who_sees_all(Call const& call, ConsentDesk const& desk)
{
    Words const& w = call.words();
    std::vector<Html> rows;
    auto const add = [&](std::string const& name, std::string about, std::string const& what) {
        rows.push_back(h("{}{}", ui::person({name, std::move(about)}), sees(w, what)));
    };
    for (auto const& name : desk.sheet.coordinating) add(name, w.tr("{coordinator.your}"), w.tr("everything"));
    for (auto const& name : desk.sheet.standing_in) add(name, w.tr("{deputy.your}"), w.tr("everything"));
    for (auto const& name : desk.sheet.holding_relay) add(name, w.tr("{relay_holder.your}"), w.tr("the relay log and what is registered"));
    auto const& ages = age_rule(desk.track, desk.person.age(call.today()));
    for (auto const& one : desk.person.representations) {
        if (!one.member || !one.period.holds_on(call.today())) continue;
        if (acts_as(one.kind, one.scope, one.person_agrees, ages, desk.authority.care_taken_over) != ActsAs::nobody)
            add(one.name, one.relation, w.tr("everything"));
    }
    return rows;
}

// A child under 16 reads what the parents have said yes to, and cannot take it back alone.
Html basics(Call const& call, ConsentDesk const& desk, bool withdraws)
{
    Words const& w = call.words();
    std::vector<Html> rows;
    for (auto const& consent : desk.sheet.consents) {
        if (consent.kind == ConsentKind::sharing || standing(desk, consent, call.today()) != Standing::holds) continue;
        Html link;
        if (withdraws)
            link = ui::link(call.url("/coordinations/{}/consents/{}/withdrawal", desk.header.coordination, consent.id), w.tr("Withdraw"), {},
                what_words(call, desk, consent));
        rows.push_back(h("<div class=\"st-flow\" data-gap=\"s\"><h3 class=\"ds-heading\" data-size=\"2xs\">{}</h3><p>{}</p>{}</div>{}",
            yes_to(w, consent.kind), said_yes(w, consent, desk.person), consent_documents(call, desk, consent), link));
    }
    return rows.empty() ? Html{} : ui::section("basics", w.tr("What has been said yes to"), h("<div class=\"st-card\">{}</div>", ui::lines(rows)));
}

Html done_line(Call const& call)
{
    Words const& w = call.words();
    auto const done = call.query("done");
    if (done == "yes") return ui::done(w.tr("You said yes. You can change your mind at any time."));
    if (done == "yes-not-alone") return ui::done(w.tr("You said yes. Others must say yes too before it holds."));
    if (done == "no") return ui::done(w.tr("You said no. Nothing is shared."));
    if (done == "talk") return ui::done(w.tr("You want to talk first. Nothing is shared before you have answered."));
    if (done == "changed") return ui::done(w.tr("Changed. It holds from now."));
    if (done == "withdrawn") return ui::done(w.tr("Withdrawn. It holds from now."));
    if (done == "blocked") return ui::done(w.tr("Shut out. It holds from now."));
    if (done == "lifted") return ui::done(w.tr("Let in again. It holds from now."));
    return {};
}

Response shown(Grant<ReadConsents> const& grant, Call& call, ConsentDesk const& desk, int status)
{
    Words const& w = call.words();
    May const may{
        call.would_allow<AnswerConsent>(grant.subject()), call.would_allow<MakeBlock>(grant.subject()), call.would_allow<SeeAs>(grant.subject())};
    auto rows = who_sees_all(call, desk);
    for (auto const* one : present(desk, call.today())) rows.push_back(recipient_line(call, desk, *one, may));
    ui::Page page;
    page.title = w.tr("Who sees what");
    page.failed = !call.form().ok();
    page.content = done_line(call);
    Html summary;
    auto const asked = questions(call, desk, may.answer, summary);
    page.content += summary;
    page.content += ui::title(page.title,
        grant.relation() == Relation::self ? w.tr("You decide what is shared. It holds from the next click.")
                                           : w.tr("What is shared is decided here. It holds from the next click."));
    page.content += asked;
    page.content += ui::section("who", w.tr("Who sees what now"), h("<div class=\"st-card\">{}</div>", ui::lines(rows)));
    if (grant.also_allows<DecideParentSees>() && !desk.person.representations.empty()) page.content += parents_section(call, grant.subject());
    page.content += basics(call, desk, call.would_allow<WithdrawConsent>(grant.subject()));
    page.content += earlier_consents(call, desk); // with the papers that belong to them (pbrl § 5-1)
    page.content += ui::section("looked", w.tr("Who has looked"),
        h("<p>{}</p><p>{}</p>", w.tr("Each time somebody opens something, it is written down."),
            ui::link(call.url("/coordinations/{}/access-log", grant.subject()), w.tr("See who has looked"), ui::Icon::eye)));
    return show_consent(call, desk, std::move(page), status);
}

std::string done_after(AnswerForm const& answer, ConsentDesk const& desk, Grant<AnswerConsent> const& grant, Day today)
{
    if (answer.answer == Answer::no) return "no";
    if (answer.answer == Answer::talk_first) return "talk";
    auto const representation = grant.relation() == Relation::self ? std::nullopt : representation_of(desk.person, grant.by(), today);
    return own_word(desk.authority, representation).signer ? "yes" : "yes-not-alone";
}

Result<void> answered(Grant<AnswerConsent> const& grant, Call& call, ConsentDesk const& desk, ConsentRequest const& request, AnswerForm const& form,
    ConsentStore& consents, Change change)
{
    if (!desk.authority.care_taken_over)
        return answer_consent(grant, request, form, setting(desk, call), consents, call.changes(), std::move(change));
    auto const withdrawing = call.decide<WithdrawConsent>(grant.subject(), Use::change);
    if (!withdrawing) return withdrawing.error();
    return answer_consent(
        grant, request, form, setting(desk, call), consents, call.changes(), std::move(change), Replacing{*withdrawing, desk.sheet.consents});
}

} // namespace

Response access_page(Grant<ReadConsents> const& grant, Call& call)
{
    auto const desk = open_desk(grant, call);
    if (!desk) return failure_page(call, desk.error());
    if (desk->staff) return see_other(call.url("/coordinations/{}/consents", grant.subject()));
    return shown(grant, call, *desk, 200);
}

Response answer_question(Grant<AnswerConsent> const& grant, Call& call)
{
    auto const desk = open_desk(grant, call);
    auto const id = call.id<ConsentRequestId>("request");
    auto const* request = desk && id ? desk->sheet.request(*id) : nullptr;
    AnswerForm const form{parse_answer(call.form().get("answer")).value_or(Answer::waiting), read_heard(call.form())};
    bool const known = form.answer == Answer::yes || form.answer == Answer::no || form.answer == Answer::talk_first;
    if (!request || !known) return failure_page(call, {Problem::not_found, "This page isn't here."});
    if (!call.form().ok()) return shown(grant, call, *desk, 422);
    auto const there = call.url("/coordinations/{}/access", grant.subject());
    auto change = call.change();
    change.answer_with(there.text());
    ConsentStore consents{call.database()};
    auto const saved = answered(grant, call, *desk, *request, form, consents, std::move(change));
    if (saved) return see_other(there.with("done", done_after(form, *desk, grant, call.today())));
    if (saved.error().problem != Problem::invalid) return failure_page(call, saved.error());
    take_problems(call.form(), saved.error());
    return shown(grant, call, *desk, 422);
}

} // namespace samtak
