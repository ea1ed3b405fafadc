#include "app/commands.hpp"
#include "kernel/oslo.hpp"

#include <exception>
#include <filesystem>
#include <iostream>

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
