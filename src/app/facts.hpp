// The answer to the policy's question: what is this viewer to this coordination, today? One batch of three indexed statements,
// read for each request and never kept: a withdrawn consent, an ended relation or a birthday bites at the next click.
#pragma once
#include "access/facts.hpp"

namespace samtak {

class Database;
class Table;

class Relations final : public FactSource {
public:
    // `allocation_ends`: the allocation office decides that a coordination ends (the profile's ending_decided_by)
    Relations(Database& database, std::vector<std::string> area_keys, bool allocation_ends = false)
        : database_(database), area_keys_(std::move(area_keys)), allocation_ends_(allocation_ends)
    {
    }
    Facts about(Viewer const& viewer, Subject const& subject, Day today) override;
    std::optional<Facts> about_participant(CoordinationId const& coordination, ParticipantId const& participant, Day today) override;
    std::optional<Facts> about_member(CoordinationId const& coordination, MemberId const& member, Day today) override;

private:
    void add_stand_in(Facts& facts, Table const& relations, MemberId const& member, Day today);
    Database& database_;
    void add_offices(Facts& facts, bool unit, bool allocation);
    std::vector<std::string> area_keys_;
    bool allocation_ends_;
};

} // namespace samtak
