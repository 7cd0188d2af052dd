#include "ui/explore/ReferenceTile.h"

#include "ui/explore/ReferenceShelf.h"
#include "ui/widgets/PicturePainter.h"
#include "ui/widgets/Shapes.h"
#include "ui/widgets/TextStyle.h"
#include "ui/widgets/ThumbnailCache.h"

#include <QActionGroup>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QWidgetAction>

#include <array>

namespace rushes::explore {

using namespace Qt::Literals::StringLiterals;
using project::ReferenceRole;
using widgets::ColourRole;
using widgets::TextStyle;

namespace {

constexpr int tileWidth = 71, tileHeight = 56, lineHeight = 16;
constexpr std::array roles{ReferenceRole::Subject, ReferenceRole::Product, ReferenceRole::Person,
                           ReferenceRole::Place,   ReferenceRole::Style,   ReferenceRole::Logo};

} // namespace

ReferenceTile::ReferenceTile(const project::Reference& reference, const QString& path,
                             widgets::ThumbnailCache& thumbnails, QWidget* parent)
    : QAbstractButton(parent),
      m_reference(reference),
      m_path(path),
      m_thumbnails(thumbnails)
{
    setFixedSize(sizeHint());
    setFocusPolicy(Qt::TabFocus);
    setAccessibleName(tr("Reference @%1").arg(reference.name));
    setAccessibleDescription(roleText(reference.role));
    setToolTip(tr("@%1: role, name, remove").arg(reference.name));
    connect(this, &QAbstractButton::clicked, this, &ReferenceTile::showMenu);
    connect(&thumbnails, &widgets::ThumbnailCache::ready, this, [this](const QString& ready) {
        if (ready == m_path)
            update();
    });
}

QSize ReferenceTile::sizeHint() const
{
    return {tileWidth, tileHeight + 4 + 2 * lineHeight};
}

void ReferenceTile::showMenu()
{
    QMenu menu(this);
    auto* group = new QActionGroup(&menu);
    for (const ReferenceRole role : roles) {
        QAction* line = menu.addAction(roleText(role));
        line->setCheckable(true);
        line->setChecked(role == m_reference.role);
        group->addAction(line);
        connect(line, &QAction::triggered, this, [this, role] { emit roleChosen(role); });
    }
    menu.addSeparator();
    auto* name = new QLineEdit(m_reference.name);
    name->setAccessibleName(tr("Name"));
    name->setPlaceholderText(tr("Name"));
    auto* field = new QWidgetAction(&menu);
    field->setDefaultWidget(name);
    menu.addAction(field);
    connect(name, &QLineEdit::returnPressed, &menu, [this, &menu, name] {
        const QString wanted = name->text();
        menu.close();
        emit renamed(wanted);
    });
    menu.addSeparator();
    connect(menu.addAction(tr("Remove")), &QAction::triggered, this, &ReferenceTile::removed);
    menu.exec(mapToGlobal(QPoint(0, height())));
}

void ReferenceTile::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRect frame(0, 0, tileWidth, tileHeight);
    const auto picture = m_thumbnails.find(m_path, int(2 * tileWidth * devicePixelRatioF()));
    if (picture)
        widgets::paintPicture(painter, frame, *picture, widgets::Fit::Cover, 4);
    else
        widgets::paintBox(painter, frame, 4, widgets::colourOf(this, ColourRole::Field));
    if (underMouse())
        widgets::paintBox(painter, frame, 4, QColor(),
                          widgets::colourOf(this, ColourRole::LineStrong), 1.5);
    const int y = tileHeight + 4;
    widgets::paintText(painter, QRect(0, y, tileWidth, lineHeight), u'@' + m_reference.name,
                       widgets::fontOf(TextStyle::Caption),
                       widgets::colourOf(this, ColourRole::Accent));
    widgets::paintText(painter, QRect(0, y + lineHeight, tileWidth, lineHeight),
                       roleText(m_reference.role), widgets::fontOf(TextStyle::Caption),
                       widgets::colourOf(this, ColourRole::Text3));
}

} // namespace rushes::explore
