#include "web/errors.hpp"

#include "access/rules.hpp"
#include "kernel/random.hpp"
#include "storage/done_form.hpp"
#include "web/parts.hpp"
#include "web/show.hpp"

#include <array>

namespace samtak {
namespace {

struct ErrorText {
    std::string title, lead;
    std::vector<std::string> advice = {};
};

ErrorText request_error(Words const& w, int status)
{
    switch (status) {
    case 405: return {w.tr("This can't be done here"), w.tr("Go back and use the buttons on the page.")};
    case 408: return {w.tr("It took too long"), w.tr("Your message didn't get all the way to us. Try again.")};
    case 413:
        return {w.tr("It was too much at once"), w.tr("What you sent is larger than we can take. Make it shorter, and send it again."),
            {w.tr("A file can be at most 10 MB. Go back, choose a smaller one, and send the form again.")}};
    case 415: return {w.tr("We couldn't read what was sent"), w.tr("Go back to the page, and send the form from there.")};
    case 429: return {w.tr("That was very many at once"), w.tr("Wait a few minutes, and try again.")};
    default: return {w.tr("We couldn't read what was sent"), w.tr("Go back, reload the page, and try again.")};
    }
}

ErrorText error_text(Words const& w, int status)
{
    switch (status) {
    case 403:
        return {w.tr("The form is from before you logged in"), w.tr("To be safe we don't save it. Nothing has been changed."),
            {w.tr("Open the page again, and send the form from there."), w.tr("What you wrote is kept as a draft where that is possible.")}};
    case 404:
        return {w.tr("There is nothing here for you"), w.tr("Either the address is wrong, or this is about something you don't take part in."),
            {w.tr("Do you need access? Ask the one who coordinates to talk with the one it is about."),
                w.tr("Has something been changed lately? Start from the front page.")}};
    case 409:
        return {w.tr("Somebody was first"),
            w.tr("This was changed while you were writing. Nothing is lost: look at what stands there now, and do yours again.")};
    case 500: return {w.tr("We couldn't do it"), w.tr("The fault is ours. What was saved before is safe. Try again in a while.")};
    case 503: return {w.tr("Very many are here just now"), w.tr("Nothing is wrong with what you did. Try again in a minute.")};
    default: return request_error(w, status);
    }
}

// What answers a form at once has focus on its heading.
Html error_content(Words const& w, ErrorText const& text, std::string const& reference, std::vector<Html> const& ways, bool answers_form)
{
    Html inside = answers_form ? ui::answer_title(text.title, text.lead) : ui::title(text.title, text.lead);
    if (!text.advice.empty()) {
        Html items;
        for (auto const& one : text.advice) items.add("<li>{}</li>", one);
        inside.add("<ul class=\"ds-list\">{}</ul>", items);
    }
    if (!ways.empty()) inside += ui::buttons(ways);
    if (!reference.empty())
        inside.add("<p class=\"st-muted\">{} <strong class=\"st-numbers\">{}</strong></p>", w.tr("If you call us, say this reference:"), reference);
    return h("<div class=\"st-flow\" data-gap=\"l\">{}</div>", inside);
}

Response shown(Call& call, ErrorText const& text, int status, std::string const& reference = {})
{
    ui::Page page;
    page.title = text.title;
    page.narrow = true;
    page.content = error_content(call.words(), text, reference, {ui::button_link(call.url("/"), {.text = call.words().tr("To the front page")})},
        call.request().method == Method::post);
    return show(call, page, {}, status);
}

std::string who_can(Words const& w, Relation relation)
{
    switch (relation) {
    case Relation::self: return w.tr("The one the plan belongs to");
    case Relation::parent: return w.tr("A parent");
    case Relation::guardian: return w.tr("A guardian");
    case Relation::coordinator: return w.tr("{Coordinator.the}");
    case Relation::deputy: return w.tr("Whoever steps in for {coordinator.the}");
    case Relation::participant: return w.tr("Those in {group.the} who take part in this");
    case Relation::coordinating_unit: return w.tr("{Coordinating_unit.the}");
    case Relation::allocation_office: return w.tr("{Allocation_office.the}");
    case Relation::leader: return w.tr("{Leader.the}");
    case Relation::nominee: return w.tr("The one who is asked to be {coordinator.bare}");
    case Relation::relay_holder: return w.tr("{Relay_holder.the}");
    case Relation::relay_asked: return w.tr("The one who is asked to be {relay_holder.bare}");
    case Relation::none:
    case Relation::member: break;
    }
    return w.tr("Somebody with another role");
}

ErrorText not_yours(Call const& call)
{
    Words const& w = call.words();
    ErrorText text{w.tr("Somebody else has to do this"), w.tr("You may read this, but not change it. These can:")};
    for (auto const& line : rule_table())
        if (line.act == call.act()) text.advice.push_back(who_can(w, line.relation));
    if (text.advice.empty()) text.lead = w.tr("You may read this, but not change it.");
    return text;
}

ErrorText not_usable(Call const& call, Failure const& failure)
{
    Words const& w = call.words();
    ErrorText text{
        w.tr("Something must be corrected first"), failure.text.source.empty() ? w.tr("Go back and correct the form.") : w.tr(failure.text)};
    for (auto const& problem : failure.fields) text.advice.push_back(w.problem(problem));
    return text;
}

} // namespace

std::string fresh_reference()
{
    static constexpr std::string_view letters = "ABCDEFGHJKLMNPRSTUVWXYZ23456789"; // none that look alike
    std::array<unsigned char, 7> random{};
    fill_random(random);
    std::string reference;
    for (std::size_t i = 0; i < random.size(); ++i) {
        if (i == 1 || i == 4) reference += '-';
        reference += letters[random[i] % letters.size()];
    }
    return reference;
}

Response error_page(Call& call, int status, std::string const& reference) { return shown(call, error_text(call.words(), status), status, reference); }

Response failure_page(Call& call, Failure const& failure)
{
    if (failure.text == form_already_sent)
        if (auto const answer = first_answer(call.database(), call.form().once(), call.viewer().member())) return see_other(Url::own_path(*answer));
    switch (failure.problem) {
    case Problem::not_found: return error_page(call, 404);
    case Problem::not_yours: return shown(call, not_yours(call), 403);
    case Problem::invalid: return shown(call, not_usable(call, failure), 422);
    case Problem::conflict: return error_page(call, 409);
    }
    return error_page(call, 500);
}

namespace {

// Where no municipality is known: Samtak's own frame, with nobody to call.
Profile const& nobody()
{
    static Profile const own = [] {
        Profile profile;
        profile.name = "Samtak";
        profile.shield = "samtak.svg";
        return profile;
    }();
    return own;
}

} // namespace

Response open_error_page(Words const& w, Profile const* profile, Assets const& assets, int status, std::string const& reference)
{
    auto const text = error_text(w, status);
    auto const content = error_content(w, text, reference, {ui::button_link(url("/"), {.text = w.tr("To the front page")})}, false);
    ui::Page framed;
    framed.title = text.title;
    framed.narrow = true;
    framed.content = content;
    ui::Surroundings around;
    around.home = url("/");
    return page(ui::framed(w, profile ? *profile : nobody(), assets, around, framed), status);
}

} // namespace samtak
