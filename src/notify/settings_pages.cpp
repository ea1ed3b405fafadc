// One's own settings, in one place: whether, of what, how and when a neutral e-mail comes, and the language of pages and e-mail.
#include "notify/hearing_form.hpp"
#include "notify/notice_store.hpp"
#include "notify/notify_pages.hpp"
#include "web/parts.hpp"
#include "web/show.hpp"

namespace samtak {
namespace {

enum class Ways { mail, mail_and_sms }; // that this installation has

Html mail_note(Words const& w, OwnMailSettings const& own)
{
    if (own.is_protected() && own.has_address)
        return ui::alert(ui::Color::info,
            own.wants() ? w.tr("E-mail is sent to you because you have asked for it") : w.tr("No e-mail is sent to you"),
            h("<p>{}</p>",
                w.tr("The address is protected, yours or of the one you act for. So no e-mail is sent unless you ask for it. You find all messages "
                     "here when you log in.")));
    if (!own.has_address)
        return ui::alert(ui::Color::info, w.tr("No e-mail is sent to you"),
            h("<p>{}</p>", w.tr("We don't have your e-mail address. You find all messages here when you log in.")));
    return {};
}

Html mail_field(ui::FormView const& form, Words const& w, OwnMailSettings const& own, bool or_sms)
{
    return form.radios({.name = "mail",
        .legend = or_sms ? w.tr("Tell me when something is new") : w.tr("E-mail when something is new"),
        .description = w.tr(
            "The e-mail says only that there is something new, or when you have a meeting, never what or whom it is about. If your login is closed, "
            "we always write."),
        .choices = {{"yes", or_sms ? w.tr("Yes, tell me") : w.tr("Yes, send me an e-mail")}, {"no", w.tr("No, I look here myself")}},
        .chosen = {own.wants() ? "yes" : "no"}});
}

Response shown(Grant<OwnSettings> const& grant, Call& call, int status, Ways ways)
{
    Words const& w = call.words();
    auto const own = NoticeStore{call.database()}.settings(grant);
    auto const hearing = HearingStore{call.database()}.own(grant);
    ui::FormView const form{w, call.form()};
    Html html;
    bool const by_sms = ways == Ways::mail_and_sms && !own.is_protected() && !hearing.phone.empty();
    html += mail_field(form, w, own, by_sms);
    if (by_sms) html += channel_field(form, w, hearing);
    html += topic_fields(form, w, hearing);
    html += quiet_fields(form, w, hearing.quiet);
    html += form.radios({.name = "language",
        .legend = w.tr("Language"),
        .choices = {{"nb", "Bokmål"}, {"nn", "Nynorsk"}, {"en", "English"}},
        .chosen = {std::string{language_code(w.language())}}});
    html += ui::buttons({ui::button({.text = w.tr("Save")})});

    ui::Page page;
    page.title = w.tr("My settings");
    page.narrow = true;
    page.failed = form.failed();
    page.content = form.error_summary();
    if (call.query("done") == "saved") page.content += ui::done(w.tr("The settings are saved."));
    page.content += ui::title(page.title);
    page.content += mail_note(w, own);
    page.content += form.form({.action = call.url("/settings"), .csrf = call.csrf()}, h("<div class=\"st-flow\" data-gap=\"l\">{}</div>", html));
    page.content += h("<p>{}</p>", ui::link(call.url("/settings/calendar"), w.tr("Get your meetings into your own calendar")));
    page.content +=
        h("<p>{}</p>", ui::link(url("/account").with("next", call.url("/settings").text()), w.tr("Change your password, or log out elsewhere")));
    page.content = h("<div class=\"st-flow\" data-gap=\"l\">{}</div>", page.content);
    return show(call, page, {}, status);
}

Response write(Grant<OwnSettings> const& grant, Call& call, Ways ways)
{
    Form& form = call.form();
    auto const language = parse_language(form.get("language"));
    if (!language) form.problem("language", "Choose a language.");
    if (form.get("mail") != "yes" && form.get("mail") != "no") form.problem("mail", "Choose whether you get e-mail.");
    HearingStore hearings{call.database()};
    auto const before = hearings.own(grant);
    auto const chosen = read_hearing(form, before);
    if (!form.ok()) return shown(grant, call, 422, ways);
    auto change = call.change();
    auto const there = call.url("/settings");
    change.answer_with(there.text());
    NoticeStore notices{call.database()};
    notices.save(change, grant, notices.settings(grant), form.get("mail") == "yes", *language);
    hearings.save(change, grant, before, chosen);
    if (auto saved = call.changes().commit(std::move(change)); !saved) return failure_page(call, saved.error());
    // the account's choice, for pages before a municipality is chosen too, is identity's
    return see_other(url("/language/{}", std::string{language_code(*language)}).with("next", there.with("done", "saved").text()));
}

} // namespace

Response settings_page(Grant<OwnSettings> const& grant, Call& call) { return shown(grant, call, 200, Ways::mail); }
Response write_settings(Grant<OwnSettings> const& grant, Call& call) { return write(grant, call, Ways::mail); }
Response settings_page_with_sms(Grant<OwnSettings> const& grant, Call& call) { return shown(grant, call, 200, Ways::mail_and_sms); }
Response write_settings_with_sms(Grant<OwnSettings> const& grant, Call& call) { return write(grant, call, Ways::mail_and_sms); }

} // namespace samtak
