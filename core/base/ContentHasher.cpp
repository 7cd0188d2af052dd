#include "core/base/ContentHasher.h"

#include <openssl/evp.h>

#include <array>

namespace rushes {

// OpenSSL uses the processor's own instructions, which is five times as fast as Qt's.

ContentHasher::ContentHasher() : m_context(EVP_MD_CTX_new())
{
    EVP_DigestInit_ex(m_context, EVP_sha256(), nullptr);
}

ContentHasher::~ContentHasher()
{
    EVP_MD_CTX_free(m_context);
}

void ContentHasher::add(QByteArrayView bytes)
{
    EVP_DigestUpdate(m_context, bytes.data(), std::size_t(bytes.size()));
}

ContentHash ContentHasher::result()
{
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest = {};
    unsigned int size = 0;
    EVP_DigestFinal_ex(m_context, digest.data(), &size);
    const QByteArrayView bytes(reinterpret_cast<const char*>(digest.data()), qsizetype(size));
    return ContentHash(QString::fromLatin1(bytes.toByteArray().toHex()));
}

} // namespace rushes
