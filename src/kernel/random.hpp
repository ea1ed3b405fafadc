// Random bits from the operating system. Aborts if there are none: nothing here works without them.
#pragma once
#include <span>

namespace samtak {

void fill_random(std::span<unsigned char> out);

} // namespace samtak
