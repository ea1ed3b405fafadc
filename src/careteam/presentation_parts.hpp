// What the pages of a presentation share: its texts as its reader may see them, and what is told of changes.
#pragma once
#include "careteam/careteam_parts.hpp"
#include "careteam/presentation_store.hpp"
#include "coordination/coordination.hpp"
#include "web/call.hpp"
#include "web/lists.hpp"

namespace samtak {

struct PresentationDesk {
    Participant one;
    Presentation presentation;
    Parts sees; // what the one it is for may see today
};
// Of the one in the path.
std::optional<PresentationDesk> open_presentation(Grant<ReadCareTeam> const& grant, Call& call);
// In the frame of who coordinates, or of the person and who acts for them. Without the line that says
// whose case it is on what is printed for one who may not know.
enum class FrameOf { coordinator, coordinator_without_name, family };
Response presentation_frame(Grant<ReadCareTeam> const& grant, Call& call, ui::Page page, int status, FrameOf frame);

// `sees`: what the one it is for may see today; what the person wants is shown by it.
Html presentation_text(Call const& call, Presentation const& one, std::optional<CoordinatorContact> const& who, Parts sees);
bool opens_wants(Call const& call, Presentation const& one, Parts sees);
Html presentation_state(Call const& call, Presentation const& one); // read, not read, changed since
Html told_changes(Call const& call, std::vector<ServiceChange> const& changes);

} // namespace samtak
