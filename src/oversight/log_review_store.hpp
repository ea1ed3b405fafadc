// Reviews of the access log and what is followed up of them.
#pragma once
#include "oversight/log_review.hpp"
#include "oversight/log_sample_store.hpp"
#include "storage/change.hpp"

namespace samtak {

class LogReviewStore {
public:
    explicit LogReviewStore(Database& database) : database_(database) {}
    static constexpr int most_shown = 100;

    std::vector<LogReview> list(Grant<ReadLogReviews> const& grant); // newest first, without lines
    std::optional<LogReview> read(Grant<ReadLogReviews> const& grant, LogReviewId const& id);
    // The lines in the order given.
    void add(Change& change, Grant<MakeLogReview> const& grant, LogReview const& review, std::vector<DrawnLine> const& drawn);
    // A second signature: Problem::conflict. What is to be followed up is asked of the leader of the one who looked.
    void sign(Change& change, Grant<SignLogReview> const& grant, LogReview const& review, SignedMarks const& marks);

private:
    Database& database_;
};

class FollowUpStore {
public:
    explicit FollowUpStore(Database& database) : database_(database) {}
    // All of them for the one who controls (`all`), else what is asked of the viewer. Never of a look of their own. Open ones first.
    std::vector<FollowUp> list(Grant<ReadFollowUp> const& grant, bool all);
    std::optional<FollowUp> find(Grant<ReadFollowUp> const& grant, FollowUpId const& id, bool all);
    // Each once: the second is Problem::conflict.
    void answer(Change& change, Grant<AnswerFollowUp> const& grant, FollowUp const& one, std::string const& words);
    void close(Change& change, Grant<CloseFollowUp> const& grant, FollowUp const& one, FollowUpOutcome outcome, std::string const& words);
    void inform(Change& change, Grant<InformPerson> const& grant, FollowUp const& one, Day on, std::string const& words);

private:
    Database& database_;
};

} // namespace samtak
