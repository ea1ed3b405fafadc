// The rows of children who are next of kin (C4). Each save keeps a version; what is taken away stands in the history.
#pragma once
#include "coordination/child_relative.hpp"
#include "storage/change.hpp"

namespace samtak {

class Database;

class ChildRelativeStore {
public:
    explicit ChildRelativeStore(Database& database) : database_(database) {}
    ChildRelatives read(Grant<ReadChildRelatives> const& grant); // the oldest child first
    std::vector<std::pair<ChildRelative, bool>> versions(
        Grant<ReadChildRelatives> const& grant, ChildRelativeId const& id); // oldest first; false: taken away
    // For a page that says whether it has been asked about.
    template <class A> ChildRelativeCount count(Grant<A> const& grant) { return count_in(grant.coordination()); }
    void add(Change& change, Grant<WriteChildRelatives> const& grant, ChildRelative const& one);
    void update(Change& change, Grant<WriteChildRelatives> const& grant, ChildRelative const& one); // over the version seen
    void take_away(Change& change, Grant<WriteChildRelatives> const& grant, ChildRelativeId const& id, std::int64_t seen);
    void say_none(Change& change, Grant<WriteChildRelatives> const& grant, Day today); // fails when a child stands there

private:
    ChildRelativeCount count_in(CoordinationId const& coordination);
    Database& database_;
};

} // namespace samtak
