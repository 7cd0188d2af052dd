#include "core/media/Matting.h"

#include "core/base/Hash.h"
#include "core/media/Image.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>

#include <algorithm>
#include <array>
#include <deque>
#include <mutex>

using namespace std::chrono_literals;

namespace rushes::media {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int sentSide = 1024;
constexpr std::size_t masksRemembered = 8;
constexpr auto stopInterval = 50ms;
constexpr double leastShare = 0.003, mostShare = 0.97; // of the picture that a subject covers
constexpr double mostUnsure = 0.35;                    // of the subject; more is a guess
constexpr uchar surelyNot = 40, surely = 215;

#if defined(Q_OS_WIN)
const QStringList libraryNames{u"onnxruntime.dll"_s};
#elif defined(Q_OS_MACOS)
const QStringList libraryNames{u"libonnxruntime*.dylib"_s};
#else
const QStringList libraryNames{u"libonnxruntime.so*"_s};
#endif

struct MattingFiles
{
    QString library;
    QString model;
};

Result<MattingFiles> filesOf(const MattingAddOn& addOn)
{
    const QString shown = QDir::toNativeSeparators(addOn.folder);
    if (addOn.folder.isEmpty() || !QFileInfo(addOn.helper).isExecutable())
        return fail(ErrorCode::Unsupported,
                    u"not installed; missing beside this program: rushes-matting"_s);
    const QDir folder(addOn.folder);
    const QStringList libraries = folder.entryList(libraryNames, QDir::Files, QDir::Name);
    const QStringList models = folder.entryList({u"*.onnx"_s}, QDir::Files, QDir::Name);
    if (libraries.isEmpty() || models.isEmpty()) {
        QStringList missing;
        if (libraries.isEmpty())
            missing << u"ONNX Runtime's library (%1)"_s.arg(libraryNames.first());
        if (models.isEmpty())
            missing << u"a saliency model (*.onnx)"_s;
        return fail(ErrorCode::Unsupported,
                    u"not installed; missing in %1: %2"_s.arg(shown, missing.join(u", "_s)));
    }
    if (models.size() > 1)
        return fail(ErrorCode::Unsupported,
                    u"not in use; there is more than one model in %1, leave one: %2"_s.arg(
                        shown, models.join(u", "_s)));
    return MattingFiles{folder.absoluteFilePath(libraries.first()),
                        folder.absoluteFilePath(models.first())};
}

/// What a program needs to start, and none of the user's keys.
QProcessEnvironment bareEnvironment()
{
    constexpr std::array needed{"PATH",       "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH",
                                "SystemRoot", "TMPDIR",          "TEMP",
                                "TMP",        "LC_ALL",          "LANG"};
    const QProcessEnvironment all = QProcessEnvironment::systemEnvironment();
    QProcessEnvironment bare;
    for (const char* name : needed) {
        const QString key = QString::fromLatin1(name);
        if (all.contains(key))
            bare.insert(key, all.value(key));
    }
    return bare;
}

void endNow(QProcess& helper)
{
    helper.kill();
    helper.waitForFinished();
}

Result<void> runHelper(const MattingAddOn& addOn, const QStringList& words,
                       const std::stop_token& stop)
{
    QProcess helper;
    helper.setProcessEnvironment(bareEnvironment());
    helper.setStandardInputFile(QProcess::nullDevice());
    helper.setStandardOutputFile(QProcess::nullDevice());
    helper.start(addOn.helper, words);
    if (!helper.waitForStarted())
        return fail(ErrorCode::Io,
                    u"%1 cannot be started: %2"_s.arg(QDir::toNativeSeparators(addOn.helper),
                                                      helper.errorString()));
    const auto deadline = std::chrono::steady_clock::now() + addOn.patience;
    while (!helper.waitForFinished(int(stopInterval.count()))) {
        if (helper.state() == QProcess::NotRunning)
            break; // it ended between two looks
        if (stop.stop_requested()) {
            endNow(helper);
            return fail(ErrorCode::Cancelled, u"stopped"_s);
        }
        if (std::chrono::steady_clock::now() > deadline) {
            endNow(helper);
            const auto seconds = std::chrono::duration<double>(addOn.patience).count();
            return fail(
                ErrorCode::Io,
                u"the automatic cut-out took longer than %1 seconds and was ended"_s.arg(seconds));
        }
    }
    if (helper.exitStatus() == QProcess::CrashExit)
        return fail(ErrorCode::Io, u"the automatic cut-out broke off; the model may need more "
                                   u"memory than is free (about 2 GB)"_s);
    if (helper.exitCode() == 0)
        return {};
    const QByteArray said = helper.readAllStandardError().trimmed();
    const QByteArray last = said.mid(said.lastIndexOf('\n') + 1).left(1000);
    return fail(ErrorCode::Unsupported,
                last.isEmpty()
                    ? u"the automatic cut-out failed with code %1"_s.arg(helper.exitCode())
                    : u"the automatic cut-out failed: %1"_s.arg(QString::fromUtf8(last)));
}

bool writeFile(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.flush();
}

/// Null when it covers nothing or everything, or says of too much that it may be the subject.
QImage standingOut(const QImage& mask)
{
    double covered = 0;
    double unsure = 0;
    for (int y = 0; y < mask.height(); ++y) {
        const uchar* row = mask.constScanLine(y);
        for (int x = 0; x < mask.width(); ++x) {
            covered += row[x] > surelyNot;
            unsure += row[x] > surelyNot && row[x] < surely;
        }
    }
    const double share = covered / (double(mask.width()) * mask.height());
    const bool isSubject = share > leastShare && share < mostShare;
    return isSubject && unsure < mostUnsure * covered ? mask : QImage();
}

Result<QImage> cutByHelper(const MattingAddOn& addOn, const MattingFiles& files,
                           const QByteArray& picture, QSize size, const std::stop_token& stop)
{
    const QTemporaryDir folder;
    const QString from = folder.filePath(u"picture.png"_s);
    const QString to = folder.filePath(u"mask.png"_s);
    if (!folder.isValid() || !writeFile(from, picture))
        return fail(ErrorCode::Io, u"cannot write to the folder for temporary files"_s);
    if (const auto ran = runHelper(addOn, {files.library, files.model, from, to}, stop); !ran)
        return fail(ran.error());
    const Result<QImage> mask = readImage(to);
    if (!mask || mask->size() != size)
        return fail(ErrorCode::Io, u"the automatic cut-out gave no mask"_s);
    return standingOut(mask->convertToFormat(QImage::Format_Grayscale8));
}

/// The same picture cut by the same model gives the same mask.
QString keyOf(const MattingFiles& files, const QByteArray& picture)
{
    const QFileInfo model(files.model);
    return u"%1 %2 %3 %4"_s.arg(files.model)
        .arg(model.size())
        .arg(model.lastModified().toMSecsSinceEpoch())
        .arg(ContentHash::of(picture).toString());
}

} // namespace

