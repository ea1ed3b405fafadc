#include "identity/invitation_parts.hpp"

#include "web/parts.hpp"

namespace samtak {

Response invitation_made_page(Call& call, MadeInvitation const& made, InvitationToken const& token)
{
    Words const& w = call.words();
    // without an origin in the settings (the demo) the browser knows where it is
    auto const origin = call.place().origin.empty() ? "http://" + std::string{call.request().header("host")} : call.place().origin;
    auto const link = origin + invitation_url(call.profile().key, token.token).text();
    ui::Page page;
    page.title = w.tr("The invitation is ready");
    page.person = made.person;
    page.narrow = true;
    page.content = ui::answer_title(page.title, w.tr("This is how {name} gets a login.", {{"name", made.name}}));
    page.content += h("<ol class=\"ds-list\"><li>{}</li><li>{}</li><li>{}</li></ol>",
        w.tr("Give the address below to the right person: in person, on paper or by phone."),
        w.tr("They open it, choose a user name and a password, and scan a code with their phone."), made.then);
    page.content += h("<p class=\"st-invitation\"><strong>{}</strong></p>", link);
    page.content += h("<p>{}</p>",
        made.renews ? w.tr("The address works once, for 24 hours, and is shown only now. Give it to nobody else. They are told that you made it.")
                    : w.tr("The address works once, for two weeks. It is shown only now. You can always make a new one."));
    page.content += made.also;
    page.content += ui::buttons({ui::button_link(made.back, {.text = made.back_text}), ui::print_button(w)});
    page.content = h("<div class=\"st-flow\" data-gap=\"l\">{}</div>", page.content);
    return show(call, page, {NavPlace::people});
}

void close_lost_login(Call const& call, AccountId const& lost) { call.place().forget_login(lost, call.request().client); }

Html renewal_consequences(Words const& w, bool has_login)
{
    Html lines = h("<li>{}</li>", w.tr("Be sure that it is the right one who asks: meet them, or call the number that you know."));
    if (has_login) lines += h("<li>{}</li>", w.tr("The login they have now closes at once, and they are logged out everywhere."));
    lines += h("<li>{}</li>", w.tr("You get an address to hand over. With it they choose a new password and connect a phone."));
    lines += h("<li>{}</li>", w.tr("What they have written stays, and so does what they may see. It is written down that you did this."));
    lines += h("<li>{}</li>", w.tr("They are told that it was you, also by e-mail when the municipality has their address."));
    return h("<ul class=\"ds-list\">{}</ul>", lines);
}

} // namespace samtak
