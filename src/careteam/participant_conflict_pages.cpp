// Two have changed the same place in the group (L15).
#include "careteam/careteam_parts.hpp"
#include "web/conflict_page.hpp"

namespace samtak {

namespace {

std::vector<ConflictField> conflict_fields(Call const& call, Participant const& mine, Participant const& theirs)
{
    using Kind = ConflictField::Kind;
    Words const& w = call.words();
    auto const day = [](std::optional<Day> const& one) { return one ? one->iso() : std::string{}; };
    return {{"function", w.tr("What they do for the person"), mine.function, theirs.function, Kind::other,
                function_name(call.profile(), w.language(), mine), function_name(call.profile(), w.language(), theirs)},
        {"function_words", w.tr("If other: what"), mine.function_words, theirs.function_words},
        {"contributes", w.tr("Contributes with"), mine.contributes, theirs.contributes},
        {"to", w.tr("Takes part until"), day(mine.period.to), day(theirs.period.to), Kind::day}};
}

} // namespace

Response participant_conflict(Grant<EditCareTeam> const& grant, Call& call, Participant const& mine, Participant const& theirs)
{
    auto const [who, at] = team_of(call).last_change(grant, theirs.id);
    ConflictView view;
    view.what = call.words().tr("Two have changed the same participant");
    view.thing = theirs.name;
    view.who = who;
    view.at = at;
    view.version = theirs.version;
    view.back = call.url("/coordinations/{}/care-team", grant.subject());
    view.fields = conflict_fields(call, mine, theirs);
    if (auto const seen = team_of(call).as_seen(grant, theirs, mine.version)) set_base(view, conflict_fields(call, *seen, theirs));
    return conflict_page(call, view);
}

} // namespace samtak
