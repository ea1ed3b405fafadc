// GMime is started once in a process, by whoever needs it first.
#pragma once
#include <gmime/gmime.h>

#include <mutex>

namespace samtak {

inline void start_gmime()
{
    static std::once_flag once;
    std::call_once(once, g_mime_init);
}

} // namespace samtak
