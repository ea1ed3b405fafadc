// The file of settings: a bad one is refused with one sentence that names the file, never in another way.
#include "app/settings.hpp"

#include <cstdint>
#include <cstdlib>
#include <sys/mman.h>
#include <unistd.h>

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    int const memory = memfd_create("settings", MFD_CLOEXEC);
    std::string const file = "/proc/self/fd/" + std::to_string(memory);
    if (memory < 0 || write(memory, data, size) != static_cast<ssize_t>(size)) {
        std::abort();
    }
    try {
        samtak::Settings const settings = samtak::read_settings(file, {});
        if (settings.server.workers < 1 || settings.server.connections < 16) {
            std::abort();
        }
    } catch (samtak::SettingsError const& refused) {
        if (std::string_view{refused.what()}.rfind(file, 0) != 0) {
            std::abort();
        }
    }
    close(memory);
    return 0;
}
