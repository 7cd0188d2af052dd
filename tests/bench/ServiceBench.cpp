// Pictures of 1 MB through the whole service layer (send, parse, decode, hash, store, index,
// ledger, then thumbnails), beside `curl --parallel` merely downloading the same bodies from the
// same server in the same run. The server is a process of its own. Prints figures; compare_curl.sh
// calls it.
//
//   ServiceBench [--pictures N] [--at-once N] [--folder DIR]
//
// The folder decides what the disk costs: every picture and every transaction is synced to it,
// which curl does not do. With a folder in memory (/dev/shm) the two do the same work.
#include "core/base/Async.h"
#include "core/generation/Studio.h"
#include "core/media/AssetStore.h"
#include "core/media/Image.h"
#include "core/providers/gemini/GeminiProvider.h"
#include "tests/support/HttpServer.h"

#include <QCommandLineParser>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QGuiApplication>
#include <QProcess>
#include <QTemporaryDir>

#include <atomic>
#include <cstdio>
#include <thread>

namespace rushes {

using namespace Qt::Literals::StringLiterals;
using testing::ServedReply;
using testing::ServedRequest;

namespace {

constexpr int slowCallMs = 2000;
constexpr int thumbnailSide = 256;
constexpr qsizetype pictureBytes = 1 << 20;
constexpr qsizetype numberDigits = 9;

/// A JPEG of about 1 MB that begins with a comment, in which a number makes each one different.
QByteArray numberedJpeg()
{
    QImage noise(1024, 1024, QImage::Format_RGB32);
    quint32 grain = 1;
    for (int y = 0; y < noise.height(); ++y) {
        auto* row = reinterpret_cast<QRgb*>(noise.scanLine(y));
        for (int x = 0; x < noise.width(); ++x) {
            grain = grain * 1664525U + 1013904223U;
            row[x] = qRgb(int(grain >> 25) + x / 8, y / 8 + int(grain >> 26), int(grain >> 24));
        }
    }
    QByteArray jpeg;
    for (int quality = 95; quality > 5; quality -= 3) {
        jpeg = *media::encodeImage(noise, media::ImageFormat::Jpeg, quality);
        if (jpeg.size() <= pictureBytes)
            break;
    }
    const QByteArray comment = QByteArray("\xFF\xFE\x00\x0B", 4) + QByteArray(numberDigits, '0');
    return jpeg.first(2) + comment + jpeg.sliced(2) +
           QByteArray(std::max<qsizetype>(0, pictureBytes - jpeg.size()), '\0');
}

/// Answers with the same picture under another number each time.
class PictureServer
{
public:
    PictureServer()
    {
        const QByteArray base64 = numberedJpeg().toBase64();
        m_body = R"({"id":"v1_bench","status":"completed","object":"interaction",)"
                 R"("usage":{"output_tokens_by_modality":[{"modality":"image","tokens":1120}]},)"
                 R"("steps":[{"type":"model_output","content":[{"type":"image",)"
                 R"("mime_type":"image/jpeg","data":")";
        constexpr qsizetype headOfBase64 = 8; // of the six bytes before the number
        m_numberAt = m_body.size() + headOfBase64;
        m_body += base64 + "\"}]}]}";
    }
    QString address() const { return m_http.address(); }
    qsizetype bodyBytes() const { return m_body.size(); }

private:
    ServedReply answer(const ServedRequest& request)
    {
        if (request.path.startsWith("/slow") || request.body.contains("slowly"))
            std::this_thread::sleep_for(std::chrono::milliseconds(slowCallMs));
        const QByteArray number =
            QByteArray::number(++m_count).rightJustified(numberDigits, '0').toBase64();
        ServedReply reply{.body = m_body};
        reply.body.replace(m_numberAt, number.size(), number);
        return reply;
    }

