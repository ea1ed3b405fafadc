// What the pages of taking part share: the duty with its law, and how it stands.
#pragma once
#include "careteam/taking_part_store.hpp"
#include "web/call.hpp"
#include "web/lists.hpp"

namespace samtak {

std::string laws_in_words(Call const& call, TakePartDuty const& duty, Day day); // «helsepersonelloven § 4 og …», as they hold on that day
Html duty_card(Call const& call, TakePartDuty const& duty, Day day);
Html part_tag(Call const& call, PartStanding const& part); // hasn't answered for so many days, takes part, has said no
std::string leader_answer_words(Words const& w, LeaderAnswer answer);

} // namespace samtak
