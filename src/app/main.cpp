#include "app/commands.hpp"
#include "kernel/oslo.hpp"

#include <exception>
#include <filesystem>
#include <iostream>

// What jemalloc reads at its start, where the program is linked with it (decision 0010): memory in few pools, so that a machine of many
// processors doesn't need more of it, and a whole page fits what a thread keeps for its next one.
extern "C" char const* malloc_conf;
char const* malloc_conf = "narenas:4,lg_tcache_max:17"; // NOLINT: the name and the kind are jemalloc's

// One clear sentence and exit code 1 for everything that keeps the program from starting.
int main(int argc, char** argv)
{
    if (!samtak::use_oslo_time()) {
        std::cerr << "samtak: This machine has no time zone data for Norway. Install the package tzdata.\n";
        return 1;
    }
    try {
        return samtak::run_command(argc, argv);
    } catch (std::filesystem::filesystem_error const& refusal) {
        std::cerr << "samtak: " << refusal.path1().string() << " can't be used: " << refusal.code().message() << ".\n";
        return 1;
    } catch (std::exception const& refusal) {
        std::cerr << "samtak: " << refusal.what() << "\n";
        return 1;
    }
}