    QByteArray m_body;
    qsizetype m_numberAt = 0;
    std::atomic<int> m_count = 0;
    testing::HttpServer m_http{[this](const ServedRequest& request) { return answer(request); }};
};

int serve()
{
    PictureServer server;
    std::printf("%s\n", qPrintable(server.address()));
    std::fflush(stdout);
    while (std::getchar() != EOF) { // until the other end of the pipe closes
    }
    return 0;
}

struct OneKey final : settings::SecretStore
{
    settings::Secret secret(const QString&) const override { return settings::Secret("bench-key"); }
    Result<void> keep(const QString&, const settings::Secret&) override { return {}; }
};

/// Everything between a wish and a picture in a project.
struct Service
{
    Service(const QString& folder, const QString& address, int atOnce)
        : budget([folder] { return generation::Ledger::open(folder + u"/ledger.db"_s); }, clock),
          queue(clock, atOnce),
          project(std::move(*project::Project::open(folder + u"/project"_s)))
    {
        generation::Studio::Providers providers;
        providers.push_back(std::make_unique<providers::GeminiProvider>(
            providers::ServiceAccess{http, clock, secrets, {{u"gemini"_s, address}}}));
        studio = std::make_unique<generation::Studio>(*catalog::loadModels(), std::move(providers),
                                                      budget, queue, clock);
        board = *project->addBoard({.name = u"Bench"_s});
    }
    void order(int count, const QString& prompt)
    {
        generation::PictureOrder wanted{.board = board, .count = count};
        wanted.recipe.prompt = prompt;
        wanted.recipe.model = u"gemini-3.1-flash-lite-image"_s;
        if (const auto jobs = studio->makePictures(*project, wanted); !jobs)
            qFatal("%s", qPrintable(jobs.error().detail));
    }
    void wait()
    {
        QEventLoop loop;
        QObject::connect(&queue, &generation::JobQueue::activeCountChanged, &loop,
                         [&](int count) { count == 0 ? loop.quit() : void(); });
        if (queue.activeCount() > 0)
            loop.exec();
    }

    SystemClock clock;
    OneKey secrets;
    net::HttpClient http;
    generation::Budget budget;
    generation::JobQueue queue;
    std::unique_ptr<project::Project> project;
    std::unique_ptr<generation::Studio> studio;
    project::BoardId board;
};

double memoryMb(const char* name)
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray& line : status.readAll().split('\n')) {
        if (line.startsWith(name))
            return line.mid(line.indexOf(':') + 1).trimmed().split(' ').first().toDouble() / 1024;
    }
    return 0;
}

double curlSeconds(const QString& url, const QString& target, int atOnce)
{
    QElapsedTimer timer;
    timer.start();
    const int code = QProcess::execute(u"curl"_s, {u"--silent"_s, u"--fail"_s, u"--parallel"_s,
                                                   u"--parallel-max"_s, QString::number(atOnce),
                                                   u"--output"_s, target, url});
    if (code != 0)
        qFatal("curl ended with %d", code);
    return double(timer.nsecsElapsed()) / 1e9;
}

struct Throughput
{
    double kept = 0;       ///< seconds until all pictures were in the project
    double thumbnails = 0; ///< and until all had thumbnails
};

Throughput serviceSeconds(const QString& folder, const QString& address, int pictures, int atOnce)
{
    constexpr int mostInOrder = 16;
    Service service(folder, address, atOnce);
    std::atomic<int> thumbnails = 0;
    int kept = 0;
    QObject::connect(
        service.studio.get(), &generation::Studio::pictureReady,
        [&](generation::Job*, const project::VariantId& id) {
            const auto path = service.project->media().path(service.project->variant(id)->media);
            (void)runAsync([path, &thumbnails] {
                thumbnails += media::readThumbnail(*path, thumbnailSide).has_value();
                return true;
            });
            if (++kept % std::max(1, pictures / 4) == 0)
                std::printf("    %d pictures kept: %.0f MB of memory\n", kept, memoryMb("VmRSS"));
        });
    QElapsedTimer timer;
    timer.start();
    for (int left = pictures; left > 0; left -= mostInOrder)
        service.order(std::min(left, mostInOrder), u"picture %1"_s.arg(left));
    service.wait();
    Throughput result{.kept = double(timer.nsecsElapsed()) / 1e9};
    workPool().waitForDone();
    result.thumbnails = double(timer.nsecsElapsed()) / 1e9;
    if (kept != pictures || thumbnails != pictures)
        qFatal("%d pictures kept, %d thumbnails", kept, thumbnails.load());
    return result;
}

