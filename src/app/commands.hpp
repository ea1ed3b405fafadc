// The command line: serve, demo, migrate, keys, invite-staff, check, rules, version.
#pragma once

namespace samtak {

// Exit code. Throws with one sentence when a command can't be done.
int run_command(int argc, char** argv);

} // namespace samtak
