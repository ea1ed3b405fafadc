#include "consent/consent_past_parts.hpp"

#include "kernel/oslo.hpp"

namespace samtak {
namespace {

constexpr int days_ahead_of_birthday = 183; // L7: prepared months ahead

bool any_by_others(ConsentDesk const& desk, Standing wanted, Day today)
{
    for (auto const& consent : desk.sheet.consents)
        if (ends_when_person_decides(consent.giver) && standing(desk, consent, today) == wanted) return true;
    return false;
}

} // namespace

std::string what_happened(Call const& call, ConsentDesk const& desk, Consent const& consent)
{
    Words const& w = call.words();
    auto const now = standing(desk, consent, call.today());
    switch (now) {
    case Standing::withdrawn: {
        auto const giver = signer_words(w, {consent.withdrawal->on_word_of, {}, {}, {}}, desk.person);
        return w.tr("{giver} withdrew it {date}. Access closed at once.", {{"giver", giver}, {"date", w.long_day(oslo_day(consent.withdrawal->at))}});
    }
    case Standing::expired: return w.tr("Ended {date}.", {{"date", w.long_day(*consent.period.to)}});
    case Standing::lapsed:
        return w.tr("Ended {date}, when {name} began to decide alone.",
            {{"date", w.long_day(decides_from(desk.person, desk.track).value_or(call.today()))}, {"name", desk.person.called}});
    case Standing::not_theirs: return w.tr("Never held: child welfare had taken over the care.");
    case Standing::declined: return w.tr("{giver} said no.", {{"giver", giver_words(w, consent, desk.person)}});
    case Standing::holds:
    case Standing::not_yet: break;
    }
    return {};
}

Html earlier_consents(Call const& call, ConsentDesk const& desk)
{
    Words const& w = call.words();
    ui::Table table{w.tr("Earlier consents"), {w.tr("With whom"), w.tr("What"), w.tr("What happened")}, {}, {}};
    for (auto const& consent : desk.sheet.consents) {
        auto const now = standing(desk, consent, call.today());
        if (now == Standing::holds || now == Standing::not_yet) continue;
        auto const whom = ui::link(call.url("/coordinations/{}/consents/{}", desk.header.coordination, consent.id), what_words(call, desk, consent));
        table.rows.push_back(
            {whom, ui::plain(consent.parts.empty() ? "–" : part_list(call, consent.parts)), ui::plain(what_happened(call, desk, consent))});
    }
    return table.rows.empty() ? Html{} : ui::section("earlier", w.tr("Earlier"), ui::table(table));
}

// C3 L7: what parents said yes to ends on the day. Said months ahead, and after, until the young person has answered.
Html birthday_card(Call const& call, ConsentDesk const& desk)
{
    Words const& w = call.words();
    auto const day = decides_from(desk.person, desk.track);
    if (!day) return {};
    auto const& name = desk.person.called;
    int const left = call.today().days_until(*day);
    bool const ahead = left > 0 && left <= days_ahead_of_birthday && any_by_others(desk, Standing::holds, call.today());
    bool const behind = left <= 0 && left > -days_ahead_of_birthday && any_by_others(desk, Standing::lapsed, call.today());
    if (!ahead && !behind) return {};
    std::string const heading = ahead ? w.trn("{name} turns 16 in {n} day", "{name} turns 16 in {n} days", left, {{"name", name}})
                                      : w.tr("{name} turned 16 {date}", {{"name", name}, {"date", w.long_day(*day)}});
    std::string const text = ahead
        ? w.tr(
              "From {date} {name} must consent. What others have said yes to holds until then. Without a new yes from {name} access closes for the others.",
              {{"date", w.long_day(*day)}, {"name", name}})
        : w.tr("What others had said yes to has ended. Ask {name} anew.", {{"name", name}});
    Html html = h(
        "<div class=\"st-row\" data-top>{}<div class=\"st-flow st-sixteen__text\" data-gap=\"s\"><h2 class=\"ds-heading\" data-size=\"xs\" id=\"sixteen\">{}</h2><p>{}</p>{}</div></div>",
        ui::date_leaf(w, *day, ui::Color::owner), heading, text,
        desk.staff ? ui::actions({ui::link(call.url("/coordinations/{}/consents/new", desk.header.coordination), w.tr("Ask {name}", {{"name", name}}),
                         ui::Icon::pencil)})
                   : Html{});
    return h("<section class=\"st-card st-first st-sixteen\" aria-labelledby=\"sixteen\">{}</section>", html);
}

} // namespace samtak
