/// libFuzzer's entry: `rushes_fuzz` lists the targets, `rushes_fuzz TARGET [libFuzzer's own
/// arguments]` runs one.
#include "tests/fuzz/Target.h"

#include <cstdint>
#include <cstdio>
#include <string_view>

namespace {

const rushes::fuzz::Target* chosen = nullptr;

} // namespace

extern "C" int LLVMFuzzerInitialize(int* argc, char*** argv)
{
    const std::string_view wanted = *argc > 1 ? (*argv)[1] : "";
    for (const auto* target : rushes::fuzz::targets()) {
        if (target->name == wanted)
            chosen = target;
        else if (wanted.empty())
            std::puts(target->name);
    }
    if (!chosen)
        std::exit(wanted.empty() ? 0 : 2);
    for (int i = 2; i <= *argc; ++i) // with the null behind the last one
        (*argv)[i - 1] = (*argv)[i];
    --*argc;
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    // A copy of exactly its size, so that reading past its end is seen.
    chosen->run(QByteArray(reinterpret_cast<const char*>(data), qsizetype(size)));
    return 0;
}
