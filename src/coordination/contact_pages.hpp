// The pages of contact between meetings (G13). Each is the answer to a granted route (coordination_routes.cpp).
#pragma once
#include "coordination/contact.hpp"
#include "web/call.hpp"

namespace samtak {

Response contacts_page(Grant<ReadContacts> const& grant, Call& call);
Response new_contact_page(Grant<WriteContacts> const& grant, Call& call);
Response note_contact(Grant<WriteContacts> const& grant, Call& call);
Response contact_agreement_page(Grant<WriteContacts> const& grant, Call& call);
Response agree_contact(Grant<WriteContacts> const& grant, Call& call);

std::string contact_kind_name(Words const& w, std::string_view kind);
std::string contact_rhythm_name(Words const& w, int days);

} // namespace samtak
