// Preloaded into a program under test: kills it, without a word, right before its n-th call that
// changes a disk or sends to a network. RUSHES_CRASH_AT says which; RUSHES_CRASH_COUNT names a file
// that is told how many there were when the program lives to its end.
#include <atomic>
#include <csignal>
#include <cstdio>
#include <cstdlib>

#include <dlfcn.h>
#include <sys/socket.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

namespace {

std::atomic<long> calls = 0;

long lastCall()
{
    static const long at = [] {
        const char* text = std::getenv("RUSHES_CRASH_AT");
        return text ? std::atol(text) : 0;
    }();
    return at;
}

void step()
{
    if (++calls == lastCall()) {
        kill(getpid(), SIGKILL);
        for (;;)
            pause();
    }
}

template <class Function>
Function next(const char* name)
{
    return reinterpret_cast<Function>(dlsym(RTLD_NEXT, name));
}

struct Teller
{
    ~Teller()
    {
        const char* path = std::getenv("RUSHES_CRASH_COUNT");
        std::FILE* file = path ? std::fopen(path, "w") : nullptr;
        if (!file)
            return;
        std::fprintf(file, "%ld", calls.load());
        std::fclose(file);
    }
} teller;

} // namespace

#define RUSHES_STEP(result, name, parameters, arguments)                                           \
    extern "C" result name parameters                                                              \
    {                                                                                              \
        static const auto real = next<result(*) parameters>(#name);                                \
        step();                                                                                    \
        return real arguments;                                                                     \
    }

RUSHES_STEP(ssize_t, write, (int file, const void* bytes, size_t size), (file, bytes, size))
RUSHES_STEP(ssize_t, pwrite, (int file, const void* bytes, size_t size, off_t at),
            (file, bytes, size, at))
RUSHES_STEP(ssize_t, pwrite64, (int file, const void* bytes, size_t size, off64_t at),
            (file, bytes, size, at))
RUSHES_STEP(int, fsync, (int file), (file))
RUSHES_STEP(int, fdatasync, (int file), (file))
RUSHES_STEP(int, ftruncate, (int file, off_t size), (file, size))
RUSHES_STEP(int, ftruncate64, (int file, off64_t size), (file, size))
RUSHES_STEP(int, rename, (const char* from, const char* to), (from, to))
RUSHES_STEP(int, renameat2,
            (int fromFolder, const char* from, int toFolder, const char* to, unsigned int flags),
            (fromFolder, from, toFolder, to, flags))
RUSHES_STEP(int, link, (const char* from, const char* to), (from, to))
RUSHES_STEP(int, unlink, (const char* path), (path))
RUSHES_STEP(int, mkdir, (const char* path, mode_t mode), (path, mode))
RUSHES_STEP(ssize_t, send, (int socket, const void* bytes, size_t size, int flags),
            (socket, bytes, size, flags))
