// The link in a reminder's mail (L2): one answer, to one thing, once, for two weeks, without a login. It shows nothing, so it does no harm in
// another's hands but for the answer, which is marked. A GET answers nothing: programs fetch the links of mails before anybody reads them.
#pragma once
#include "access/policy.hpp"
#include "notify/answer_link_store.hpp"
#include "storage/secrets.hpp"

namespace samtak {

// Of one notice always the same, so that a mail that is sent again after a stop has the same link, and no token need be kept. Nobody works it out
// without the key, which isn't in the database.
AnswerToken answer_token(Secrets const& secrets, NoticeId const& notice);

struct AnswerDesk {
    Database* database;
    Policy* policy;
    Changes* changes;
    std::vector<std::string> const* area_keys;
};
// Would the rules let the one it was sent to answer now? Opens nothing and logs nothing.
bool may_answer_by_link(AnswerDesk const& desk, AnswerLink const& link, Viewer const& viewer, Day today);
// Answers as the one it was sent to, marked. The line in the access log is committed before the thing is read. False: the link is no longer in use,
// whatever the reason. `answer`: one of how_it_goes.
bool answer_by_link(AnswerDesk const& desk, AnswerLink const& link, Viewer const& viewer, std::string const& answer, Instant now);

} // namespace samtak
