// What comes back by mail: whatever it is, it is read to its end or not at all.
#include "net/returned_mail.hpp"

#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    auto const id = samtak::returned_message_id({reinterpret_cast<char const*>(data), size});
    if (id && id->empty()) std::abort();
    return 0;
}
