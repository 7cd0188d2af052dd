/// Decodes base64 in pieces, so that megabytes of it go from a receive buffer into a file without a
/// copy of the whole. Both alphabets, with or without padding; white space is skipped, and so is
/// the backslash of JSON's `\/`. A value; one text, one thread.
#pragma once

#include <QByteArrayView>

#include <cstdint>

namespace rushes::providers {

class Base64
{
public:
    /// The text stays the caller's and must outlive this.
    explicit Base64(QByteArrayView text) : m_text(text) {}

    /// Decodes up to `size` bytes into `out`; fewer only at the end or where `isBroken`.
    qsizetype read(char* out, qsizetype size);
    /// Something that is not base64 came, at `position`.
    bool isBroken() const { return m_broken; }
    qsizetype position() const { return m_position; }

private:
    qsizetype readQuads(unsigned char* out, qsizetype size);
    bool takeCharacter();
    bool takeEscape();

    QByteArrayView m_text;
    qsizetype m_position = 0;
    std::uint32_t m_bits = 0; ///< of the characters that do not yet make three bytes
    int m_characters = 0;     ///< how many those are, 0 to 4
    bool m_padded = false;    ///< nothing but padding may follow
    bool m_broken = false;
};

} // namespace rushes::providers