/// What no service layer can be faster than: the files that `curl` left in `folder`, given names
/// that are safe on the disk, then decoded for thumbnails, and nothing else.
void printBounds(const QString& folder, const QString& store, double curl)
{
    const QByteArray jpeg = numberedJpeg();
    const qsizetype count = QDir(folder).entryList(QDir::Files).size();
    QElapsedTimer timer;
    timer.start();
    const media::AssetStore assets(store);
    const auto eachInPool = [&](auto&& work) {
        for (qsizetype i = 0; i < count; ++i)
            workPool().start([&work, i] { work(i); });
        workPool().waitForDone();
    };
    std::vector<QString> paths;
    paths.resize(std::size_t(count));
    eachInPool([&](qsizetype i) {
        QByteArray one = jpeg;
        one.replace(6, numberDigits, QByteArray::number(i).rightJustified(numberDigits, '0'));
        paths[std::size_t(i)] = *assets.path(*assets.put(one, u"jpg"_s));
    });
    const double stored = double(timer.restart()) / 1e3;
    eachInPool(
        [&](qsizetype i) { (void)media::readThumbnail(paths[std::size_t(i)], thumbnailSide); });
    const double decoded = double(timer.elapsed()) / 1e3;
    std::printf("storing alone: %.2f s (%.2f of curl), thumbnails alone: %.2f s (%.2f of curl)\n",
                stored, curl / stored, decoded, curl / decoded);
}

/// What the service layer adds to a call that takes two seconds, beside curl's own.
void printOverhead(const QString& folder, const QString& address)
{
    constexpr int rounds = 3;
    double curl = 1e9;
    double ours = 1e9;
    Service service(folder, address, 1);
    for (int round = 0; round < rounds; ++round) {
        curl = std::min(curl, curlSeconds(address + u"/slow/1"_s, folder + u"/slow"_s, 1));
        QElapsedTimer timer;
        timer.start();
        service.order(1, u"slowly %1"_s.arg(round));
        service.wait();
        ours = std::min(ours, double(timer.nsecsElapsed()) / 1e9);
    }
    const double nominal = slowCallMs / 1000.0;
    std::printf("one call of %.0f s: curl %.3f s, service layer %.3f s: %.2f %% over the call, "
                "%.2f %% over curl\n",
                nominal, curl, ours, (ours - nominal) / nominal * 100,
                (ours - curl) / nominal * 100);
}

int bench(const QCommandLineParser& options)
{
    const int pictures = std::max(1, options.value(u"pictures"_s).toInt());
    const int atOnce = std::max(1, options.value(u"at-once"_s).toInt());
    QTemporaryDir work(options.value(u"folder"_s) + u"/rushes-bench-XXXXXX"_s);
    QProcess server;
    server.start(QCoreApplication::applicationFilePath(), {u"--serve"_s});
    server.waitForReadyRead();
    const QString address = QString::fromUtf8(server.readLine()).trimmed();
    const QString folder = work.filePath(u"bodies"_s);
    QDir().mkpath(folder);
    std::printf("%d pictures of 1 MB, %d at once, in %s\n", pictures, atOnce,
                qPrintable(work.path()));
    const double curl =
        curlSeconds(u"%1/bodies/[1-%2]"_s.arg(address).arg(pictures), folder + u"/#1"_s, atOnce);
    printBounds(folder, work.filePath(u"store"_s), curl);
    QDir(folder).removeRecursively();
    const Throughput ours = serviceSeconds(work.filePath(u"service"_s), address, pictures, atOnce);
    std::printf("curl --parallel: %.2f s; service layer: %.2f s, with thumbnails %.2f s\n", curl,
                ours.kept, ours.thumbnails);
    std::printf("throughput beside curl: %.2f, with thumbnails %.2f; most memory %.0f MB\n",
                curl / ours.kept, curl / ours.thumbnails, memoryMb("VmHWM"));
    printOverhead(work.filePath(u"single"_s), address);
    server.closeWriteChannel();
    server.waitForFinished();
    return 0;
}

} // namespace

} // namespace rushes

int main(int argc, char** argv)
{
    using namespace Qt::Literals::StringLiterals;
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qunsetenv("GOOGLE_GEMINI_BASE_URL");
    const QGuiApplication app(argc, argv);
    QCommandLineParser options;
    options.addOptions({{u"serve"_s, u"the server's own process"_s},
                        {u"pictures"_s, u"how many"_s, u"N"_s, u"300"_s},
                        {u"at-once"_s, u"requests at the same time"_s, u"N"_s, u"16"_s},
                        {u"folder"_s, u"where files go"_s, u"DIR"_s, QDir::tempPath()}});
    options.process(app);
    return options.isSet(u"serve"_s) ? rushes::serve() : rushes::bench(options);
}
