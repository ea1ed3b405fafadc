// What the consent pages share: what they read, how consents are said in plain sentences, and the frame around them.
#pragma once
#include "consent/consent_check.hpp"
#include "consent/consent_store.hpp"
#include "documents/document.hpp"
#include "people/person_bar_parts.hpp"
#include "web/fields.hpp"
#include "web/lists.hpp"

namespace samtak {

// All that a page about consent holds, read once.
struct ConsentDesk {
    Person person;
    ConsentSheet sheet;
    PersonHeader header;
    LegalTrack track;
    ConsentAuthority authority;      // who consents today
    bool staff;                      // the coordinator or their deputy; else the person or one who acts for them
    std::vector<Document> documents; // of all consents
};
Result<ConsentDesk> open_desk(Grant<ReadConsents> const& grant, Call& call);
ConsentSetting setting(ConsentDesk const& desk, Call const& call);
Standing standing(ConsentDesk const& desk, Consent const& consent, Day today);
// Those who take part today or later.
std::vector<Recipient const*> present(ConsentDesk const& desk, Day today);

// In the frame of the viewer: the case's tabs for staff, heather for the person and their own.
Response show_consent(Call& call, ConsentDesk const& desk, ui::Page page, int status = 200);
// Things with several lines each, a card each.
Html cards(std::vector<Html> const& rows);
// A deed's problems, put at the fields of the form.
void take_problems(Form& form, Failure const& failure);

// Sentences
std::string function_words(Call const& call, Recipient const& one); // "contact teacher", or the title
std::string part_word(Call const& call, std::string_view name);     // "school, work and activity"
std::string part_list(Call const& call, PartNames const& names);    // with "and" before the last
std::string giver_words(Words const& w, Consent const& consent, Person const& person);
std::string signer_words(Words const& w, Signer const& signer, Person const& person);
std::string said_yes(Words const& w, Consent const& consent, Person const& person);        // "Mari said yes in writing 2 March 2026, until …"
Html sees(Words const& w, std::string const& parts);                                       // with an eye; shut when it is nothing
std::string yes_to(Words const& w, ConsentKind kind);                                      // of those that aren't sharing
std::string what_words(Call const& call, ConsentDesk const& desk, Consent const& consent); // what it is to: the plan, a coordinator, somebody

// Fields
std::vector<ui::Choice> part_choices(Call const& call);
// How the child was heard; nothing where nobody needs to be heard.
Html heard_fields(Call& call, ui::FormView const& form, ConsentDesk const& desk);
Heard read_heard(Form& form);
PartNames read_parts(Call const& call, Form& form); // a part that was never offered is a problem

} // namespace samtak
