/// Ctrl-C (and a polite kill) as a flag: the handler may do no more than set it. A second one ends
/// the program at once. Install once in main; any thread.
#pragma once

namespace rushes::cli {

void catchInterrupts();
bool wasInterrupted();

} // namespace rushes::cli
