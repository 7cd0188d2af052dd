#include "core/draft/DrawingParts.h"

#include <QHash>
#include <QList>

#include <algorithm>
#include <optional>

namespace rushes::draft {

namespace {

struct Tag
{
    qsizetype begin = 0;
    qsizetype end = 0; ///< one past '>'
    QByteArray text;

    bool closes() const { return text.startsWith("</"); }
    bool isWhole() const { return text.endsWith("/>"); }
    bool is(const char* name) const
    {
        const QByteArray start = QByteArray(closes() ? "</" : "<") + name;
        return text.startsWith(start) && !QChar::isLetterOrNumber(uint(text.at(start.size())));
    }
};

std::optional<Tag> nextTag(const QByteArray& svg, qsizetype from)
{
    const qsizetype begin = svg.indexOf('<', from);
    const qsizetype end = begin < 0 ? -1 : svg.indexOf('>', begin);
    if (end < 0)
        return std::nullopt;
    return Tag{begin, end + 1, svg.mid(begin, end + 1 - begin)};
}

/// One past the end of the element that `tag` opens.
qsizetype elementEnd(const QByteArray& svg, const Tag& tag)
{
    if (tag.isWhole())
        return tag.end;
    int depth = 1;
    for (auto inner = nextTag(svg, tag.end); inner; inner = nextTag(svg, inner->end)) {
        if (inner->closes())
            --depth;
        else if (!inner->isWhole())
            ++depth;
        if (depth == 0)
            return inner->end;
    }
    return svg.size();
}

QByteArray attribute(const QByteArray& tag, const char* name)
{
    const QByteArray key = QByteArray(" ") + name + "=\"";
    const qsizetype begin = tag.indexOf(key);
    if (begin < 0)
        return {};
    const qsizetype value = begin + key.size();
    return tag.mid(value, tag.indexOf('"', value) - value);
}

QByteArray referenceOf(const QByteArray& value)
{
    return value.startsWith("url(#") ? value.mid(5, value.size() - 6) : QByteArray();
}

using Definitions = QHash<QByteArray, QByteArray>;

Definitions readDefinitions(const QByteArray& svg)
{
    Definitions definitions;
    const qsizetype begin = svg.indexOf("<defs>");
    if (begin < 0)
        return definitions;
    for (auto tag = nextTag(svg, begin + 6); tag && !tag->is("defs");) {
        const qsizetype end = elementEnd(svg, *tag);
        definitions.insert(attribute(tag->text, "id"), svg.mid(tag->begin, end - tag->begin));
        tag = nextTag(svg, end);
    }
    return definitions;
}

QColor matrixColour(const QByteArray& values)
{
    const QList<QByteArray> v = values.simplified().split(' ');
    if (v.size() != 20)
        return {};
    return QColor::fromRgbF(
        std::clamp(v[4].toFloat(), 0.0F, 1.0F), std::clamp(v[9].toFloat(), 0.0F, 1.0F),
        std::clamp(v[14].toFloat(), 0.0F, 1.0F), std::clamp(v[18].toFloat(), 0.0F, 1.0F));
}

/// Follows the chains the drawing tool writes: offset, blur, composite with the shape, colour.
void readEffects(const QByteArray& filter, DrawingPart& part)
{
    ShadowEffect pending;
    bool inShadow = false;
    for (auto tag = nextTag(filter, 0); tag; tag = nextTag(filter, tag->end)) {
        if (tag->is("feOffset")) {
            pending.dx = attribute(tag->text, "dx").toFloat();
            pending.dy = attribute(tag->text, "dy").toFloat();
            inShadow = true;
        } else if (tag->is("feGaussianBlur")) {
            (inShadow ? pending.sigma : part.blurSigma) =
                attribute(tag->text, "stdDeviation").toFloat();
        } else if (tag->is("feComposite")) {
            pending.kind = attribute(tag->text, "operator") == "out" ? ShadowEffect::Kind::Drop
                                                                     : ShadowEffect::Kind::Inner;
        } else if (tag->is("feColorMatrix") && attribute(tag->text, "in") != "SourceAlpha" &&
                   inShadow) {
            pending.colour = matrixColour(attribute(tag->text, "values"));
            part.shadows.push_back(pending);
            pending = {};
            inShadow = false;
        }
    }
}

class Splitter
{
public:
    Splitter(const QByteArray& svg, const std::vector<int>& omit)
        : m_svg(svg),
          m_omit(omit),
          m_definitions(readDefinitions(svg))
    {}

    std::vector<DrawingPart> split()
    {
        auto tag = nextTag(m_svg, 0);
        if (!tag || !tag->is("svg"))
            return {};
        m_root = tag->text;
        for (tag = nextTag(m_svg, tag->end); tag; tag = nextTag(m_svg, m_next)) {
            m_next = tag->end;
            take(*tag);
        }
        flush();
        return std::move(m_parts);
    }

private:
    void take(const Tag& tag)
    {
        const QByteArray filter = referenceOf(attribute(tag.text, "filter"));
        if (tag.is("defs")) {
            m_next = elementEnd(m_svg, tag);
        } else if (tag.closes()) {
            flush();
            if (!m_groups.isEmpty())
                m_groups.removeLast();
        } else if (tag.is("g") && filter.isEmpty() && !tag.isWhole()) {
            flush();
            m_groups.append(tag.text);
        } else {
            m_next = elementEnd(m_svg, tag);
            if (std::find(m_omit.begin(), m_omit.end(), m_element++) != m_omit.end())
                return;
            QByteArray element = m_svg.mid(tag.begin, m_next - tag.begin);
            if (filter.isEmpty()) {
                m_plain += element;
                return;
            }
            flush();
            element.replace(" filter=\"url(#" + filter + ")\"", "");
            DrawingPart part{document(element), {}, 0};
            readEffects(m_definitions.value(filter), part);
            m_parts.push_back(std::move(part));
        }
    }

    void flush()
    {
        if (!m_plain.isEmpty())
            m_parts.push_back({document(m_plain), {}, 0});
        m_plain.clear();
    }

    QByteArray document(const QByteArray& body) const
    {
        QByteArray used;
        for (qsizetype at = body.indexOf("url(#"); at >= 0; at = body.indexOf("url(#", at + 5)) {
            const QByteArray id = body.mid(at + 5, body.indexOf(')', at) - at - 5);
            if (!used.contains("\"" + id + "\""))
                used += m_definitions.value(id);
        }
        QByteArray text = m_root + "<defs>" + used + "</defs>";
        for (const QByteArray& group : m_groups)
            text += group;
        text += body;
        for (qsizetype i = 0; i < m_groups.size(); ++i)
            text += "</g>";
        return text + "</svg>";
    }

    const QByteArray& m_svg;
    const std::vector<int>& m_omit;
    int m_element = 0;
    Definitions m_definitions;
    QByteArray m_root;
    qsizetype m_next = 0;
    QByteArray m_plain;
    QList<QByteArray> m_groups;
    std::vector<DrawingPart> m_parts;
};

} // namespace

std::vector<DrawingPart> splitDrawing(const QByteArray& svg, const std::vector<int>& omit)
{
    return Splitter(svg, omit).split();
}

} // namespace rushes::draft
