// The plan on the screen (design 03). The view holds the plan as it is cut for this reader, and what this reader may do.
#pragma once
#include "measures/task.hpp"
#include "people/kept_parts.hpp"
#include "plan/evaluation.hpp"
#include "plan/status_parts.hpp"
#include "profiles/profile.hpp"

namespace samtak {

// Which links are shown. Each is what the policy would say now; the deed asks again.
struct PlanLinks {
    bool write = false; // goals, frame, activation
    bool own_words = false;
    bool order = false;
    bool measures = false; // write and change
    bool end = false;
    bool evaluate = false;
    bool history = false;
    bool print = false;
    bool edit_person = false; // whose case it is: the tabs of the case
    bool keep = false;        // what the parents see
    bool says = false;        // that something doesn't work (F18)
    bool answers = false;     // … or answers it
};

struct PlanView {
    Words const& w;
    Profile const& profile;
    Plan const& plan;
    Actor actor; // the reader
    PlanLinks may;
    Parts parts;                          // which areas are shown though they are empty
    std::int64_t since = 0;               // newer running versions are new to the reader
    std::map<MeasureId, Task> tasks = {}; // the newest of each measure (L1)
    bool asks = false;                    // may ask somebody to take a measure
    std::optional<Url> ask = {};          // where the reader asks the coordinator in the case (E6)
    KeepingDesk keeping = {};             // whether something can be kept from the parents (K8)

    template <class... Pieces> Url url(UrlPattern<std::string, PlanId, std::type_identity_t<Pieces>...> pattern, Pieces const&... pieces) const
    {
        return samtak::url<std::string, PlanId, Pieces...>(pattern, profile.key, plan.id, pieces...); // begins with "/{}/plans/{}"
    }
    bool is_new(Changed const& changed) const { return changed.running > since && changed.by != actor.member; }
};

Html plan_page(PlanView const& view);
// R1.18: said where expectations are set.
Html no_right_notice(Words const& w);

} // namespace samtak
