#include "app/rushes-cli/Interrupt.h"

#include <csignal>

namespace rushes::cli {

namespace {

volatile std::sig_atomic_t interrupted = 0;

extern "C" void noteInterrupt(int signal)
{
    interrupted = 1;
    std::signal(signal, SIG_DFL);
}

} // namespace

void catchInterrupts()
{
    std::signal(SIGINT, noteInterrupt);
    std::signal(SIGTERM, noteInterrupt);
}

bool wasInterrupted()
{
    return interrupted != 0;
}

} // namespace rushes::cli
