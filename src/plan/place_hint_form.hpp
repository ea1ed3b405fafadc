// The forms of a plan whose owner's address is protected say that no place is to be written (K10, R5.09).
#pragma once
#include "people/place_hint_parts.hpp"
#include "plan/sheets_form.hpp"

namespace samtak {

template <class A> FormPage with_place_hint(Grant<A> const& grant, Call& call, FormPage page)
{
    page.intro = h("{}{}", place_hint(grant, call), page.intro);
    return page;
}

} // namespace samtak
