// The list of absences and the form for one, on one's own pages and on the leader's.
#pragma once
#include "coordination/staff_store.hpp"
#include "web/show.hpp"

namespace samtak {

struct AbsenceDesk {
    std::string name; // whose; empty: one's own
    Url place;        // where forms are sent: …/absences
    Url back;         // the page with the list
    std::vector<Absence> absences;
    std::vector<CoordinatedCase> cases;
    std::vector<Colleague> colleagues;
};

Html absence_done(Call& call); // what has just been done, from the address
Html absence_list(Call& call, AbsenceDesk const& desk);
// Case by case, who steps in; nothing for who coordinates nobody.
Html deputy_list(Words const& w, AbsenceDesk const& desk);

Response absence_form_page(Call& call, AbsenceDesk const& desk, int status);
AbsenceForm read_absence_form(Call& call, AbsenceDesk const& desk); // problems are noted in call.form()

// The absence in the path, when it can still be ended.
Absence const* absence_in(Call const& call, AbsenceDesk const& desk);
Response ending_form_page(Call& call, AbsenceDesk const& desk, Absence const& absence, int status);
std::optional<Day> read_ending_form(Call& call, Absence const& absence); // the last day away; problems are noted in call.form()

Response saved_absence(Call& call, AbsenceDesk const& desk, Change change, std::string const& done);

} // namespace samtak
