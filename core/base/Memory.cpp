#include "core/base/Memory.h"

#include <cstdlib> // says whether this is glibc

#if defined(__GLIBC__)
#include <malloc.h>
#endif

namespace rushes {

void keepPictureMemory()
{
#if defined(__GLIBC__)
    constexpr int largest = 32 << 20; // more is always given back
    constexpr int kept = 128 << 20;
    mallopt(M_MMAP_THRESHOLD, largest);
    mallopt(M_TRIM_THRESHOLD, kept);
#endif
}

} // namespace rushes
