#include "home/waiting_parts.hpp"

namespace samtak {
namespace {

// B1: each step of finding a coordinator is somebody's to-do
ui::Item turn_item(Call const& call, CoordinatorTurn const& turn)
{
    Words const& w = call.words();
    using What = CoordinatorTurn::What;
    auto const item = [&](ui::Icon icon, std::string heading, Url const& to, std::string deed) {
        return ui::Item{icon, ui::Color::warning, std::move(heading), w.tr("Case {number}", {{"number", turn.case_number}}),
            ui::button_link(to, {.text = std::move(deed), .weight = ui::Weight::secondary, .about = turn.case_number})};
    };
    auto const seek = call.url("/coordinations/{}/coordinator", turn.coordination);
    switch (turn.what) {
    case What::answer:
        return item(ui::Icon::person_checkmark, w.tr("You are asked to be {coordinator.bare}"),
            call.url("/coordinations/{}/coordinator/question", turn.coordination), w.tr("Answer"));
    case What::relay:
        return item(ui::Icon::person_checkmark, w.tr("You are asked to be {relay_holder.bare}"),
            call.url("/coordinations/{}/bti/question", turn.coordination), w.tr("Answer"));
    case What::pick_person:
        return item(ui::Icon::person_plus, w.tr("Choose who is to be asked to be {coordinator.bare}"), seek, w.trc("turn", "Open"));
    case What::pick_unit: return item(ui::Icon::person_plus, w.tr("Another {coordinator.bare} is proposed"), seek, w.trc("turn", "Open"));
    case What::vacancy: break;
    }
    return item(ui::Icon::exclamationmark_triangle, w.tr("A case needs {coordinator.a}"), seek, w.trc("turn", "Open"));
}

// R3.06: soon a month, or over it. What has time is one line, with the number.
void incoming_items(Call const& call, StaffHome const& home, std::vector<ui::Item>& items)
{
    Words const& w = call.words();
    std::int64_t calm = 0;
    for (auto const& one : home.incoming) {
        bool const over = one.clock.state == AnswerClock::State::over;
        if (one.clock.state == AnswerClock::State::calm) {
            ++calm;
            continue;
        }
        auto const heading = one.kind == IncomingKind::application
            ? w.tr("An application must be answered {date}", {{"date", w.long_day(one.clock.due)}})
            : w.tr("A notice must be answered {date}", {{"date", w.long_day(one.clock.due)}});
        items.push_back({over ? ui::Icon::exclamationmark_triangle : ui::Icon::hourglass, over ? ui::Color::danger : ui::Color::warning, heading,
            w.relative(one.clock.due, call.today()),
            ui::button_link(call.url("/incoming/{}", one.id), {.text = w.trc("turn", "Open"), .weight = ui::Weight::secondary, .about = heading})});
    }
    if (calm == 0) return;
    auto const heading = w.trn("{n} notice or application waits for an answer", "{n} notices or applications wait for an answer", calm);
    items.push_back({ui::Icon::inbox, {}, heading, {},
        ui::button_link(call.url("/incoming"), {.text = w.trc("turn", "Open"), .weight = ui::Weight::secondary, .about = heading})});
}

void ending_items(Call const& call, StaffHome const& home, std::vector<ui::Item>& items)
{
    Words const& w = call.words();
    for (auto const& one : home.endings) {
        bool const waits_for_person = !one.answered && one.answer_by && *one.answer_by >= call.today();
        if (waits_for_person) continue;
        items.push_back(
            {ui::Icon::handshake, {}, w.tr("It is proposed that a coordination ends"), w.tr("Case {number}", {{"number", one.case_number}}),
                ui::button_link(call.url("/coordinations/{}/ending", one.coordination),
                    {.text = w.trc("turn", "Open"), .weight = ui::Weight::secondary, .about = one.case_number})});
    }
}

// E7: asked to take part; and raised with the viewer, of no one's case
void part_items(Call const& call, StaffHome const& home, std::vector<ui::Item>& items)
{
    Words const& w = call.words();
    for (auto const& one : home.parts)
        items.push_back({ui::Icon::person_plus, ui::Color::warning, w.tr("You are asked to take part in {group.a}"),
            w.tr("Case {number}", {{"number", one.case_number}}),
            ui::button_link(call.url("/coordinations/{}/taking-part", one.coordination),
                {.text = w.tr("Answer"), .weight = ui::Weight::secondary, .about = one.case_number})});
    for (auto const& one : home.to_read)
        items.push_back(
            {ui::Icon::chat, {}, w.tr("{Coordinator.the} has something for you to read"), w.tr("Case {number}", {{"number", one.case_number}}),
                ui::button_link(call.url("/coordinations/{}/presentation", one.coordination),
                    {.text = w.trc("turn", "Open"), .weight = ui::Weight::secondary, .about = one.case_number})});
    for (auto const& one : home.raised)
        items.push_back({ui::Icon::person_checkmark, ui::Color::warning,
            one.what == PartState::declined ? w.tr("{name} has said no to taking part in a coordination", {{"name", one.name}})
                                            : w.tr("{name} hasn't answered whether they take part in a coordination", {{"name", one.name}}),
            w.tr("Raised by {name}", {{"name", one.by}}),
            ui::button_link(call.url("/part-raisings/{}", one.id), {.text = w.tr("Answer"), .weight = ui::Weight::secondary, .about = one.name})});
}

} // namespace

std::vector<ui::Item> waiting_items(Call const& call, StaffHome const& home)
{
    std::vector<ui::Item> items;
    part_items(call, home, items);
    for (auto const& turn : home.turns) items.push_back(turn_item(call, turn));
    incoming_items(call, home, items);
    ending_items(call, home, items);
    return items;
}

} // namespace samtak
