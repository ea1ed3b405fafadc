// The pages of children who are next of kin or siblings (C4).
#pragma once
#include "coordination/child_relative_store.hpp"
#include "web/router.hpp"

namespace samtak {

Response child_relatives_page(Grant<ReadChildRelatives> const& grant, Call& call);
Response child_relative_versions_page(Grant<ReadChildRelatives> const& grant, Call& call);
Response new_child_relative_page(Grant<WriteChildRelatives> const& grant, Call& call);
Response edit_child_relative_page(Grant<WriteChildRelatives> const& grant, Call& call);
Response add_child_relative(Grant<WriteChildRelatives> const& grant, Call& call);
Response update_child_relative(Grant<WriteChildRelatives> const& grant, Call& call);
Response take_away_child_relative(Grant<WriteChildRelatives> const& grant, Call& call);
Response say_no_child_relatives(Grant<WriteChildRelatives> const& grant, Call& call);

// "None", "2 children, 1 without anybody", "Not asked about yet": for the case's page.
std::string child_relatives_state(Words const& w, ChildRelativeCount const& count);
std::string child_relation_name(Words const& w, std::string_view code);
std::string child_status_name(Words const& w, std::string_view code);
std::string child_year_words(Words const& w, std::optional<std::int64_t> birth_year);

} // namespace samtak
