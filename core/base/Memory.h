/// How the C library keeps the memory of pictures. Called once at the start of a program, before
/// threads begin.
#pragma once

namespace rushes {

/// Pictures come and go by the dozen, some megabytes each. By default glibc gives each back to the
/// system, which has to clear all of its pages for the next; now up to 128 MB stay for that.
/// Elsewhere it does nothing.
void keepPictureMemory();

} // namespace rushes
