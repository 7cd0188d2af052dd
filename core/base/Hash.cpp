#include "core/base/Hash.h"

#include "core/base/ContentHasher.h"

#include <algorithm>

namespace rushes {

ContentHash ContentHash::of(QByteArrayView bytes)
{
    ContentHasher hasher;
    hasher.add(bytes);
    return hasher.result();
}

bool ContentHash::isValid() const
{
    constexpr int hexDigits = 64;
    return m_hex.size() == hexDigits && std::all_of(m_hex.begin(), m_hex.end(), [](QChar c) {
               return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f');
           });
}

} // namespace rushes
