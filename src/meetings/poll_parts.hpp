// What the pages about a meeting's time share.
#pragma once
#include "meetings/meeting_parts.hpp"
#include "meetings/poll_store.hpp"

namespace samtak {

struct PollDesk {
    MeetingDesk desk;
    std::optional<MeetingPoll> poll;         // the newest; none: nobody has been asked
    std::vector<MeetingPerson> asked;        // today; when none is open: who would be
    bool plans = false;                      // the reader coordinates
    bool asks(MemberId const& member) const; // this one is asked today
    std::string const& called() const { return desk.header.called; }
};
// Nothing when there is no such meeting here, or the reader may not read of meetings.
std::optional<PollDesk> open_poll(Grant<ReadMeetings> const& grant, Call& call);

Url times_url(Call const& call, MeetingDesk const& desk);
std::string times_path(MeetingDesk const& desk);
std::string time_words(Words const& w, ProposedTime const& time);
std::string short_time_words(Words const& w, ProposedTime const& time); // "18.11.2026 kl. 10.00–11.00"
std::string count_words(Words const& w, TimeCount const& count);        // "5 can · 1 if need be"
// How it is for the person, said first: nothing when they aren't asked.
Html persons_tag(Words const& w, PollDesk const& desk, ProposedTime const& time);

// Day, from and until, with a number behind the names of the fields.
Html time_fields(Words const& w, ui::FormView const& form, int number, std::optional<ProposedTime> const& before = {});
// Those that something is typed in. What isn't a day or a text is noted at its field.
std::vector<TypedTime> read_times(Form& form, int how_many);

// On the meeting's own page: that it is asked, and the way there.
Html poll_line(Grant<ReadMeetings> const& grant, Call& call, MeetingDesk const& desk);
// The button beside «save» where a meeting is planned, and whether it was pressed.
Html ask_times_button(Words const& w);
bool asks_times(Form const& form);
Url ask_times_url(Call const& call, CoordinationId const& coordination, MeetingId const& meeting);

// What is shown when nobody is asked any more.
Response ended_poll_page(Call& call, PollDesk const& desk, int status);
Response poll_page(Call& call, PollDesk const& desk, int status);         // for who coordinates
Response time_answers_page(Call& call, PollDesk const& desk, int status); // for who is asked

} // namespace samtak
