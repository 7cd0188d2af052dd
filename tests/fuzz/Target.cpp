#include "tests/fuzz/Target.h"

namespace rushes::fuzz {

Target::Target(const char* itsName, void (*itsRun)(const QByteArray&)) : name(itsName), run(itsRun)
{
    targets().push_back(this);
}

std::vector<const Target*>& targets()
{
    static std::vector<const Target*> all;
    return all;
}

} // namespace rushes::fuzz
