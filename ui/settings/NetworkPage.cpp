#include "ui/settings/NetworkPage.h"

#include "ui/widgets/ErrorText.h"
#include "ui/widgets/HintButton.h"
#include "ui/widgets/Label.h"

#include <QFile>
#include <QFileDialog>
#include <QLineEdit>
#include <QUrl>
#include <QVBoxLayout>

namespace rushes::preferences {

using namespace Qt::Literals::StringLiterals;
using settings::Settings;

Result<void> checkedProxy(const QString& typed)
{
    const QString text = typed.trimmed();
    if (text.isEmpty())
        return {};
    const QUrl url(text.contains(u"://"_s) ? text : u"http://"_s + text);
    const QStringList schemes{u"http"_s, u"https"_s, u"socks4"_s, u"socks5"_s, u"socks5h"_s};
    if (url.isValid() && !url.host().isEmpty() && schemes.contains(url.scheme())) {
        if (url.password().isEmpty())
            return {};
        return fail(ErrorCode::Usage, u"a proxy's password must not lie in a settings file; set "
                                      "HTTPS_PROXY in the environment instead"_s);
    }
    return fail(ErrorCode::Usage, u"not an address of a proxy, such as http://proxy:8080"_s);
}

Result<void> checkedCertificates(const QString& path)
{
    if (path.isEmpty())
        return {};
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Io, u"cannot read %1: %2"_s.arg(path, file.errorString()));
    constexpr qint64 enough = 1 << 20;
    if (!file.read(enough).contains("-----BEGIN CERTIFICATE-----"))
        return fail(ErrorCode::Usage, u"%1 holds no certificate in PEM form"_s.arg(path));
    return {};
}

NetworkPage::NetworkPage(const Access& access)
    : Page(tr("Network"),
           tr("For companies whose computers reach the internet through a proxy. Certificates are "
              "always checked. Servers on this computer are asked without the proxy.")),
      m_access(access),
      m_problem(new widgets::Label({}, widgets::TextStyle::Small, widgets::ColourRole::Red))
{
    m_problem->setWordWrap(true);
    m_problem->hide();
    addField(tr("Proxy"), &Settings::proxy, qEnvironmentVariable("HTTPS_PROXY"),
             tr("Empty uses HTTPS_PROXY of the environment. NO_PROXY is honoured."), &checkedProxy);
    QLineEdit* file = addField(tr("Company certificates"), &Settings::certificateFile,
                               qEnvironmentVariable("SSL_CERT_FILE"),
                               tr("A PEM file. Empty uses the certificates of this computer."),
                               &checkedCertificates);
    auto* choose = new widgets::HintButton(tr("Choose file…"));
    column().addWidget(choose, 0, Qt::AlignRight);
    column().addWidget(m_problem);
    column().addStretch(1);
    connect(choose, &QPushButton::clicked, this, [this, file] {
        const QString path =
            QFileDialog::getOpenFileName(this, tr("Company certificates"), {},
                                         tr("Certificates (*.pem *.crt *.cer);;All files (*)"));
        if (path.isEmpty())
            return;
        file->setText(path);
        apply(&Settings::certificateFile, path, &checkedCertificates);
    });
}

QLineEdit* NetworkPage::addField(const QString& name, Member member, const QString& hint,
                                 const QString& meaning, Result<void> (*check)(const QString&))
{
    auto* edit = new QLineEdit(m_access.settings.current().*member);
    edit->setAccessibleName(name);
    edit->setPlaceholderText(hint);
    addRow(name, edit, meaning);
    connect(edit, &QLineEdit::editingFinished, this,
            [this, edit, member, check] { apply(member, edit->text().trimmed(), check); });
    return edit;
}

void NetworkPage::apply(Member member, const QString& typed, Result<void> (*check)(const QString&))
{
    Result<void> done = check(typed);
    if (done) {
        Settings wanted = m_access.settings.current();
        wanted.*member = typed;
        done = m_access.settings.change(wanted);
    }
    m_problem->setVisible(!done);
    if (!done)
        m_problem->setText(widgets::errorText(done.error()));
}

} // namespace rushes::preferences
