#include "tests/core/providers/ProviderContract.h"
#include "tests/core/providers/ark/ArkAnswers.h"

namespace rushes::providers {

INSTANTIATE_TYPED_TEST_SUITE_P(Ark, ProviderContract, ArkAnswers);

} // namespace rushes::providers
