#include "ui/cut/AddPanels.h"

#include "core/base/Async.h"
#include "core/media/Audio.h"
#include "ui/cut/CutVerbs.h"
#include "ui/widgets/ErrorText.h"
#include "ui/widgets/HintButton.h"
#include "ui/widgets/InlineMessage.h"
#include "ui/widgets/Label.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace rushes::cut {

using widgets::HintButton;
using widgets::Label;

namespace {

QVBoxLayout* makeColumn(QWidget* panel, const QString& words)
{
    auto* column = new QVBoxLayout(panel);
    column->setContentsMargins(16, 4, 16, 12);
    column->setSpacing(8);
    auto* label = new Label(words, widgets::TextStyle::Small, widgets::ColourRole::Text3, panel);
    label->setWordWrap(true);
    column->addWidget(label);
    return column;
}

Result<timeline::Media> storeSound(const media::AssetStore& store, const QString& path)
{
    const Result<media::AudioBuffer> audio = media::readAudio(path);
    if (!audio)
        return fail(audio.error());
    const Result<ContentHash> hash = store.putFile(path);
    if (!hash)
        return fail(hash.error());
    return timeline::Media{.kind = timeline::MediaKind::Sound,
                           .hash = *hash,
                           .origin = {},
                           .length = audio->duration()};
}

} // namespace

TextPanel::TextPanel(CutSession& session, QWidget* parent) : QWidget(parent)
{
    QVBoxLayout* column =
        makeColumn(this, tr("Added at the playhead for 3 seconds. Drag it in the viewer; its place "
                            "follows the safe zone of each placement."));
    const auto add = [&](const QString& icon, const QString& name, const QString& hint,
                         timeline::TextRole role) {
        auto* button = new HintButton(icon, name, hint, this);
        button->setContentAlignment(Qt::AlignLeft);
        button->setControlHeight(36);
        button->setMaximumWidth(320);
        connect(button, &QAbstractButton::clicked, this,
                [&session, role] { addText(session, role); });
        column->addWidget(button);
    };
    add(u"text"_s, tr("Headline"), tr("92 px"), timeline::TextRole::Headline);
    add(u"caption"_s, tr("Body text"), tr("48 px"), timeline::TextRole::Body);
    add(u"plus"_s, tr("Button"), tr("44 px, on a pill"), timeline::TextRole::Button);
    column->addStretch(1);
}

MusicPanel::MusicPanel(CutSession& session, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_choose(new HintButton(u"music"_s, tr("Choose a sound file…"), {}, this)),
      m_message(new widgets::InlineMessage(widgets::MessageKind::Red, {}, this))
{
    QVBoxLayout* column =
        makeColumn(this, tr("Music runs under the pictures and is brought to each placement's "
                            "loudness on export. You need the right to use it."));
    column->addWidget(m_choose, 0, Qt::AlignLeft);
    column->addWidget(m_message);
    column->addStretch(1);
    m_message->hide();
    connect(m_choose, &QAbstractButton::clicked, this, &MusicPanel::chooseFile);
}

void MusicPanel::chooseFile()
{
    auto* dialog = new QFileDialog(this, tr("Choose a sound file"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilter(tr("Sound (*.mp3 *.wav *.m4a *.aac *.flac *.ogg *.opus)"));
    connect(dialog, &QFileDialog::fileSelected, this, &MusicPanel::addFile);
    dialog->open();
}

void MusicPanel::addFile(const QString& path)
{
    m_choose->setEnabled(false);
    m_message->setMessage(widgets::MessageKind::Info,
                          tr("Reading %1…").arg(QFileInfo(path).fileName()));
    m_message->show();
    const media::AssetStore store = m_session.project().media();
    const QString name = QFileInfo(path).completeBaseName();
    whenDone(runAsync([store, path] { return storeSound(store, path); }), this,
             [this, name](const Result<timeline::Media>& sound) {
                 m_choose->setEnabled(true);
                 m_message->setVisible(!sound);
                 if (sound)
                     addMusic(m_session, *sound, name);
                 else
                     m_message->setMessage(widgets::MessageKind::Red,
                                           widgets::errorText(sound.error()));
             });
}

} // namespace rushes::cut
