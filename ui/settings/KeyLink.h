/// The link to the page where a service gives out keys. Main thread; opens the system's browser
/// when it is clicked, and sends nothing by itself.
#pragma once

class QString;
class QWidget;

namespace rushes::preferences {

/// `address` is the page's.
QWidget* makeKeyLink(const QString& address);

} // namespace rushes::preferences
