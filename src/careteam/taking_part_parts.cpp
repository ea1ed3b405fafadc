#include "careteam/taking_part_parts.hpp"

namespace samtak {

std::string laws_in_words(Call const& call, TakePartDuty const& duty, Day day)
{
    Words const& w = call.words();
    std::vector<std::string> texts;
    for (auto const& code : duty.laws)
        if (auto const* law = call.profile().law_on(code, day)) texts.push_back(law->in(w.language()));
    std::string all;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        bool const last = i + 1 == texts.size();
        all = i == 0 ? texts[i] : last ? w.trc("list", "{some} and {last}", {{"some", all}, {"last", texts[i]}}) : all + ", " + texts[i];
    }
    return all;
}

Html duty_card(Call const& call, TakePartDuty const& duty, Day day)
{
    Words const& w = call.words();
    return ui::card("duty", w.tr("The duty to take part: {service}", {{"service", duty.name.in(w.language())}}),
        h("<p>{}</p><p>{}</p>", duty.text.in(w.language()), w.tr("Legal basis: {laws}.", {{"laws", laws_in_words(call, duty, day)}})));
}

Html part_tag(Call const& call, PartStanding const& part)
{
    Words const& w = call.words();
    switch (part.state()) {
    case PartState::takes_part: return ui::tag(ui::Color::success, ui::Icon::checkmark_circle, w.tr("Takes part"));
    case PartState::declined: return ui::tag(ui::Color::danger, ui::Icon::person_cross, w.tr("Has said no to taking part"));
    case PartState::waiting: break;
    }
    int const days = part.days(call.today());
    return ui::tag(ui::Color::warning, ui::Icon::hourglass,
        days < 1 ? w.tr("Hasn't answered yet") : w.trn("Hasn't answered for {n} day", "Hasn't answered for {n} days", days));
}

std::string leader_answer_words(Words const& w, LeaderAnswer answer)
{
    switch (answer) {
    case LeaderAnswer::takes_part: return w.tr("They will take part");
    case LeaderAnswer::another: return w.tr("Somebody else from the service will take part");
    case LeaderAnswer::no: return w.tr("No, the service doesn't take part");
    }
    return {};
}

} // namespace samtak
