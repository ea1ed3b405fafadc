// Mails that the mail server took, and that came back later (G1): whoever coordinates learns that an invitation reached nobody.
#pragma once
#include "kernel/clock.hpp"

#include <filesystem>
#include <vector>

namespace samtak {

class Database;

// Looks through what is new in a Maildir, where the operator's mail server puts what comes to the sender's address. A report of failure turns its
// notice, in whichever of the databases it is, from sent to refused; then the file is moved to cur. How many notices were turned.
// What somebody wrote themself is moved unread: replies are read by nobody.
int take_returned_mails(std::vector<Database*> const& databases, std::filesystem::path const& maildir, Instant now);

} // namespace samtak
