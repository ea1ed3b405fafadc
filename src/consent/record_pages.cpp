// One form: what was agreed, with whom, how, by whom, for how long. Nothing is chosen beforehand (DESIGN § 1.4).
#include "consent/consent_pages.hpp"
#include "consent/consent_paper_parts.hpp"
#include "consent/record_consent.hpp"
#include "documents/document_check.hpp"

namespace samtak {
namespace {

Html who_field(Call const& call, ui::FormView const& form, ConsentDesk const& desk)
{
    Words const& w = call.words();
    std::vector<ui::Choice> choices{{"coordinator", w.tr("To get {coordinator.a}")}, {"plan", w.tr("To have {plan.a}")}};
    if (!call.profile().bti_levels.empty()) choices.push_back({"relay", w.tr("To have {relay_holder.a} and a relay log")});
    for (auto const* one : present(desk, call.today()))
        choices.push_back({one->id.str(), w.tr("To share with {name}, {function}", {{"name", one->name}, {"function", function_words(call, *one)}})});
    auto const with = call.query("with"); // the link that led here said what it is about
    return form.select({.name = "who",
        .legend = w.tr("What is the consent to?"),
        .choices = choices,
        .chosen = with.empty() ? std::vector<std::string>{} : std::vector{with}});
}

Html how_field(Call& call, ui::FormView const& form, ConsentDesk const& desk)
{
    Words const& w = call.words();
    bool const in_writing = call.profile().sharing_consent_form == "written";
    std::vector<ui::Choice> ways{{"written", w.tr("In writing, on paper"), w.tr("Keep the signed paper in the record.")},
        {"oral", w.tr("In a talk"),
            in_writing ? w.tr("Only for {coordinator.a} and the plan, not to share. You write when, where and who was there.")
                       : w.tr("You write when, where and who was there.")}};
    if (call.would_allow<AskConsent>(desk.header.coordination)) // not by who holds a relay
        ways.insert(ways.begin(),
            {"ask", w.tr("Logged in, on their own page"),
                w.tr("You ask now. {name}, or who consents for {name}, answers when ready.", {{"name", desk.person.called}})});
    return form.radios({.name = "form",
        .legend = w.tr("How is the consent given?"),
        .description = in_writing ? w.tr("Here consent to share is in writing, on paper or logged in.") : std::string{},
        .choices = ways});
}

std::string why_this_giver(Words const& w, Signer const& signer)
{
    switch (signer.giver) {
    case Giver::self: return w.tr("Is old enough to decide alone: {law}", {{"law", signer.law}});
    case Giver::self_with_parents: return w.tr("Is 16 or 17, and signs together with who has parental responsibility: {law}", {{"law", signer.law}});
    case Giver::both_parents: return w.tr("Both have parental responsibility: {law}", {{"law", signer.law}});
    case Giver::parent: return w.tr("Has parental responsibility: {law}", {{"law", signer.law}});
    case Giver::guardian: return w.tr("Is guardian in personal matters: {law}", {{"law", signer.law}});
    case Giver::child_welfare: return w.tr("Has taken over the care: {law}", {{"law", signer.law}});
    case Giver::foster_parent: return w.tr("Has the daily care: {law}", {{"law", signer.law}});
    case Giver::future_mandate: return w.tr("Has a future mandate that is in force: {law}", {{"law", signer.law}});
    case Giver::next_of_kin: return w.tr("Next of kin, only when the person can't consent: {law}", {{"law", signer.law}});
    }
    return {};
}

Html giver_field(Call const& call, ui::FormView const& form, ConsentDesk const& desk)
{
    Words const& w = call.words();
    std::vector<ui::Choice> choices;
    for (auto const& signer : desk.authority.signers)
        choices.push_back({key_of(signer), signer_words(w, signer, desk.person), why_this_giver(w, signer)});
    return form.radios(
        {.name = "giver", .legend = w.tr("Who gives it?"), .description = w.tr("For consent on paper or in a talk."), .choices = choices});
}

Html fields(Call& call, ui::FormView const& form, ConsentDesk const& desk)
{
    Words const& w = call.words();
    Html html = who_field(call, form, desk);
    html += form.checkboxes({.name = "parts",
        .legend = w.tr("What can they know?"),
        .description = w.tr("Only when it is about sharing with somebody."),
        .choices = part_choices(call)});
    html += how_field(call, form, desk);
    html += form.text_area({.name = "why",
        .label = w.tr("If you ask: what is it good for?"),
        .description = w.tr("{name} reads this together with the question. Write as you would say it.", {{"name", desk.person.called}}),
        .optional = true,
        .most = 500,
        .rows = 2});
    html += giver_field(call, form, desk);
    html += signed_form(w, form, w.tr("If it is in writing. It can be attached later too."));
    html +=
        form.text_area({.name = "note", .label = w.tr("If it was in a talk: when, where and with whom?"), .optional = true, .most = 500, .rows = 2});
    html += heard_fields(call, form, desk);
    html += form.day({.name = "from", .label = w.tr("Holds from"), .value = call.today()});
    html += form.day({.name = "to",
        .label = w.tr("Holds until"),
        .description = w.tr("Sharing lasts as long as they take part, at most. It can be withdrawn at any time."),
        .optional = true});
    html += form.checkbox("told",
        {"1", w.tr("{name} knows that no is an answer, and that consent can be withdrawn at any time", {{"name", desk.person.called}})}, false);
    html +=
        ui::buttons({ui::button({.text = w.tr("Save")}), ui::link(call.url("/coordinations/{}/consents", desk.header.coordination), w.tr("Cancel"))});
    html += form.draft_status();
    return html;
}

Html nobody_can(Call const& call, ConsentDesk const& desk)
{
    Words const& w = call.words();
    return ui::alert(ui::Color::warning, w.tr("Nobody is registered who can consent for {name}", {{"name", desk.person.called}}),
        h("<p>{}</p><p>{}</p>", w.tr("Register who has parental responsibility, or a guardian, first."),
            ui::link(call.url("/coordinations/{}/representations/new", desk.header.coordination), w.tr("Register somebody"))));
}

Response shown(Grant<RecordConsent> const& grant, Call& call, ConsentDesk const& desk, int status)
{
    Words const& w = call.words();
    ui::FormView const form{w, call.form()};
    auto const back = call.url("/coordinations/{}/consents", grant.subject());
    ui::Page page;
    page.title = w.tr("New consent");
    page.failed = form.failed();
    page.narrow = true;
    page.content = ui::back_link(back, w.trc("heading", "Consent"));
    page.content += form.error_summary();
    page.content += ui::title(page.title, w.tr("Fill it in together with {name}.", {{"name", desk.person.called}}));
    if (desk.authority.signers.empty())
        page.content += nobody_can(call, desk);
    else
        page.content += form.form({.action = back,
                                      .csrf = call.csrf(),
                                      .draft = call.draft_url("/coordinations/" + grant.subject().str() + "/consents/new"),
                                      .upload = true},
            h("<div class=\"st-flow\" data-gap=\"l\">{}</div>", fields(call, form, desk)));
    return show_consent(call, desk, std::move(page), status);
}

TypedConsent read_consent(Call const& call, Form& form)
{
    TypedConsent typed;
    typed.who = std::string{form.get("who")};
    typed.parts = read_parts(call, form);
    typed.from = form.day("from");
    typed.to = form.day("to");
    typed.form = std::string{form.get("form")};
    typed.giver = std::string{form.get("giver")};
    typed.heard = read_heard(form);
    typed.note = form.text("note", {.most = 500});
    typed.told = form.get("told") == "1";
    return typed;
}

Result<void> asked(Grant<AskConsent> const& grant, Call& call, ConsentDesk const& desk, Change change)
{
    Form& form = call.form();
    if (!form.files(signed_form_field).empty())
        form.problem(signed_form_field, "A signed form belongs to a consent in writing. Choose «In writing, on paper», or leave the file out.");
    TypedRequest const typed{std::string{form.get("who")}, read_parts(call, form), form.text("why", {.most = 500}), form.day("to")};
    if (!form.ok()) return form.failure();
    ConsentStore consents{call.database()};
    return ask_consent(grant, typed, setting(desk, call), consents, call.changes(), std::move(change));
}

Result<void> recorded(Grant<RecordConsent> const& grant, Call& call, ConsentDesk const& desk, Change change)
{
    Form& form = call.form();
    auto const typed = read_consent(call, form);
    auto const files = form.files(signed_form_field);
    auto paper = files.empty() ? Result<NewDocument>{NewDocument{}} : check_document(files, signed_form_field);
    if (!paper) take_problems(form, paper.error());
    if (!form.ok()) return form.failure();
    ConsentStore consents{call.database()};
    DocumentStore documents{call.database()};
    std::optional<Grant<AttachDocument>> attaching;
    std::optional<Grant<WithdrawConsent>> withdrawing;
    if (!files.empty()) {
        auto granted = call.decide<AttachDocument>(grant.subject(), Use::change);
        if (!granted) return granted.error();
        attaching.emplace(std::move(*granted));
    }
    if (desk.authority.care_taken_over) {
        auto granted = call.decide<WithdrawConsent>(grant.subject(), Use::change);
        if (!granted) return granted.error();
        withdrawing.emplace(std::move(*granted));
    }
    std::optional<SignedForm> signed_form;
    if (attaching) signed_form.emplace(SignedForm{*attaching, documents, std::move(*paper)});
    std::optional<Replacing> replacing;
    if (withdrawing) replacing.emplace(Replacing{*withdrawing, desk.sheet.consents});
    return record_consent(grant, typed, setting(desk, call), consents, call.changes(), std::move(change), std::move(signed_form), replacing);
}

} // namespace

Response new_consent_page(Grant<RecordConsent> const& grant, Call& call)
{
    auto const desk = open_desk(grant, call);
    return desk ? shown(grant, call, *desk, 200) : failure_page(call, desk.error());
}

Response create_consent(Grant<RecordConsent> const& grant, Call& call)
{
    auto const desk = open_desk(grant, call);
    if (!desk) return failure_page(call, desk.error());
    auto const there = call.url("/coordinations/{}/consents", grant.subject());
    auto change = call.change();
    change.answer_with(there.text());
    bool const asks = call.form().get("form") == "ask";
    auto const asking = asks ? call.decide<AskConsent>(grant.subject(), Use::change) : Result<Grant<AskConsent>>{Failure{}};
    if (asks && !asking) return failure_page(call, asking.error());
    auto const saved = asks ? asked(*asking, call, *desk, std::move(change)) : recorded(grant, call, *desk, std::move(change));
    if (saved) return see_other(there.with("done", asks ? "asked" : "recorded"));
    if (saved.error().problem != Problem::invalid) return failure_page(call, saved.error());
    if (call.form().ok()) take_problems(call.form(), saved.error());
    return shown(grant, call, *desk, 422);
}

} // namespace samtak
