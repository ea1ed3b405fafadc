#include "people/same_names_store.hpp"

#include "storage/database.hpp"

#include <map>

namespace samtak {
namespace {

constexpr Statement read_people = "SELECT id, search_key FROM person ORDER BY id";
constexpr Statement read_members = "SELECT id, search_key, coalesce(unit_id, '') FROM member WHERE kind <> 'resident' ORDER BY id";

std::string surname(std::string_view key) { return std::string{key.substr(key.rfind(' ') + 1)}; } // npos + 1 is 0: the whole

struct Named {
    MemberId member;
    std::string name, unit;
};

} // namespace

std::vector<SameName> same_names(Database& database, Grant<MakeLogReview> const&)
{
    auto const tables = database.read({{read_people}, {read_members}});
    std::vector<Named> members;
    std::multimap<std::string, Named const*, std::less<>> by_surname, by_name;
    std::multimap<std::string, MemberId> by_unit;
    for (auto const row : tables[1]) members.push_back({row.id<MemberId>(0), std::string{row.text(1)}, std::string{row.text(2)}});
    for (auto const& one : members) {
        by_surname.emplace(surname(one.name), &one);
        by_name.emplace(one.name, &one);
        if (!one.unit.empty()) by_unit.emplace(one.unit, one.member);
    }
    std::vector<SameName> pairs;
    for (auto const row : tables[0]) {
        auto const person = row.id<PersonId>(0);
        auto const [first, last] = by_surname.equal_range(surname(row.text(1)));
        for (auto at = first; at != last; ++at) pairs.push_back({at->second->member, person, false});
        auto const [same, end] = by_name.equal_range(row.text(1));
        for (auto at = same; at != end; ++at) {
            auto const [from, to] = by_unit.equal_range(at->second->unit);
            for (auto colleague = from; colleague != to; ++colleague)
                if (colleague->second != at->second->member) pairs.push_back({colleague->second, person, true});
        }
    }
    return pairs;
}

} // namespace samtak
