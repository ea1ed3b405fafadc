// Lines of the access log, gathered by who, what and day, to be read by people.
#pragma once
#include "access/access_log_store.hpp"
#include "kernel/oslo.hpp"
#include "text/words.hpp"

namespace samtak {

// What a line is about, in the few kinds that people tell apart.
enum class LookedAt {
    plan,
    plan_print,
    plan_history,
    words,
    evaluation,
    measure,
    person,
    group,
    consent,
    document,
    start,
    log,
    decision,
    need,
    ahead,
    ending,
    bti,
    meeting,
    message,
    children, // who are next of kin
    place,    // K10: where help is given, behind a confidential address
    other
};
LookedAt looked_at(std::string_view act);

// To whom it is told: the person is spoken to as «you», to others it is about the person.
enum class LogReader { the_person, another };
// In the reader's words (access_log_pages.cpp). Empty for a relation that says nothing.
std::string relation_words(Words const& w, std::string_view relation, LogReader reader);
std::string deed_words(Words const& w, LookedAt what, bool is_change, LogReader reader);

struct LogGroup {
    Day day;
    MemberId member;
    std::string name, title, unit_key, relation;
    LookedAt what;
    bool is_change;
    std::string parts;
    Instant first, last;
    int times;
    bool own;
};
// Newest first. Lines of one person's doings of the same kind on the same day become one.
std::vector<LogGroup> gathered(std::vector<LogLine> const& lines);

} // namespace samtak
