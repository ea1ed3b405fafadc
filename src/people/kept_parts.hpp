// Keeping something from the parents, as it is asked and shown (K8, pbrl § 3-4): in the form that makes a thing, and on a page of its own.
#pragma once
#include "people/kept.hpp"
#include "web/fields.hpp"
#include "web/parts.hpp"

namespace samtak {

struct KeepingDesk {
    std::optional<int> age; // of the person
    Relation relation = Relation::none;
    bool is_parent = false;
    std::string called = {}; // the person
    bool offers() const { return may_keep(age, relation, is_parent); }
    // What is kept can be shared again at any age: nobody keeps anything anew of a grown-up.
    bool turns(bool held) const { return offers() || (held && !is_parent); }
    bool own() const { return relation == Relation::self; }
};

// Inside the form of something new; nothing where it can't be kept.
Html keeping_field(Words const& w, ui::FormView const& form, KeepingDesk const& desk);
// Nothing: it is shared. What is wrong is noted at the field.
std::optional<Keeping> read_keeping(Form& form, KeepingDesk const& desk);

Html kept_tag(Words const& w, bool own);
std::string kept_title(Words const& w, KeptNow const& now, bool own);
// Who decided it and why, and what the form asks for. `thing`: what it is called.
Html kept_intro(Words const& w, KeptNow const& now, KeepingDesk const& desk, std::string const& thing);
Html turning_fields(Words const& w, ui::FormView const& form, KeptNow const& now, KeepingDesk const& desk);
// The page on which it is kept, or shared again: title, who decided it, the form. `cannot`: why there is none, when there isn't.
struct TurningPage {
    std::string thing; // what it is called
    Url back;
    std::string back_to;
    Url action;
    std::string csrf;
    Url draft;
    std::optional<Html> cannot = {};
};
Html turning_page(Words const& w, ui::FormView const& form, KeptNow const& now, KeepingDesk const& desk, TurningPage const& page);
Keeping read_turning(Form& form, KeptNow const& now, KeepingDesk const& desk);

} // namespace samtak
