#include "tests/core/providers/ProviderContract.h"
#include "tests/core/providers/enterprise/EnterpriseAnswers.h"

namespace rushes::providers {

INSTANTIATE_TYPED_TEST_SUITE_P(Express, ProviderContract, ExpressAnswers);
INSTANTIATE_TYPED_TEST_SUITE_P(Account, ProviderContract, AccountAnswers);

} // namespace rushes::providers
