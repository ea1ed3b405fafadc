// A task as words and tags, the same on the plan and on its own page. Status is icon + word + colour.
#pragma once
#include "measures/task.hpp"
#include "text/words.hpp"
#include "web/parts.hpp"

namespace samtak {

std::string text_of(Words const& w, TaskState state); // "Has said yes"
Html task_tag(Words const& w, TaskState state);
// One line under a measure: who was asked, and what they say. Nothing for a task that was taken back.
// `to` is the task's own page: /plans/{plan}/tasks/{task}.
Html task_line(Words const& w, Task const& task, Url const& to);

} // namespace samtak
