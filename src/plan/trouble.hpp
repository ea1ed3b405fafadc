// F18: something about a measure doesn't work. Somebody says it, whoever answers for the measure or coordinates answers, and it can be said again.
// Nothing of it is changed or taken away.
#pragma once
#include "measures/measure.hpp"

#include <vector>

namespace samtak {

using TroubleId = Id<struct TroubleTag>;

enum class TroubleStep { said, answered, again };
std::string_view code(TroubleStep step);
std::optional<TroubleStep> parse_trouble_step(std::string_view code);

// One line of it, signed by who wrote it.
struct TroubleLine {
    TroubleStep step = TroubleStep::said;
    std::string words;
    std::string would_help = {}; // with said and again; may be empty
    MemberId by;
    std::string by_name = {};
    Instant at{};
    std::int64_t running = 0; // the plan's
};

struct Trouble {
    TroubleId id = TroubleId::fresh();
    MeasureId measure;
    Responsible on_word_of = {};         // nobody: who wrote it down says it
    std::vector<TroubleLine> lines = {}; // as they were said; never empty

    TroubleLine const& first() const { return lines.front(); }
    TroubleLine const& last() const { return lines.back(); }
    // It stands in front of whoever answers for it until it is answered.
    bool is_open() const { return last().step != TroubleStep::answered; }
    std::int64_t version() const { return static_cast<std::int64_t>(lines.size()); }
};

} // namespace samtak
