// The line that says whose case a page is about, with its tabs: the same on every page about one person.
#pragma once
#include "people/people_store.hpp"
#include "web/show.hpp"

namespace samtak {

inline PeopleStore people_of(Call& call) { return {call.database(), *call.place().secrets, *call.place().catalogues}; }

enum class CaseTab { none, plan, overview, meetings, messages, care_team, consent, bti, history };

// For staff and participants. `staff` shows all tabs; a participant only the plan and its history.
ui::PersonLine person_bar(Call const& call, PersonHeader const& header, CaseTab current, bool staff);
std::string age_in_words(Words const& w, std::optional<int> age);

} // namespace samtak
