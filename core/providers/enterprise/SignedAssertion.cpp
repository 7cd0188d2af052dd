#include "core/providers/enterprise/SignedAssertion.h"

#include <openssl/bio.h>
#include <openssl/evp.h>
#include <openssl/pem.h>

#include <memory>

namespace rushes::providers {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto scope = "https://www.googleapis.com/auth/cloud-platform";
constexpr qint64 lifetime = 3600; ///< s, the longest Google takes

template <auto release>
struct Release
{
    template <class T>
    void operator()(T* object) const
    {
        release(object);
    }
};
using Key = std::unique_ptr<EVP_PKEY, Release<EVP_PKEY_free>>;
using Digest = std::unique_ptr<EVP_MD_CTX, Release<EVP_MD_CTX_free>>;
using Memory = std::unique_ptr<BIO, Release<BIO_free>>;

tl::unexpected<Error> badKey()
{
    return fail(Error{.code = ErrorCode::Auth,
                      .detail = u"the service account's private_key is no RSA key in PEM form"_s,
                      .provider = u"gemini"_s});
}

QByteArray base64Url(const QByteArray& bytes)
{
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

Key readKey(const QByteArray& pem)
{
    const Memory memory(BIO_new_mem_buf(pem.constData(), int(pem.size())));
    // Without the callback OpenSSL would ask for a pass phrase on the terminal.
    const auto noPhrase = [](char*, int, int, void*) { return 0; };
    return Key(memory ? PEM_read_bio_PrivateKey(memory.get(), nullptr, noPhrase, nullptr)
                      : nullptr);
}

Result<QByteArray> signature(EVP_PKEY* key, const QByteArray& text)
{
    const Digest digest(EVP_MD_CTX_new());
    const auto* bytes = reinterpret_cast<const unsigned char*>(text.constData());
    std::size_t length = 0;
    if (!digest || EVP_DigestSignInit(digest.get(), nullptr, EVP_sha256(), nullptr, key) != 1 ||
        EVP_DigestSign(digest.get(), nullptr, &length, bytes, std::size_t(text.size())) != 1)
        return badKey();
    QByteArray made(qsizetype(length), '\0');
    auto* target = reinterpret_cast<unsigned char*>(made.data());
    if (EVP_DigestSign(digest.get(), target, &length, bytes, std::size_t(text.size())) != 1)
        return badKey();
    made.truncate(qsizetype(length));
    return made;
}

} // namespace

Result<QByteArray> signedAssertion(const GoogleAccount& account, const QDateTime& now)
{
    const Key key = readKey(account.privateKey.reveal());
    if (!key || EVP_PKEY_base_id(key.get()) != EVP_PKEY_RSA)
        return badKey();
    Json header{{"alg", "RS256"}, {"typ", "JWT"}};
    if (!account.keyId.isEmpty())
        header["kid"] = account.keyId;
    const qint64 issued = now.toSecsSinceEpoch();
    const Json claims{{"iss", account.email},
                      {"scope", scope},
                      {"aud", account.tokenAddress.toString(QUrl::FullyEncoded)},
                      {"iat", issued},
                      {"exp", issued + lifetime}};
    const QByteArray text = base64Url(jsonText(header)) + '.' + base64Url(jsonText(claims));
    const Result<QByteArray> made = signature(key.get(), text);
    return made ? Result<QByteArray>(text + '.' + base64Url(*made)) : made;
}

} // namespace rushes::providers
