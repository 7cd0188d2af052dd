#include "core/net/Http.h"

namespace rushes::net {

QByteArray HttpResponse::header(const QByteArray& name) const
{
    for (const Header& header : headers) {
        if (header.name.compare(name, Qt::CaseInsensitive) == 0)
            return header.value;
    }
    return {};
}

} // namespace rushes::net
