// What a municipality's profile is made of (profile.hpp).
#pragma once
#include "text/words.hpp"

#include <string>
#include <vector>

namespace samtak {

// A text that the municipality gives in each language.
struct Localised {
    std::string nb, nn, en;
    std::string const& in(Language language) const;
};

struct LifeArea {
    std::string key;  // "health", "day", "housing", "leisure", "economy", "network" and the municipality's own
    std::string icon; // name in the icon sprite
    Localised name;
};

struct ProfileUnit {
    std::string key;
    Localised name;
    std::string sector;   // "health", "education", "nav", "specialist", "other"
    bool outside = false; // outside the municipality (hospital, county school, state NAV)
    std::string parent;   // key, or empty
};

// A typical function in a care team, offered to pick from (E2): home care, physiotherapist, school, GP …
struct CareTeamFunction {
    std::string key;
    Localised name;
    bool outside = false;
    bool medical_coordinator = false; // the GP (E2, RI)
};

// One point of the content checklist, with the law's letter (law.md A1); dated through ContentRule.
struct ContentPoint {
    std::string key; // "a" … "j", "k"
    Localised text;
    bool child = false;           // only while the person is under 18
    std::vector<std::string> now; // of an older rule: the keys of the points that ask for the same today (K1)
};
struct ContentRule {
    std::string key; // "IPF_2022"
    Day from;
    std::optional<Day> to;
    Localised name;
    std::vector<ContentPoint> points;
};

// One point of the checklist for the start talk (C1).
struct TalkPoint {
    std::string key;
    Localised text;
};

// A coordinating team and the ages it serves, both included (B3).
struct CoordinatingTeam {
    std::string key;
    Localised name;
    int from_age = 0, to_age = 150;
};

// A line of the municipality's handbook that the law has left behind (K2, K3), and what holds instead.
struct OutdatedLine {
    std::string key;
    Localised handbook, now;
    std::string law; // code of the reference that holds
};

// A day of every year, "05-15": when the coordinators' reports are due (H2).
struct YearDay {
    unsigned month = 1, day = 1;
};

// One question of the coordinators' half-yearly report (H2).
struct ReportQuestion {
    std::string key;
    Localised text;
    Localised help; // empty: none
    bool optional = false;
};

// A transition in a life (F14): when it comes, what to ask, whom to invite, what to apply for and when (F17).
struct TransitionKind {
    struct Application {
        int months = 0; // before the transition
        Localised text;
    };
    std::string key; // "school-start"
    Localised name;
    // By the birth date: that birthday; or that day of the year in which the person turns so old. Neither: noted by hand only.
    std::optional<int> birthday, year;
    YearDay day;
    std::vector<Localised> ask, invite;
    std::vector<Application> apply;
};

// A level of BTI (A12, law.md R12.01). The first of the list is the lowest.
struct BtiLevel {
    std::string key; // "2"; never reused: cases are kept under it
    Localised name, text;
    bool has_holder = false; // a relay holder answers for the case
    std::string coordinator; // "no", "may" (can be chosen here), "should" (is normal here)
    int decide_days = 0;     // R12.05: within so many days it is decided what happens next; 0: no limit
};

struct LawReference {
    std::string code; // "hol-7-2"
    Localised text;   // as printed
    Day from;
    std::optional<Day> to;
};

} // namespace samtak
