// What the pages of messages share.
#pragma once
#include "messages/thread_store.hpp"
#include "people/kept_parts.hpp"
#include "people/person_bar_parts.hpp"
#include "web/fields.hpp"
#include "web/lists.hpp"
#include "web/parts.hpp"

namespace samtak {

struct ThreadDesk {
    PersonHeader header;
    Relation relation = Relation::none;
    MemberId viewer;
    KeepingDesk keeping = {};              // whether a thread can be kept from the parents (K8)
    KeptThings kept = {};                  // which are; for a parent they aren't here
    std::set<MemberId> parents = {};       // who can't read what is kept
    std::vector<ThreadReader> people = {}; // around the person today, with what each may read; only with open_desk
    bool holds(MessageThread const& thread) const { return kept.contains(thread.id.text()); }
    // Who reads it today, without the viewer. `keeps`: it isn't shared with the parents.
    std::vector<ThreadReader> readers(Audience audience, bool keeps) const;
};
ThreadDesk desk_of(Grant<ReadMessages> const& grant, Call& call);
ThreadDesk open_desk(Grant<ReadMessages> const& grant, Call& call);
// The one in the path; nothing when it isn't there for the reader.
std::optional<MessageThread> thread_in(Grant<ReadMessages> const& grant, Call& call);

Url threads_url(Call const& call, CoordinationId const& coordination);
Url thread_url(Call const& call, CoordinationId const& coordination, ThreadId const& thread);

std::string audience_words(Words const& w, ThreadDesk const& desk, MessageThread const& thread);
Html thread_tags(Words const& w, ThreadDesk const& desk, MessageThread const& thread, Day today);
std::string names_of(Words const& w, std::vector<ThreadReader> const& readers); // "Anne Vik, Per Lie (has not logged in yet)"
// What one must know before sending: who reads it today, and what becomes of it.
Html readers_words(Words const& w, std::vector<ThreadReader> const& readers);

// The words in the form; whoever reads has changed since the page was shown: said at the field, and nothing is sent.
std::string read_words(Form& form);
void check_readers(Form& form, std::string const& mark);

// The page in the frame of who reads it.
Response thread_answer_page(Call& call, ui::Page page, ThreadDesk const& desk, int status = 200);

} // namespace samtak
