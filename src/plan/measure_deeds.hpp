// Rules for measures inside a plan: who may write which, and what they may say. Pure. F4, F6, F10, F11.
#pragma once
#include "plan/evaluation.hpp"

namespace samtak {

struct WriteMeasureForm {
    OnceId once = OnceId::fresh();
    std::int64_t seen = 0;            // 0: a new measure
    std::optional<MeasureId> measure; // the one that is changed
    MeasureContent content;           // the area is the goal's
    std::optional<Keeping> keep = {}; // from the parents, from the start (K8)
    std::set<MemberId> parents = {};  // of whom what they don't see can't be asked
};
struct EndMeasureForm {
    OnceId once = OnceId::fresh();
    std::int64_t seen = 0;
    std::optional<MeasureId> measure;
    std::string why;
};

Result<Measure> written_measure(Plan const& plan, WriteMeasureForm const& form, Actor const& actor);
Result<Measure> ended_measure(Plan const& plan, EndMeasureForm const& form);
bool may_update(Plan const& plan, Measure const& measure, Actor const& actor);
// Providers write measures themselves only where the profile lets them update the plan (F8).
bool may_add_measure(Actor const& actor);

} // namespace samtak
