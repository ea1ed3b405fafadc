// What the sender's and the desk's pages share: names, facts, deadline, answers.
#pragma once
#include "intake/incoming.hpp"
#include "web/call.hpp"
#include "web/parts.hpp"

namespace samtak {

std::string kind_name(Words const& w, Incoming const& one);
std::string knows_name(Words const& w, std::string_view knows);
std::string asks_name(Words const& w, std::string_view asks);
std::string applies_as_name(Words const& w, std::string_view applies_as);
std::string outcome_name(Words const& w, IncomingOutcome outcome);
// Icon, word and colour: how long there is, or that it is answered.
Html clock_tag(Words const& w, Incoming const& one, Day today);
std::string if_protected(Words const& w); // K10: said where it isn't known yet whether the address is protected
Html incoming_facts(Words const& w, Incoming const& one);
// What has been answered, newest last. `for_sender`: not who at the desk.
Html answer_list(Words const& w, Incoming const& one, bool for_sender);

} // namespace samtak
