// GMime is started once in a process, by whoever needs it first; and who holds what it made.
#pragma once
#include <gmime/gmime.h>

#include <memory>
#include <mutex>

namespace samtak {

template <auto Release> struct Released {
    template <class T> void operator()(T* pointer) const { Release(pointer); }
};
template <class T> using GmimeObject = std::unique_ptr<T, Released<g_object_unref>>;

inline void start_gmime()
{
    static std::once_flag once;
    std::call_once(once, g_mime_init);
}

} // namespace samtak
