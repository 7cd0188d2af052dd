#include "core/providers/service/Base64.h"

#include <QByteArray>

#include <algorithm>
#include <array>

namespace rushes::providers {

namespace {

constexpr std::uint32_t bad = 1u << 31;
constexpr qsizetype quad = 4;
constexpr int bitsOfCharacter = 6;

constexpr std::uint32_t valueOf(int c)
{
    if (c >= 'A' && c <= 'Z')
        return std::uint32_t(c - 'A');
    if (c >= 'a' && c <= 'z')
        return std::uint32_t(c - 'a' + 26);
    if (c >= '0' && c <= '9')
        return std::uint32_t(c - '0' + 52);
    if (c == '+' || c == '-')
        return 62;
    if (c == '/' || c == '_')
        return 63;
    return bad;
}

/// The value of each character, already shifted to its place among the four.
using Table = std::array<std::uint32_t, 256>;
constexpr Table tableFor(int place)
{
    Table table = {};
    for (int c = 0; c < 256; ++c) {
        const std::uint32_t value = valueOf(c);
        table[size_t(c)] = value == bad ? bad : value << (bitsOfCharacter * (3 - place));
    }
    return table;
}
constexpr std::array<Table, 4> tables = {tableFor(0), tableFor(1), tableFor(2), tableFor(3)};

bool isSpace(char c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

} // namespace

/// The straight way, four characters at a time, until one is not of the alphabet.
qsizetype Base64::readQuads(unsigned char* out, qsizetype size)
{
    const auto* in = reinterpret_cast<const unsigned char*>(m_text.data()) + m_position;
    const qsizetype quads = std::min((m_text.size() - m_position) / quad, size / 3);
    qsizetype done = 0;
    for (; done < quads; ++done, in += quad, out += 3) {
        const std::uint32_t bits =
            tables[0][in[0]] | tables[1][in[1]] | tables[2][in[2]] | tables[3][in[3]];
        if (bits & bad)
            break;
        out[0] = static_cast<unsigned char>(bits >> 16);
        out[1] = static_cast<unsigned char>(bits >> 8);
        out[2] = static_cast<unsigned char>(bits);
    }
    m_position += done * quad;
    return done * 3;
}

/// JSON may write any character as \uXXXX, and a slash as \/.
bool Base64::takeEscape()
{
    if (m_position + 1 >= m_text.size())
        return false;
    const char kind = m_text[m_position + 1];
    if (kind == 'n' || kind == 'r' || kind == 't') {
        m_position += 2;
        return true;
    }
    if (kind == '/') {
        m_bits = m_bits << bitsOfCharacter | valueOf('/');
        ++m_characters;
        m_position += 2;
        return !m_padded;
    }
    if (kind != 'u' || m_position + 6 > m_text.size())
        return false;
    bool isNumber = false;
    const int code = m_text.sliced(m_position + 2, 4).toByteArray().toInt(&isNumber, 16);
    m_position += 6;
    if (!isNumber || code > 127)
        return false;
    if (code == '=') {
        m_padded = true;
        return true;
    }
    if (isSpace(char(code)))
        return true;
    m_bits = m_bits << bitsOfCharacter | valueOf(code);
    ++m_characters;
    return valueOf(code) != bad && !m_padded;
}

bool Base64::takeCharacter()
{
    const char c = m_text[m_position];
    if (c == '\\')
        return takeEscape();
    ++m_position;
    if (isSpace(c))
        return true;
    if (c == '=') {
        m_padded = true;
        return true;
    }
    const std::uint32_t value = valueOf(static_cast<unsigned char>(c));
    if (value == bad || m_padded)
        return false;
    m_bits = m_bits << bitsOfCharacter | value;
    ++m_characters;
    return true;
}

qsizetype Base64::read(char* out, qsizetype size)
{
    auto* bytes = reinterpret_cast<unsigned char*>(out);
    qsizetype written = 0;
    while (!m_broken && size - written >= 3) {
        if (m_characters == 0 && !m_padded)
            written += readQuads(bytes + written, size - written);
        if (size - written < 3)
            break;
        while (!m_broken && m_position < m_text.size() && m_characters < quad)
            m_broken = !takeCharacter();
        if (m_broken || m_characters == 0)
            break;
        // One character is six bits: no byte. Two make one byte, three make two.
        m_broken = m_characters == 1;
        const std::uint32_t bits = m_bits << (bitsOfCharacter * (quad - m_characters));
        for (int i = 0; i < m_characters - 1; ++i)
            bytes[written++] = static_cast<unsigned char>(bits >> (16 - 8 * i));
        m_bits = 0;
        m_characters = 0;
    }
    return written;
}

} // namespace rushes::providers
