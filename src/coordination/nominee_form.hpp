// The form that picks who is to be asked: written and read in one place.
#pragma once
#include "coordination/seek_parts.hpp"

namespace samtak {

struct NomineeDesk {
    SeekDesk seek;
    std::vector<Candidate> candidates;
};

Html nominee_fields(Call& call, NomineeDesk const& desk, ui::FormView const& form);
// What was typed; problems with what was never offered are noted in the form.
NomineeForm read_nominee(Form& form, NomineeDesk const& desk);

} // namespace samtak
