// The frame of every page: head, skip link, header with municipality and service, at most four links, user menu, the line that
// says whose plan this is, footer, and the icons that the page uses. A page gives a Page; Surroundings are the viewer's own and
// the same on all their pages.
#pragma once
#include "profiles/profile.hpp"
#include "web/assets.hpp"

#include <optional>
#include <string>
#include <vector>

namespace samtak::ui {

struct NavLink {
    Url to = {};
    Icon icon = Icon::house;
    std::string text = {};
    bool current = false;
};

struct MenuLink {
    Url to = {};
    std::string text = {};
    std::string lang = {}; // of the text, when it is another than the page's ("Bokmål" on a page in nynorsk)
};

struct MemberMenu {
    std::string name = {};
    std::string about = {};           // "coordinator, occupational therapist"
    std::vector<MenuLink> links = {}; // own profile, another role, another municipality
    Url log_out = {};                 // POST
    std::string csrf = {};
};

// R5.05 and WCAG 2.2.1: a warning at least two minutes before the session ends, with a button for more time.
struct SessionWarning {
    int seconds = 0;  // left when the page was made
    Url extend = {};  // POST; answers the seconds left as plain text (to the script), or a page
    Url expired = {}; // where the browser goes when time is up
    std::string csrf = {};
};

struct Surroundings {
    Url home = {};
    std::vector<NavLink> nav = {}; // at most four
    std::optional<MemberMenu> member = {};
    std::optional<SessionWarning> session = {};
    std::vector<MenuLink> languages = {}; // the other languages, each in its own words
    std::vector<MenuLink> footer = {};    // help, privacy, accessibility statement
};

struct Tab {
    Url to = {};
    std::string text = {};
    bool current = false;
};

// Whose plan the page is about, for those who work with several people.
struct PersonLine {
    std::string name = {};
    std::string about = {}; // "17 years · Individual plan"
    std::vector<Tab> tabs = {};
};

enum class Ground {
    staff, // spruce on paper
    owner, // heather and larger text: the owner's and next of kin's own pages
};

struct Page {
    std::string title = {}; // what the page is; never a person's name: titles land in history and screen shares
    Html content = {};
    Html above = {}; // across the whole width, first in main (the owner's greeting)
    std::optional<PersonLine> person = {};
    Ground ground = Ground::staff;
    bool narrow = false;
    bool failed = false; // the form has errors: the title says so first
};

Html framed(Words const& w, Profile const& profile, Assets const& assets, Surroundings const& around, Page const& page);

// A page that is only a sheet of paper (the plan in print): head and content, no header and footer.
Html sheet(Words const& w, Profile const& profile, Assets const& assets, std::string const& title, Html const& content);

} // namespace samtak::ui
