// The hint beside a form in a case about somebody with a protected address: don't write where (K10, R5.09, R13.06).
#pragma once
#include "people/protection_store.hpp"
#include "web/call.hpp"
#include "web/place_words.hpp"

namespace samtak {

// Nothing when the address is open.
template <class A> Html place_hint(Grant<A> const& grant, Call& call)
{
    return no_place_hint(call.words(), ProtectionStore{call.database()}.is_protected(grant), grant.relation() == Relation::self);
}

} // namespace samtak
