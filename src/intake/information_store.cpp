#include "intake/information_given.hpp"
#include "storage/database.hpp"

namespace samtak {
namespace {

constexpr Statement read_given = "SELECT g.given_on, g.to_whom, g.how, m.name FROM information_given g LEFT JOIN member m ON m.id = g.member_id "
                                 "WHERE g.coordination_id = $1 ORDER BY g.given_on DESC, g.at DESC";
constexpr Statement add_given =
    "INSERT INTO information_given (id, coordination_id, given_on, to_whom, how, member_id, at) VALUES ($1, $2, $3, $4, $5, $6, $7)";

} // namespace

std::vector<InformationGiven> InformationStore::read(Grant<NoteInformation> const& grant)
{
    std::vector<InformationGiven> all;
    auto const found = database_.read_one({read_given, {grant.subject()}});
    for (auto const row : found) all.push_back({row.day(0), std::string{row.text(1)}, std::string{row.text(2)}, std::string{row.text_or_empty(3)}});
    return all;
}

void InformationStore::add(Change& change, Grant<NoteInformation> const& grant, InformationGiven const& given)
{
    change.add(add_given, {OnceId::fresh(), grant.subject(), given.on, given.to_whom, given.how, grant.by(), change.at()});
}

} // namespace samtak
