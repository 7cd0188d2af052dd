#include "ui/cut/TimelineAccessible.h"

#include "ui/cut/TimelineView.h"

#include <QAccessibleWidget>
#include <QCoreApplication>

#include <map>

using namespace Qt::Literals::StringLiterals;

namespace rushes::cut {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(TimelineAccessible)
};

QString trackWords(const timeline::Timeline& timeline, const timeline::Track& track)
{
    if (track.kind == timeline::TrackKind::Text)
        return Words::tr("text");
    if (track.kind == timeline::TrackKind::Music)
        return Words::tr("music");
    int number = 0;
    for (auto other = timeline.tracks.rbegin(); other != timeline.tracks.rend(); ++other) {
        number += other->kind == timeline::TrackKind::Video ? 1 : 0;
        if (other->id == track.id)
            break;
    }
    return Words::tr("video %1").arg(number);
}

/// The items in reading order: tracks from the top, each from its start.
std::vector<const timeline::Item*> itemsOf(const timeline::Timeline& timeline)
{
    std::vector<const timeline::Item*> items;
    for (const timeline::Track& track : timeline.tracks) {
        for (const timeline::Item& item : track.items)
            items.push_back(&item);
    }
    return items;
}

/// One child, by its place in reading order; the last one is the playhead.
class Child final : public QAccessibleInterface
{
public:
    Child(TimelineView& view, int index) : m_view(view), m_index(index) {}

    bool isValid() const override { return m_index <= int(items().size()); }
    QObject* object() const override { return nullptr; }
    QAccessibleInterface* parent() const override
    {
        return QAccessible::queryAccessibleInterface(&m_view);
    }
    QAccessibleInterface* child(int) const override { return nullptr; }
    QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    QAccessible::Role role() const override
    {
        return item() ? QAccessible::ListItem : QAccessible::Indicator;
    }
    void setText(QAccessible::Text, const QString&) override {}

    QString text(QAccessible::Text kind) const override
    {
        if (kind != QAccessible::Name)
            return {};
        const CutSession& session = m_view.session();
        if (const timeline::Item* found = item())
            return itemSentence(session.timeline(), *found);
        return playheadSentence(session.playhead(), session.timeline().rate);
    }

    QRect rect() const override
    {
        const TimelineLayout layout = m_view.layoutNow();
        QRect local = TimelinePainter::playheadColumn(layout, m_view.session().playhead());
        if (const timeline::Item* found = item()) {
            const timeline::Track* track = m_view.session().timeline().trackOf(found->id);
            const Lane* lane = track ? layout.lane(track->id) : nullptr;
            local = lane ? layout.itemRect(*found, *lane) : QRect();
        }
        return {m_view.viewport()->mapToGlobal(local.topLeft()), local.size()};
    }

    QAccessible::State state() const override
    {
        QAccessible::State state;
        const timeline::Item* found = item();
        state.selectable = found != nullptr;
        state.selected = found && found->id == m_view.session().selection();
        return state;
    }

private:
    std::vector<const timeline::Item*> items() const
    {
        return itemsOf(m_view.session().timeline());
    }
    const timeline::Item* item() const
    {
        const auto all = items();
        return m_index < int(all.size()) ? all[std::size_t(m_index)] : nullptr;
    }

    TimelineView& m_view;
    int m_index;
};

class ViewAccessible final : public QAccessibleWidget
{
public:
    explicit ViewAccessible(TimelineView& view)
        : QAccessibleWidget(&view, QAccessible::List),
          m_view(view)
    {}
    ~ViewAccessible() override
    {
        for (const auto& [index, id] : m_children)
            QAccessible::deleteAccessibleInterface(id);
    }

    int childCount() const override { return int(itemsOf(m_view.session().timeline()).size()) + 1; }
    QAccessibleInterface* child(int index) const override
    {
        if (index < 0 || index >= childCount())
            return nullptr;
        const auto known = m_children.find(index);
        if (known != m_children.end())
            return QAccessible::accessibleInterface(known->second);
        auto* made = new Child(m_view, index);
        m_children[index] = QAccessible::registerAccessibleInterface(made);
        return made;
    }
    int indexOfChild(const QAccessibleInterface* child) const override
    {
        for (const auto& [index, id] : m_children) {
            if (QAccessible::accessibleInterface(id) == child)
                return index;
        }
        return -1;
    }

private:
    TimelineView& m_view;
    mutable std::map<int, QAccessible::Id> m_children;
};

QAccessibleInterface* makeInterface(const QString& className, QObject* object)
{
    auto* view =
        className == "rushes::cut::TimelineView"_L1 ? qobject_cast<TimelineView*>(object) : nullptr;
    return view ? new ViewAccessible(*view) : nullptr;
}

} // namespace

QString itemSentence(const timeline::Timeline& timeline, const timeline::Item& item)
{
    QStringList parts{item.name};
    if (item.alternates.size() > 1)
        parts << Words::tr("alternate %1 of %2")
                     .arg(QChar(u'A' + item.chosen))
                     .arg(item.alternates.size());
    if (const timeline::Track* track = timeline.trackOf(item.id))
        parts << trackWords(timeline, *track);
    parts << Words::tr("from %1 to %2 seconds")
                 .arg(item.range.start.seconds(), 0, 'f', 1)
                 .arg(item.range.end().seconds(), 0, 'f', 1);
    return parts.join(u", "_s);
}

QString playheadSentence(Time time, FrameRate rate)
{
    const auto seconds = std::int64_t(time.seconds());
    const std::int64_t frames = (time - Time::ofSeconds(double(seconds))).frameIndex(rate);
    return Words::tr("Time %1 seconds %2 frames").arg(seconds).arg(frames);
}

void installTimelineAccessible()
{
    static const bool installed = [] {
        QAccessible::installFactory(makeInterface);
        return true;
    }();
    Q_UNUSED(installed)
}

} // namespace rushes::cut
