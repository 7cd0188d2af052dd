#include "tests/core/providers/ProviderContract.h"
#include "tests/core/providers/a1111/A1111Answers.h"

namespace rushes::providers {

INSTANTIATE_TYPED_TEST_SUITE_P(A1111, ProviderContract, A1111Answers);

} // namespace rushes::providers
