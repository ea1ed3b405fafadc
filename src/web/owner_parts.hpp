// Parts of the owner's own pages, and of next of kin's.
#pragma once
#include "web/parts.hpp"

namespace samtak::ui {

// The top of the owner's home: their own words first. Goes into Page::above; holds the page's h1.
struct Hero {
    std::string eyebrow = {};  // "My plan"
    std::string greeting = {}; // "Hello, Mari"
    OwnWords words = {};
    std::string lang = {}; // of the words, when it is not the page's
    Html deed = {};        // a link to change the words
};
Html hero(Hero const& hero);

// What one can do here: large links, each with a sentence about what is there now.
struct Way {
    Url to = {};
    Icon icon = Icon::file_text;
    std::string text = {};
    std::string about = {};
};
Html ways(std::vector<Way> const& ways);

// Answers side by side, all alike: yes, no, talk first.
Html answers(std::vector<Html> const& buttons);

} // namespace samtak::ui
