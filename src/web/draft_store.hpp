// Drafts belong to their author: member and form. No log line of their own: a draft is shown only after the form's own act has been
// granted again. Deleted when the form is sent, or after 30 days (L15).
#pragma once
#include "web/call.hpp"

namespace samtak {

class DraftStore {
public:
    static constexpr int days_kept = 30;
    explicit DraftStore(Database& database) : database_(database) {}
    std::optional<Draft> find(MemberId const& member, std::string_view form);
    void save(Change& change, MemberId const& member, std::string_view form, Fields const& fields);
    void forget(Change& change, MemberId const& member, std::string_view form);
    void forget_older(Change& change, Instant before);

private:
    Database& database_;
};

} // namespace samtak
