// What the pages of BTI share: the case as it stands, and for whom it is shown.
#pragma once
#include "coordination/bti_store.hpp"
#include "coordination/coordination_store.hpp"
#include "coordination/relay_log.hpp"
#include "people/people_store.hpp"
#include "web/show.hpp"

namespace samtak {

struct BtiDesk {
    PersonHeader header;
    Bti bti;
    BtiLevel const* level = nullptr;               // now; none: not set, or no longer in the profile
    std::optional<CoordinatorContact> coordinator; // who coordinates today; none when nobody does
    bool staff = false;                            // keeps the case
    bool owner = false;                            // the person, or who acts for them
    bool is_self = false;
};
BtiDesk open_bti(Grant<ReadBti> const& grant, Call& call);
// Of another act on the same case: `owner` and `is_self` stay no.
BtiDesk open_bti(CoordinationId const& coordination, PersonHeader header, Bti bti, std::optional<CoordinatorContact> contact, Call& call);

std::string level_name(Words const& w, Profile const& profile, std::string const& key);
Response bti_answer(Call& call, ui::Page page, BtiDesk const& desk, int status = 200);
Response no_bti_page(Call& call); // 404

// The relay log with what the person says; and who did what when.
Html relay_log_part(Call& call, BtiDesk const& desk, RelayLog const& log, bool writes);
Html own_views_part(Call& call, BtiDesk const& desk, RelayLog const& log);
Html bti_history_part(Call& call, BtiDesk const& desk, bool with_grounds);

} // namespace samtak
