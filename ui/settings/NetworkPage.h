/// The section "Network": a company's proxy and certificates. Each is checked when it is typed and
/// counts for every request that begins then. Main thread.
#pragma once

#include "ui/settings/Access.h"
#include "ui/settings/Page.h"

class QLineEdit;

namespace rushes::widgets {
class Label;
}

namespace rushes::preferences {

/// "http://proxy:8080", "socks5://…"; Usage saying what is wrong. An empty text is good.
Result<void> checkedProxy(const QString& typed);
/// A file that holds certificates in PEM; Io or Usage saying what is wrong. An empty text is good.
Result<void> checkedCertificates(const QString& path);

class NetworkPage final : public Page
{
    Q_OBJECT

public:
    explicit NetworkPage(const Access& access);

private:
    using Member = QString settings::Settings::*;
    QLineEdit* addField(const QString& name, Member member, const QString& hint,
                        const QString& meaning, Result<void> (*check)(const QString&));
    void apply(Member member, const QString& typed, Result<void> (*check)(const QString&));

    Access m_access;
    widgets::Label* m_problem;
};

} // namespace rushes::preferences
