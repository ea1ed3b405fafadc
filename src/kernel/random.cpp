#include "kernel/random.hpp"

#include <sodium.h>

#include <stdexcept>

namespace samtak {

void fill_random(std::span<unsigned char> out)
{
    static bool const ready = sodium_init() >= 0;
    if (!ready) throw std::runtime_error{"libsodium could not start"};
    randombytes_buf(out.data(), out.size());
}

} // namespace samtak
