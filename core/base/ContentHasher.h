/// The SHA-256 of bytes that come in pieces. Used by one thread.
#pragma once

#include "core/base/Hash.h"

struct evp_md_ctx_st;

namespace rushes {

class ContentHasher
{
public:
    ContentHasher();
    ~ContentHasher();
    ContentHasher(const ContentHasher&) = delete;
    ContentHasher& operator=(const ContentHasher&) = delete;

    void add(QByteArrayView bytes);
    /// Once, after the last piece.
    ContentHash result();

private:
    evp_md_ctx_st* m_context;
};

} // namespace rushes
