#include "coordination/coordination_parts.hpp"

namespace samtak {

std::string stand_in_words(Words const& w, CoordinatorContact const& contact)
{
    auto const name = Fill{"name", contact.deputy_name};
    if (contact.missing)
        return contact.deputy_name.empty() ? w.tr("Nobody coordinates now. {Coordinating_unit.the} must appoint somebody.")
                                           : w.tr("Nobody coordinates now. {name} steps in until somebody is appointed.", {name});
    if (contact.away_today && contact.deputy_name.empty()) return w.tr("Away today. Turn to {coordinating_unit.the}.");
    if (contact.away_today && contact.away_to) return w.tr("Away until {date}. {name} steps in.", {name, {"date", w.long_day(*contact.away_to)}});
    return contact.deputy_name.empty() ? std::string{} : w.tr("When away: {name}", {name});
}

} // namespace samtak
