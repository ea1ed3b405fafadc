#include "meetings/invitation_parts.hpp"

#include <algorithm>

namespace samtak {
namespace {

constexpr std::chrono::hours long_on_its_way{1}; // the mail server is down, or there is none

OutboundSender sender_of(Call const& call)
{
    auto const& origin = call.place().origin;
    return {call.profile().name, (origin.empty() ? "http://localhost" : origin) + "/" + call.profile().key};
}

// The link's digits are each recipient's own.
std::string without_digits(std::string text, NoticeId const& reference)
{
    if (auto const at = text.find(reference.str()); at != std::string::npos) text.replace(at, reference.str().size(), "…");
    return text;
}

std::optional<OutboundMessage> message_of(Call const& call, Meeting const& one, MeetingMail kind, bool says_place)
{
    auto const time = MeetingTime::parse(one.day, one.from, one.to);
    if (!time) return std::nullopt;
    auto const place = says_place ? NeutralPlaces{call.profile().neutral_places}.find(one.place) : std::nullopt;
    auto const reference = NoticeId::fresh();
    auto message = InvitationText{kind, CalendarUid::fresh(), 0, *time, place, reference}.mail(call.words().language(), sender_of(call));
    message.body = without_digits(message.body, reference);
    return message;
}

Html note(std::string const& text) { return h("<p class=\"st-small\">{}</p>", text); }

Html state_tag(Words const& w, InvitationSent const& one)
{
    if (one.state == "sent") return ui::tag(ui::Color::success, ui::Icon::checkmark_circle, w.tr("E-mail sent"));
    if (one.state == "refused") return ui::tag(ui::Color::danger, ui::Icon::exclamationmark_triangle, w.tr("The e-mail was refused"));
    if (one.state == "failed") return ui::tag(ui::Color::danger, ui::Icon::exclamationmark_triangle, w.tr("The e-mail couldn't be sent"));
    if (one.state == "none") return ui::tag(ui::Color::neutral, ui::Icon::information_square, w.tr("Gets no e-mail"));
    return ui::tag(ui::Color::neutral, ui::Icon::hourglass, w.tr("On its way"));
}

std::string what_to_do(Call const& call, InvitationSent const& one)
{
    Words const& w = call.words();
    if (is_lost(one)) return w.tr("Call them. If the e-mail address is wrong, have it corrected, and call in again.");
    if (one.state == "none") return w.tr("Sees it when they log in. Call them if it is soon.");
    bool const is_waiting = one.state == "waiting" || one.state.empty();
    if (is_waiting && call.now() - one.at > long_on_its_way) return w.tr("It hasn't come off yet. Call them if it is soon.");
    return {};
}

std::string what_was_sent(Words const& w, InvitationSent const& one)
{
    switch (one.kind) {
    case MeetingMail::called: return w.tr("Called in");
    case MeetingMail::changed: return w.tr("Sent an updated invitation");
    case MeetingMail::taken_out: return w.tr("Taken out");
    case MeetingMail::cancelled: break;
    }
    return w.tr("Called off");
}

Html mail(Call const& call, OutboundMessage const& message)
{
    Words const& w = call.words();
    auto const& from = call.place().mail_from;
    Html const head =
        h("<div class=\"st-mail__head\"><dl><dt>{}</dt><dd>{}</dd><dt>{}</dt><dd>{}</dd><dt>{}</dt><dd><strong>{}</strong></dd></dl></div>",
            w.tr("From"), call.profile().name + (from.empty() ? "" : " (" + from + ")"), w.tr("To"),
            w.tr("One e-mail to each. Nobody sees the others."), w.tr("Subject"), message.subject);
    return h("<div class=\"st-mail\">{}<div class=\"st-mail__body st-flow\">{}</div></div>", head, ui::paragraphs(message.body));
}

// What the mail itself doesn't say of itself.
Html notes(Call const& call, bool address_is_protected)
{
    Words const& w = call.words();
    Html html = note(w.tr("The calendar gets «{title}», the same time and the same place, and no more",
        {{"title", std::string{calendar_sentence(w.language()).title}}}));
    if (address_is_protected) html += note(w.tr("No place is said, because the address is protected"));
    html += note(w.tr("Each gets it in their own language. You get none yourself."));
    if (call.place().mail_from.empty()) html += note(w.tr("No e-mail is set up here. All see it when they log in."));
    return html;
}

std::string who_gets(Words const& w, MeetingMail kind, std::string const& names)
{
    switch (kind) {
    case MeetingMail::called: return w.tr("Called in now: {names}", {{"names", names}});
    case MeetingMail::changed: return w.tr("Get an updated invitation: {names}", {{"names", names}});
    case MeetingMail::taken_out: return w.tr("Learn that they aren't to come: {names}", {{"names", names}});
    case MeetingMail::cancelled: break;
    }
    return w.tr("Learn that it is called off: {names}", {{"names", names}});
}

std::string names_of(Words const& w, MeetingMail kind, std::vector<MeetingInvitation> const& all, std::vector<MeetingPerson> const& people)
{
    std::string names;
    for (auto const& one : all) {
        if (one.kind != kind) continue;
        auto const known = std::find_if(people.begin(), people.end(), [&](auto const& person) { return person.member == one.member; });
        names += (names.empty() ? "" : ", ") + (known == people.end() ? w.tr("somebody who has left {group.the}") : known->name);
    }
    return names;
}

Html change_preview(Call const& call, Meeting const& one, std::vector<MeetingInvitation> const& all, std::vector<MeetingPerson> const& people,
    bool address_is_protected)
{
    Words const& w = call.words();
    Html html;
    for (auto const kind : {MeetingMail::changed, MeetingMail::called, MeetingMail::taken_out}) {
        auto const names = names_of(w, kind, all, people);
        auto const message = names.empty() ? std::nullopt : message_of(call, one, kind, place_goes_out(call, one, address_is_protected));
        if (message) html += h("<p><strong>{}</strong></p>{}", who_gets(w, kind, names), mail(call, *message));
    }
    return ui::alert(
        ui::Color::info, w.tr("This goes out when you save"), h("<div class=\"st-flow\">{}{}</div>", html, notes(call, address_is_protected)));
}

} // namespace

bool place_goes_out(Call const& call, Meeting const& one, bool address_is_protected)
{
    return !address_is_protected && NeutralPlaces{call.profile().neutral_places}.find(one.place).has_value();
}

Html goes_out_unseen(Grant<PlanMeeting> const& grant, Call& call, Meeting const& before, Meeting const& now, std::vector<MeetingPerson> const& people,
    bool address_is_protected)
{
    auto goes = invitations_for(before, now);
    std::erase_if(goes, [&](MeetingInvitation const& one) { return one.member == grant.by(); }); // no e-mail of one's own deed
    std::string seen = now.day.iso() + " " + now.from + " " + now.to + " " + now.place;
    for (auto const& one : goes) seen += " " + one.member.str();
    if (goes.empty() || call.form().get("seen") == seen) return {};
    return h("<input type=\"hidden\" name=\"seen\" value=\"{}\">{}", seen, change_preview(call, now, goes, people, address_is_protected));
}

Html invitation_preview(Call const& call, Meeting const& one, MeetingMail kind, bool address_is_protected)
{
    auto const message = message_of(call, one, kind, place_goes_out(call, one, address_is_protected));
    if (!message) return {};
    Words const& w = call.words();
    bool const off = kind == MeetingMail::cancelled;
    return ui::section(off ? "call-off-preview" : "preview", off ? w.tr("This is the e-mail that calls it off") : w.tr("This is the e-mail"),
        h("<div class=\"st-flow\">{}{}</div>", mail(call, *message), notes(call, address_is_protected)));
}

Html delivery_part(Call const& call, std::vector<InvitationSent> const& sent)
{
    Words const& w = call.words();
    ui::Table table;
    table.caption = w.tr("How it went with the e-mail");
    table.columns = {w.tr("Who"), w.tr("What"), w.tr("How it went")};
    for (auto const& one : sent) {
        Html how = state_tag(w, one);
        if (auto const deed = what_to_do(call, one); !deed.empty()) how += note(deed);
        table.rows.push_back({ui::plain(one.name), ui::plain(what_was_sent(w, one) + ", " + w.day_and_time(one.at)), how});
    }
    if (table.rows.empty()) return {};
    return ui::section("delivery", w.tr("How it went with the e-mail"), ui::table(table));
}

} // namespace samtak
