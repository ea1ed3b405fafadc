// Whether the address of the one a case is about is protected (K10, R5.09): for the hints beside its forms, and for what those outside are told.
#pragma once
#include "people/people_acts.hpp"
#include "people/person.hpp"

namespace samtak {

class Database;

class ProtectionStore {
public:
    explicit ProtectionStore(Database& database) : database_(database) {}
    template <class A> AddressProtection of(Grant<A> const& grant) { return in(grant.coordination()); }
    template <class A> bool is_protected(Grant<A> const& grant) { return of(grant) != AddressProtection::none; }
    // Whoever sees nothing of the content stands outside the closed group, and isn't told where the person gets help.
    template <class A> bool hides_places(Grant<A> const& grant) { return grant.parts().empty() && is_protected(grant); }

private:
    AddressProtection in(CoordinationId const& coordination);
    Database& database_;
};

} // namespace samtak