struct Matting::Shared
{
    explicit Shared(MattingAddOn given) : addOn(std::move(given)) {}

    const MattingAddOn addOn;
    std::timed_mutex running = {}; ///< one helper at a time; guards the masks, too
    std::deque<std::pair<QString, QImage>> masks = {};

    const QImage* remembered(const QString& key) const
    {
        const auto found = std::find_if(masks.begin(), masks.end(),
                                        [&](const auto& mask) { return mask.first == key; });
        return found == masks.end() ? nullptr : &found->second;
    }
    void remember(const QString& key, const QImage& mask)
    {
        masks.emplace_back(key, mask);
        if (masks.size() > masksRemembered)
            masks.pop_front();
    }
};

Matting::Matting(const MattingAddOn& addOn) : m_shared(std::make_shared<Shared>(addOn)) {}

QString Matting::folder() const
{
    return m_shared->addOn.folder;
}

Result<void> Matting::installed() const
{
    const auto files = filesOf(m_shared->addOn);
    return files ? Result<void>() : fail(files.error());
}

Result<QImage> Matting::cutOut(const QImage& picture, const std::stop_token& stop) const
{
    const auto files = filesOf(m_shared->addOn);
    if (!files)
        return fail(files.error());
    if (picture.isNull())
        return fail(ErrorCode::Usage, u"there is no picture to cut out"_s);
    const QImage opaque = picture.convertToFormat(QImage::Format_RGB32);
    const bool isLarge = std::max(opaque.width(), opaque.height()) > sentSide;
    const QImage sent =
        isLarge ? opaque.scaled(sentSide, sentSide, Qt::KeepAspectRatio, Qt::SmoothTransformation)
                : opaque;
    const Result<QByteArray> bytes = encodeImage(sent, ImageFormat::Png);
    if (!bytes)
        return fail(bytes.error());
    const QString key = keyOf(*files, *bytes);
    std::unique_lock lock(m_shared->running, std::defer_lock);
    while (!lock.try_lock_for(stopInterval) && !stop.stop_requested()) {
    }
    if (stop.stop_requested()) // also when the one before was stopped, which let this one in
        return fail(ErrorCode::Cancelled, u"stopped"_s);
    if (const QImage* mask = m_shared->remembered(key))
        return *mask;
    const auto mask = cutByHelper(m_shared->addOn, *files, *bytes, sent.size(), stop);
    if (mask)
        m_shared->remember(key, *mask);
    return mask;
}

} // namespace rushes::media
