// What the coordinating unit may do with the whole municipality: see that and when, never what stands in a case (hol § 7-3).
#pragma once
#include "access/grant.hpp"

namespace samtak {

struct ReadOverview {
    using Subject = Scope;
    static constexpr auto reach = Scope::Reach::municipality;
    static constexpr std::string_view name = "overview.read", reading = name;
};

struct ReadFigures {
    using Subject = Scope;
    static constexpr auto reach = Scope::Reach::municipality;
    static constexpr std::string_view name = "overview.figures.read", reading = name;
};

// Taking the figures out of the house, cut to what may be published.
struct ExportFigures : ReadFigures {
    static constexpr std::string_view name = "overview.figures.export";
};

} // namespace samtak
