#include "app/rushes-cli/ProgressDisplay.h"

#include <cstdio>

namespace rushes::cli {

using namespace Qt::Literals::StringLiterals;
using generation::Job;

ProgressDisplay::ProgressDisplay(generation::JobQueue& queue, ProgressStyle style, QObject* parent)
    : QObject(parent),
      m_queue(queue),
      m_style(style)
{
    if (style == ProgressStyle::JsonLines) {
        connect(&queue, &generation::JobQueue::jobAdded, this, &ProgressDisplay::showLine);
        connect(&queue, &generation::JobQueue::jobChanged, this, &ProgressDisplay::showLine);
    } else if (style == ProgressStyle::Bar) {
        connect(&queue, &generation::JobQueue::jobChanged, this, &ProgressDisplay::showBar);
    }
}

ProgressDisplay::~ProgressDisplay()
{
    if (m_barShown)
        std::fputs("\r\x1b[K", stderr);
}

void ProgressDisplay::showLine(const Job* job)
{
    const project::JobRecord& record = job->record();
    Json line{{"event", "job"},
              {"id", record.id},
              {"kind", record.kind},
              {"state", project::jobStateName(record.state)},
              {"progress", record.progress}};
    if (!record.message.isEmpty())
        line["message"] = record.message;
    const QByteArray text = jsonText(line) + '\n';
    std::fputs(text.constData(), stderr);
    std::fflush(stderr);
}

void ProgressDisplay::showBar()
{
    constexpr int width = 30;
    double sum = 0;
    int over = 0;
    for (const Job* job : m_queue.jobs()) {
        sum += job->isOver() ? 1 : job->record().progress;
        over += job->isOver() ? 1 : 0;
    }
    const auto count = int(m_queue.jobs().size());
    const int filled = count > 0 ? int(sum / count * width) : 0;
    const QByteArray bar = QByteArray(filled, '#') + QByteArray(width - filled, '.');
    std::fprintf(stderr, "\r[%s] %d of %d", bar.constData(), over, count);
    std::fflush(stderr);
    m_barShown = true;
}

} // namespace rushes::cli
