/// How loops over pixels ask the compiler for wide registers: RUSHES_CLONES makes one copy of a
/// function for any x86-64 and one for processors with AVX2, chosen when the program starts;
/// RUSHES_NO_OVERLAP before a loop says that what it writes is not what it reads.
#pragma once

#if defined(__GNUC__) && !defined(__clang__) && defined(__x86_64__) && defined(__linux__) &&       \
    !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
#define RUSHES_CLONES __attribute__((target_clones("default", "arch=x86-64-v3")))
#else
#define RUSHES_CLONES
#endif

#if defined(__clang__)
#define RUSHES_NO_OVERLAP _Pragma("clang loop vectorize(assume_safety)")
#elif defined(__GNUC__)
#define RUSHES_NO_OVERLAP _Pragma("GCC ivdep")
#else
#define RUSHES_NO_OVERLAP
#endif
