// What the pages of tasks share: the frame about one person, and the measure as it stands.
#pragma once
#include "measures/task_store.hpp"
#include "people/people_store.hpp"
#include "web/parts.hpp"
#include "web/show.hpp"

namespace samtak {

TaskStore tasks_of(Call const& call);
// What, where, how, how much, for which goal, by when. Empty fields are left out.
Html measure_facts(Words const& w, AskedMeasure const& measure);
// The person's and next of kin's own ground and navigation, or the staff's, by the relation that opened the page.
Response show_task_page(Call& call, PersonHeader const& header, Relation relation, ui::Page page, int status);

template <class A> PersonHeader header_of(Call const& call, Grant<A> const& grant)
{
    return PeopleStore{call.database(), *call.place().secrets, *call.place().catalogues}.header(grant, call.today());
}

} // namespace samtak
