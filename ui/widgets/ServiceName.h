/// What a provider is called on screen. Pure function, main thread (it translates).
#pragma once

#include <QString>

namespace rushes::widgets {

/// "Google" for "gemini"; an unknown provider's own id.
QString serviceName(const QString& provider);

} // namespace rushes::widgets
