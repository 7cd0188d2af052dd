/// Spreads the rows of a picture over the threads of the global pool. Rows have to be independent
/// of each other, so that the result is the same however many threads there are. Blocks its caller;
/// any thread.
#pragma once

#include <functional>

namespace rushes::sketch {

struct Rows
{
    int first = 0;
    int end = 0;
};

/// Calls `work` for parts that together are all rows from 0 to `height`.
void forAllRows(int height, const std::function<void(Rows)>& work);

} // namespace rushes::sketch
