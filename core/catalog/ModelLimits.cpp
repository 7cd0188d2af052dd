#include "core/catalog/ModelLimits.h"

#include <cmath>

namespace rushes::catalog {

using namespace Qt::Literals::StringLiterals;

namespace {

Error signedBy(const Model& model, ErrorCode code, const QString& detail)
{
    return {.code = code, .detail = detail, .provider = model.provider, .model = model.id};
}

} // namespace

tl::unexpected<Error> cannot(const Model& model, const QString& why)
{
    return fail(signedBy(model, ErrorCode::Unsupported, model.name + u' ' + why));
}

tl::unexpected<Error> withoutWords(const Model& model, const QString& what)
{
    return fail(signedBy(model, ErrorCode::Usage, what + u" needs words that say what to make"_s));
}

QStringList textsAt(const Json& object, const char* key)
{
    QStringList texts;
    if (const Json& list = memberAt(object, key); list.is_array()) {
        for (const Json& each : list) {
            if (each.is_string())
                texts << each.get<QString>();
        }
    }
    return texts;
}

std::vector<QSize> sizesAt(const Json& object, const char* key)
{
    std::vector<QSize> sizes;
    for (const QString& text : textsAt(object, key)) {
        const QStringList sides = text.split(u'x');
        const QSize size(sides.first().toInt(), sides.last().toInt());
        if (sides.size() == 2 && !size.isEmpty())
            sizes.push_back(size);
    }
    return sizes;
}

Result<void> checkListed(const Model& model, const char* key, const QString& wanted,
                         const QString& what)
{
    const QStringList known = textsAt(model.limits, key);
    if (known.isEmpty() || wanted.isEmpty() || known.contains(wanted))
        return {};
    return cannot(model, u"has no %1 %2; it has %3"_s.arg(what, wanted, known.join(u", "_s)));
}

Result<void> checkReferences(const Model& model, std::size_t count, const char* key)
{
    const std::int64_t most = integerAt(model.limits, key, std::int64_t(count));
    if (std::int64_t(count) <= most)
        return {};
    return cannot(model, u"takes up to %1 reference pictures, not %2"_s.arg(most).arg(count));
}

double sideNamed(const QString& resolution)
{
    constexpr double pixelsInK = 1024;
    const bool isInK = resolution.endsWith(u'K', Qt::CaseInsensitive);
    return (isInK ? resolution.chopped(1) : resolution).toDouble() * (isInK ? pixelsInK : 1);
}

double ratioOf(QSize size)
{
    return size.isEmpty() ? 1 : double(size.width()) / size.height();
}

bool isSameRatio(double one, double other)
{
    constexpr double unseen = 0.02;
    return std::abs(one / other - 1) <= unseen;
}

} // namespace rushes::catalog
