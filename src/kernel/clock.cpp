#include "kernel/clock.hpp"

#include <fstream>

namespace samtak {

Instant SystemClock::now() const { return std::chrono::floor<std::chrono::microseconds>(std::chrono::system_clock::now()); }

Instant FileClock::now() const
{
    std::ifstream file{path_};
    std::string line;
    if (std::getline(file, line))
        if (auto const at = parse_instant(line)) return *at;
    return SystemClock{}.now();
}

} // namespace samtak
