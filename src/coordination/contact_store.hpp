// The rows of contact between meetings (G13). What isn't shared with the parents isn't there for one (K8).
#pragma once
#include "coordination/contact.hpp"
#include "storage/change.hpp"

namespace samtak {

class Database;

struct Contacts {
    std::vector<ContactNote> notes; // newest first
    ContactAgreement agreed;
    Day since{2000, 1, 1}; // when the coordination began
};

class ContactStore {
public:
    explicit ContactStore(Database& database) : database_(database) {}
    Contacts read(Grant<ReadContacts> const& grant);
    void note(Change& change, Grant<WriteContacts> const& grant, ContactNote const& one);
    // Over the one that was seen; another agreed meanwhile: Problem::conflict at commit.
    void agree(Change& change, Grant<WriteContacts> const& grant, ContactAgreement const& one);

private:
    Database& database_;
};

} // namespace samtak
