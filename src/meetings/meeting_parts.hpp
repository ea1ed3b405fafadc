// What the pages of meetings share.
#pragma once
#include "access/relations.hpp"
#include "meetings/meeting_store.hpp"
#include "people/kept_parts.hpp"
#include "people/person_bar_parts.hpp"
#include "web/fields.hpp"
#include "web/forget_version.hpp"
#include "web/lists.hpp"
#include "web/parts.hpp"
#include "web/show.hpp"

namespace samtak {

struct MeetingDesk {
    PersonHeader header;
    Meeting now;
    std::vector<MeetingPerson> people; // around the person today, with whether they may read of meetings
    std::vector<MeetingAnswer> answers;
    std::vector<AgendaItem> agenda;
    Relation relation = Relation::none;
    MemberId viewer;
    KeepingDesk keeping = {};        // whether something can be kept from the parents (K8)
    KeptThings kept = {};            // what is; for a parent it isn't here
    std::set<MemberId> parents = {}; // who can't be called in to a meeting that is kept from them
    MeetingPerson const* person(MemberId const& member) const;
    MeetingAnswer const* answer_of(MemberId const& member) const;
    std::string name_of(MemberId const& member) const; // of somebody who has left: empty
};
// Nothing when there is no such meeting here, or the reader may not read of meetings.
std::optional<MeetingDesk> open_meeting(Grant<ReadMeetings> const& grant, Call& call);
std::vector<MeetingPerson> people_who_read(Grant<ReadMeetings> const& grant, Call& call);

Url meeting_url(Call const& call, CoordinationId const& coordination, MeetingId const& meeting);
inline Url meeting_url(Call const& call, MeetingDesk const& desk) { return meeting_url(call, desk.header.coordination, desk.now.id); }

std::string when_words(Words const& w, Meeting const& one);        // "onsdag 18. november 2026 kl. 10.00–11.00"
std::string reason_words(Words const& w, std::string_view reason); // empty for none
std::string place_words(Meeting const& one);                       // "Kommunehuset, rom 204"
Html point_title(AgendaItem const& item, std::size_t number);      // inside a heading
std::string clock_words(std::string_view time);                    // "10:00" is written 10.00
std::string answer_words(Words const& w, MeetingAnswer const* answer);
Html state_tag(Words const& w, Meeting const& one);
Html promise_tag(Words const& w, Promise const& one, Day today);
// A table of promises, with a link to answer for who may; nothing when there are none.
Html promise_table(Call const& call, CoordinationId const& coordination, std::vector<Promise> const& all, Relation relation);

// The page of one meeting; 422 or 409 with what was typed.
Response meeting_view(Grant<ReadMeetings> const& grant, Call& call, MeetingDesk const& desk, int status);
// The page in the frame of who reads it. `steps`: of one meeting, for who coordinates.
Response meeting_answer_page(Call& call, ui::Page page, PersonHeader const& header, Relation relation, int status = 200);
enum class MeetingStep { prepare, call, write, close };
Html meeting_steps(Call const& call, MeetingDesk const& desk, MeetingStep now);
Html meeting_done_line(Call const& call);
// Title with when and where, and the steps for who coordinates.
Html meeting_title(Call const& call, MeetingDesk const& desk, MeetingStep now);

Html minutes_sheet(Words const& w, Minutes const& minutes, std::vector<MinutesAddition> const& additions); // for paper
Html minutes_part(Call& call, MeetingDesk const& desk, Minutes const& minutes, std::vector<MinutesAddition> const& additions);

struct MeetingForm {
    std::string title, lead, deed, draft_path;
    Url back, action;
    std::string back_to;
    std::optional<std::int64_t> version = {};
    Html above = {}, inside = {}, other_deed = {}; // a second button
};
Response meeting_form_page(Call& call, MeetingForm const& parts, ui::FormView const& form, PersonHeader const& header, Relation relation, int status);

} // namespace samtak
