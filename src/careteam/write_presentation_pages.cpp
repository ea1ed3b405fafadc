// C5: who coordinates writes a presentation to one who takes part, from the municipality's words. What the person wants is written under a part
// that the one it is for may see today.
#include "careteam/presentation_pages.hpp"
#include "careteam/presentation_parts.hpp"
#include "consent/consent_parts.hpp"
#include "profiles/taking_part.hpp"
#include "web/conflict_page.hpp"

namespace samtak {
namespace {

Failure not_here() { return {Problem::not_found, "This page isn't here."}; }

std::string lines_of(std::vector<Localised> const& texts, Language language)
{
    std::string lines;
    for (auto const& text : texts) lines += (lines.empty() ? "" : "\n") + text.in(language);
    return lines;
}

// One that isn't written yet begins with the municipality's own words.
Presentation begun(Call const& call, Presentation one)
{
    if (one.version > 0) return one;
    auto const& words = taking_part(call.profile());
    one.role = lines_of(words.role, call.words().language());
    one.cooperation = lines_of(words.cooperation, call.words().language());
    return one;
}

// What the person's words to this one can be about: what they may see already, and no more.
std::vector<ui::Choice> parts_seen(Call const& call, Parts sees)
{
    std::vector<ui::Choice> choices;
    std::vector<std::string> names{"about"};
    for (auto const& key : call.place().area_keys) names.push_back("area:" + key);
    for (auto const& name : names)
        if (auto const part = part_named(name, call.place().area_keys); part && sees.covers(*part)) choices.push_back({name, part_word(call, name)});
    return choices;
}

Html wants_fields(Call& call, PresentationDesk const& desk, ui::FormView const& form, Presentation const& before)
{
    Words const& w = call.words();
    auto const choices = parts_seen(call, desk.sees);
    if (choices.empty())
        return h("<p>{}</p>",
            w.tr("{name} sees nothing of the plan yet, so you can't write what the person wants. Ask for consent first.", {{"name", desk.one.name}}));
    std::vector<std::string> chosen;
    if (!before.part.empty()) chosen.push_back(before.part);
    Html html = form.text_area({.name = "wants",
        .label = w.tr("What the person wants from {name}", {{"name", desk.one.name}}),
        .description = w.tr("Needs and expectations, as the person says them."),
        .value = before.wants,
        .optional = true,
        .most = most_presentation_words,
        .rows = 4});
    html += form.select({.name = "part",
        .legend = w.tr("What is it about?"),
        .description = w.tr("Only what {name} may see today. Consent taken back hides it at once.", {{"name", desk.one.name}}),
        .choices = choices,
        .chosen = chosen,
        .optional = true});
    return html;
}

Response shown_edit(Grant<EditCareTeam> const& grant, Call& call, PresentationDesk const& desk, int status)
{
    Words const& w = call.words();
    auto const back = call.url("/coordinations/{}/care-team/{}/presentation", grant.subject(), desk.one.id);
    auto const before = begun(call, desk.presentation);
    ui::FormView const form{w, call.form()};
    Html inside = form.text_area({.name = "role",
        .label = w.tr("My role"),
        .description = w.tr("Your name and phone number stand above it by themselves."),
        .value = before.role,
        .most = most_presentation_words,
        .rows = 5});
    inside += wants_fields(call, desk, form, before);
    inside += form.text_area({.name = "cooperation",
        .label = w.tr("How we cooperate"),
        .description = w.tr("Both of you can change it."),
        .value = before.cooperation,
        .most = most_presentation_words,
        .rows = 5});
    inside += ui::buttons({ui::button({.text = w.tr("Save and tell {name}", {{"name", desk.one.name}})}), ui::link(back, w.tr("Cancel"))});
    inside += form.draft_status();
    ui::Page page;
    page.title = w.tr("Present yourself to {name}", {{"name", desk.one.name}});
    page.failed = form.failed();
    page.content = ui::back_link(back, w.tr("The presentation"));
    page.content += form.error_summary();
    page.content += ui::title(page.title);
    page.content +=
        form.form({.action = back,
                      .csrf = call.csrf(),
                      .version = before.version,
                      .draft = call.draft_url("/coordinations/" + grant.subject().str() + "/care-team/" + desk.one.id.str() + "/presentation/edit")},
            h("<div class=\"st-flow\" data-gap=\"l\">{}</div>", inside));
    return presentation_frame(grant, call, std::move(page), status, FrameOf::coordinator);
}

std::vector<ConflictField> fields_of(Call const& call, Presentation const& mine, Presentation const& theirs)
{
    using Kind = ConflictField::Kind;
    Words const& w = call.words();
    auto const word = [&](std::string const& part) { return part.empty() ? std::string{} : part_word(call, part); };
    return {{"role", w.tr("My role"), mine.role, theirs.role, Kind::lines},
        {"wants", w.tr("What the person wants"), mine.wants, theirs.wants, Kind::lines},
        {"part", w.tr("What is it about?"), mine.part, theirs.part, Kind::other, word(mine.part), word(theirs.part)},
        {"cooperation", w.tr("How we cooperate"), mine.cooperation, theirs.cooperation, Kind::lines}};
}

Response conflict(Grant<WritePresentation> const& grant, Call& call, Presentation const& mine)
{
    Words const& w = call.words();
    PresentationStore store{call.database()};
    auto const now = store.of(grant, mine.participant);
    ConflictView view{w.tr("Two have changed the same presentation"), w.tr("The presentation"), now.last_by, now.last_at, now.version,
        call.url("/coordinations/{}/care-team/{}/presentation", grant.subject(), mine.participant), fields_of(call, mine, now)};
    auto const seen =
        mine.version == 0 ? std::optional{begun(call, Presentation{now.id, now.participant, {}, {}, {}, {}})} : store.as_seen(now, mine.version);
    if (seen) set_base(view, fields_of(call, *seen, now));
    return conflict_page(call, view);
}

Presentation read_form(Call& call, PresentationDesk const& desk)
{
    Form& form = call.form();
    auto one = desk.presentation;
    one.version = form.version();
    one.role = form.text("role", {.most = most_presentation_words, .required = true, .missing = "Write what your role is."});
    one.cooperation = form.text("cooperation", {.most = most_presentation_words, .required = true, .missing = "Write how you want to cooperate."});
    auto const choices = parts_seen(call, desk.sees);
    if (choices.empty()) return one; // what stood there stays, and is hidden
    one.wants = form.text("wants", {.most = most_presentation_words});
    one.part = one.wants.empty() ? std::string{} : std::string{form.get("part")};
    bool offered = one.part.empty();
    for (auto const& choice : choices) offered = offered || choice.value == one.part;
    if (!offered) form.not_a_choice("part");
    if (!one.wants.empty() && one.part.empty()) form.problem("part", "Choose what it is about, so that the right consent decides who reads it.");
    return one;
}

} // namespace

Response edit_presentation_page(Grant<WritePresentation> const& grant, Call& call)
{
    auto const desk = open_presentation(grant, call);
    return desk ? shown_edit(grant, call, *desk, 200) : failure_page(call, not_here());
}

Response write_presentation(Grant<WritePresentation> const& grant, Call& call)
{
    auto const desk = open_presentation(grant, call);
    if (!desk) return failure_page(call, not_here());
    auto const one = read_form(call, *desk);
    if (!call.form().ok()) return shown_edit(grant, call, *desk, 422);
    auto change = call.change();
    auto const there = call.url("/coordinations/{}/care-team/{}/presentation", grant.subject(), desk->one.id);
    change.answer_with(there.text());
    PresentationStore{call.database()}.write(change, grant, one, desk->one.member);
    auto const saved = call.changes().commit(std::move(change));
    if (saved) return see_other(there.with("done", "saved"));
    bool const stale = saved.error().problem == Problem::conflict && saved.error().text != form_already_sent;
    return stale ? conflict(grant, call, one) : failure_page(call, saved.error());
}

} // namespace samtak
