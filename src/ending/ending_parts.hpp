// What the pages of evaluating and ending a coordination share.
#pragma once
#include "ending/coordination_evaluation.hpp"
#include "ending/ending_store.hpp"
#include "people/person_bar_parts.hpp"
#include "web/fields.hpp"
#include "web/forget_version.hpp"
#include "web/lists.hpp"
#include "web/parts.hpp"
#include "web/show.hpp"

namespace samtak {

enum class Side { family, coordinator, office };
Side side_of(Relation relation);

struct EndingDesk {
    PersonHeader header;
    Ending now;
    std::optional<Day> ends_on;
    EndingGrounds grounds;
    Side side = Side::family;
    Hindrance hindrance = Hindrance::none;
    bool is_self = false; // the person reads it
};
EndingDesk open_desk(Grant<ReadEnding> const& grant, Call& call);

// The page in the frame of who reads it: the person's own ground, the coordinator's line of the case, or the office's plain page.
Response ending_answer(Call& call, ui::Page page, PersonHeader const& header, Side side, int status = 200);
// A form with its page around it: back link, errors, title, fields, one button.
struct EndingForm {
    std::string title, lead, deed;
    Url back, action;
    std::string back_to, draft_path;
    std::optional<std::int64_t> version = {};
    Html above = {}, inside = {};
    bool hinders = false; // there is nothing to send
};
Response form_answer(Call& call, EndingForm const& parts, ui::FormView const& form, PersonHeader const& header, Side side, int status);

std::string raised_name(Words const& w, std::string_view code);
std::string view_name(Words const& w, std::string_view code);
std::string talk_name(Words const& w, std::string_view code);
std::string who_said(Words const& w, std::string_view code); // person, parent, guardian, coordinator, told
Html view_fields(Words const& w, ui::FormView const& form, Ending const& one, bool told);
std::string next_words(Words const& w, EndingDesk const& desk); // what must happen before it can be decided that it ends
std::string said_from(Relation relation);                       // as Ending::view_from has it
Html view_part(Words const& w, EndingDesk const& desk);         // what the person thinks, in their own words

} // namespace samtak
