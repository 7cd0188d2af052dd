#include "core/project/StoredForm.h"

namespace rushes::project {

using namespace Qt::Literals::StringLiterals;

void readAspect(JsonMembers& members, AspectRatio& ratio)
{
    QString text = aspectText(ratio);
    members.read("aspect", text);
    const QStringList parts = text.split(u':');
    bool widthOk = false;
    bool heightOk = false;
    if (parts.size() == 2)
        ratio = {parts[0].toInt(&widthOk), parts[1].toInt(&heightOk)};
    if (!widthOk || !heightOk)
        members.reject(u"aspect"_s, u"should be two numbers such as 16:9"_s);
}

void readSize(JsonMembers& members, QSize& size)
{
    members.read("width", size.rwidth());
    members.read("height", size.rheight());
}

Json timeJson(const QDateTime& time)
{
    return time.isValid() ? Json(time.toUTC().toString(Qt::ISODateWithMs)) : Json();
}

} // namespace rushes::project
