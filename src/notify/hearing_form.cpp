#include "notify/hearing_form.hpp"

namespace samtak {
namespace {

struct TopicWords {
    std::string label, description;
};

TopicWords words_of(Words const& w, NoticeTopic topic)
{
    switch (topic) {
    case NoticeTopic::meetings:
        return {w.tr("Meetings"),
            w.tr("Invitations, changes and minutes. What goes into your calendar comes at once by e-mail, also when you choose once a day.")};
    case NoticeTopic::undertakings:
        return {w.tr("What I am asked to do, and have taken on"), w.tr("With reminders, and with what others answer when you have asked them.")};
    case NoticeTopic::plan:
        return {w.tr("{Plan.the} and those who take part"), w.tr("What is evaluated, who comes in, and whether the work goes on.")};
    case NoticeTopic::questions:
        return {w.tr("Consent, letters and questions to me"), w.tr("A letter with a deadline is told of at once, also when you choose once a day.")};
    case NoticeTopic::cases: return {w.tr("My role and my cases"), w.tr("What comes in, who coordinates, absence and reports.")};
    }
    return {};
}

std::string field_of(NoticeTopic topic) { return "hear_" + std::string{code(topic)}; }

constexpr std::string_view no_hour = "none";

std::string two_digits(int hour) { return (hour < 10 ? "0" : "") + std::to_string(hour); }

std::vector<ui::Choice> hours(Words const& w)
{
    std::vector<ui::Choice> choices{{std::string{no_hour}, w.tr("Not chosen")}};
    for (int hour = 0; hour < 24; ++hour) choices.push_back({two_digits(hour), two_digits(hour) + ":00"});
    return choices;
}

// Nothing: none is chosen. Anything but the hours of a day is a problem.
std::optional<int> hour_in(Form& form, std::string const& field)
{
    auto const typed = form.get(field);
    for (int hour = 0; hour < 24; ++hour)
        if (typed == two_digits(hour)) return hour;
    if (typed != no_hour) form.not_a_choice(field);
    return std::nullopt;
}

std::optional<QuietTime::Hours> read_hours(Form& form)
{
    auto const from = hour_in(form, "quiet_from"), to = hour_in(form, "quiet_to");
    if (!form.ok() || (!from && !to)) return std::nullopt;
    if (!from)
        form.problem("quiet_from", "Choose from when nothing is to be sent.");
    else if (!to)
        form.problem("quiet_to", "Choose until when nothing is to be sent.");
    else if (*from == *to)
        form.problem("quiet_to", "Choose another hour than the one you begin with.");
    else
        return QuietTime::Hours{*from, *to};
    return std::nullopt;
}

Html group(std::string const& legend, std::string const& description, Html const& fields)
{
    return h("<fieldset class=\"ds-fieldset\"><legend>{}</legend><p data-field=\"description\">{}</p><div class=\"st-flow\">{}</div></fieldset>",
        legend, description, fields);
}

} // namespace

Html topic_fields(ui::FormView const& form, Words const& w, OwnHearing const& own)
{
    Html fields;
    for (auto const topic : own.topics()) {
        auto const said = words_of(w, topic);
        fields += form.select({.name = field_of(topic),
            .legend = said.label,
            .description = said.description,
            .choices = {{std::string{code(NoticeWay::at_once)}, w.tr("At once")},
                {std::string{code(NoticeWay::daily)}, w.tr("Together once a day, at eight in the morning")},
                {std::string{code(NoticeWay::inside)}, w.tr("Only here, when I log in")}},
            .chosen = {std::string{code(own.ways.of(topic))}}});
    }
    return group(w.tr("What you want to hear about"),
        w.tr("You find all messages here, whatever you choose. If your login is closed, or you are invited to log in, we always write."), fields);
}

Html quiet_fields(ui::FormView const& form, Words const& w, QuietTime const& quiet)
{
    auto const chosen = [](std::optional<int> hour) { return hour ? two_digits(*hour) : std::string{no_hour}; };
    auto const& now = quiet.hours;
    Html fields;
    fields += form.select({.name = "quiet_from",
        .legend = w.tr("Send nothing from"),
        .choices = hours(w),
        .chosen = {chosen(now ? std::optional{now->from} : std::nullopt)}});
    fields += form.select({.name = "quiet_to",
        .legend = w.tr("Send nothing until"),
        .choices = hours(w),
        .chosen = {chosen(now ? std::optional{now->to} : std::nullopt)}});
    fields += form.checkbox("quiet_weekends", {"yes", w.tr("Send nothing on Saturdays and Sundays")}, quiet.weekends);
    return group(w.tr("When you want to be left in peace"), w.tr("What comes in that time is sent when it is over."), fields);
}

Html channel_field(ui::FormView const& form, Words const& w, Hearing const& own)
{
    return form.radios({.name = "channel",
        .legend = w.tr("How you want to be told"),
        .description = w.tr("An SMS goes to {number}. It says only that there is something new. What goes into your calendar always comes by e-mail.",
            {{"number", own.phone}}),
        .choices = {{std::string{code(NoticeChannel::mail)}, w.tr("By e-mail")}, {std::string{code(NoticeChannel::sms)}, w.tr("By SMS")},
            {std::string{code(NoticeChannel::both)}, w.tr("By e-mail and SMS")}},
        .chosen = {std::string{code(own.channel)}}});
}

Hearing read_hearing(Form& form, OwnHearing const& before)
{
    auto chosen = static_cast<Hearing const&>(before);
    if (form.has("channel")) {
        auto const channel = parse_notice_channel(form.get("channel"));
        if (!channel) form.problem("channel", "Choose how you want to be told.");
        chosen.channel = channel.value_or(before.channel);
    }
    for (auto const topic : before.topics()) {
        if (!form.has(field_of(topic))) continue;
        if (auto const way = parse_notice_way(form.get(field_of(topic))))
            chosen.ways.choose(topic, *way);
        else
            form.not_a_choice(field_of(topic));
    }
    if (!form.has("quiet_from") || !form.has("quiet_to")) return chosen;
    chosen.quiet.hours = read_hours(form);
    chosen.quiet.weekends = form.has("quiet_weekends");
    return chosen;
}

} // namespace samtak
