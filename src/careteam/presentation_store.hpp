// The rows of presentations (C5): of who coordinates, and of the one it is for.
#pragma once
#include "careteam/presentation.hpp"
#include "careteam/presentation_acts.hpp"
#include "careteam/taking_part_store.hpp"

namespace samtak {

// pbrl § 5-1: what is written of the person is theirs to read. Others in the group read their own only.
bool reads_presentations(Relation relation);

class PresentationStore {
public:
    explicit PresentationStore(Database& database) : database_(database) {}

    // For who coordinates, and for the person and who acts for them (`reads_presentations`). Not written yet: version 0.
    Presentation of(Grant<ReadCareTeam> const& grant, ParticipantId const& id);
    // The viewer's own. Nothing: there is none.
    std::optional<Presentation> own(Grant<ReadOwnPresentation> const& grant, Day today);
    std::vector<ParticipantId> written(Grant<ReadCareTeam> const& grant, Day today); // to whom there is one
    bool has_own(Grant<ReadCareTeam> const& grant, Day today);
    // What a writer saw. Nothing: there is no such version.
    std::optional<Presentation> as_seen(Presentation const& now, std::int64_t version);
    std::vector<ServiceChange> changes(Grant<ReadCareTeam> const& grant, ParticipantId const& id);
    std::vector<ServiceChange> own_changes(Grant<ReadOwnPresentation> const& grant, Presentation const& own);
    std::vector<WaitingPart> unread(Grant<ListCoordinations> const& grant, Day today); // the viewer's, to be read

    // `one.version`: as it was seen; 0 writes the first.
    void write(Change& change, Grant<WritePresentation> const& grant, Presentation const& one, MemberId const& to);
    void confirm_paper(Change& change, Grant<WritePresentation> const& grant, Presentation const& one);
    void confirm(Change& change, Grant<AnswerPresentation> const& grant, Presentation const& one);
    // Whoever changes it has read it.
    void agree(Change& change, Grant<AnswerPresentation> const& grant, Presentation const& one);
    void tell(Change& change, Grant<AnswerPresentation> const& grant, Presentation const& one, ServiceChange const& what);

private:
    Database& database_;
};

} // namespace samtak
