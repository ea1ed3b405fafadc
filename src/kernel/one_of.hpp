// Whether a code stands in a list of those that there are.
#pragma once
#include <algorithm>
#include <iterator>

namespace samtak {

template <class All, class Value> bool is_one_of(All const& all, Value const& value)
{
    return std::find(std::begin(all), std::end(all), value) != std::end(all);
}

} // namespace samtak
