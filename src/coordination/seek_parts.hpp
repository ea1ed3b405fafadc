// What the pages of finding a coordinator share: how far it has come, and who of the viewers decides now.
#pragma once
#include "coordination/coordination_store.hpp"
#include "coordination/nomination_store.hpp"
#include "people/people_store.hpp"
#include "web/fields.hpp"
#include "web/parts.hpp"
#include "web/show.hpp"

namespace samtak {

struct SeekDesk {
    PersonHeader header;
    Nomination now;
    AppointingSteps steps;
    std::optional<CoordinatorContact> contact;
    bool picks_unit = false, picks_person = false; // this viewer, at this step
    bool has_former() const { return contact && !contact->missing; }
};
SeekDesk open_seek(Grant<SeekCoordinator> const& grant, Call& call);

std::string kind_name(Words const& w, std::string_view kind);
std::vector<ui::Choice> kind_choices(Words const& w); // A11
std::string read_kind(Form& form);
std::string wish_from_name(Words const& w, std::string_view code);
std::vector<ui::Choice> wish_choices(Words const& w);
std::string unit_name(Call const& call, std::string const& key);
Html wish_fields(Words const& w, ui::FormView const& form, NominationWords const& words);
void read_wish(Form& form, NominationWords& words); // wish and wish_from
inline constexpr int most_nomination_words = 500;

} // namespace samtak
