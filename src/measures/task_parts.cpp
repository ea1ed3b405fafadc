#include "measures/task_parts.hpp"

namespace samtak {

std::string text_of(Words const& w, TaskState state)
{
    switch (state) {
    case TaskState::asked: return w.tr("Waits for an answer");
    case TaskState::accepted: return w.tr("Has said yes");
    case TaskState::declined: return w.tr("Has said no");
    case TaskState::proposed: return w.tr("Proposes another date");
    case TaskState::taken_back: return w.tr("Taken back");
    case TaskState::done: return w.trc("task", "Done");
    }
    return {};
}

Html task_tag(Words const& w, TaskState state)
{
    auto const tag = [&](ui::Color color, ui::Icon icon) { return ui::tag(color, icon, text_of(w, state)); };
    switch (state) {
    case TaskState::asked: return tag(ui::Color::warning, ui::Icon::hourglass);
    case TaskState::accepted: return tag(ui::Color::success, ui::Icon::checkmark_circle);
    case TaskState::declined: return tag(ui::Color::danger, ui::Icon::x_mark_octagon);
    case TaskState::proposed: return tag(ui::Color::info, ui::Icon::calendar);
    case TaskState::taken_back: return tag(ui::Color::neutral, ui::Icon::arrow_undo);
    case TaskState::done: return tag(ui::Color::success, ui::Icon::checkmark_circle);
    }
    return {};
}

Html task_line(Words const& w, Task const& task, Url const& to)
{
    if (task.state == TaskState::taken_back) return {};
    auto const asked = task.due ? w.tr("Asked of {name}, by {date}", {{"name", task.asked_of_name}, {"date", *task.due}})
                                : w.tr("Asked of {name}", {{"name", task.asked_of_name}});
    return h("<p class=\"st-small\"><a class=\"ds-link\" href=\"{}\">{}</a> {}</p>", to, asked, task_tag(w, task.state));
}

} // namespace samtak
