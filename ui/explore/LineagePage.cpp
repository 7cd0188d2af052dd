#include "core/project/Lineage.h"
#include "ui/explore/InspectorPages.h"
#include "ui/widgets/HintButton.h"
#include "ui/widgets/Label.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace rushes::explore {

using namespace Qt::Literals::StringLiterals;
using project::LineageNode;
using widgets::ColourRole;
using widgets::HintButton;
using widgets::Label;
using widgets::TextStyle;

namespace {

struct LineagePageWords
{
    Q_DECLARE_TR_FUNCTIONS(LineagePage)
};

QString iconOf(LineageNode::Kind kind)
{
    switch (kind) {
    case LineageNode::Kind::Prompt:
        return u"text"_s;
    case LineageNode::Kind::Picture:
        return u"image"_s;
    case LineageNode::Kind::Clip:
        return u"camera"_s;
    case LineageNode::Kind::Cut:
        break;
    }
    return u"film"_s;
}

QString nameOf(const LineageNode& node)
{
    switch (node.kind) {
    case LineageNode::Kind::Picture:
        return LineagePageWords::tr("Picture %1").arg(node.number);
    case LineageNode::Kind::Clip:
        return node.text.isEmpty() ? LineagePageWords::tr("Clip %1").arg(node.number) : node.text;
    case LineageNode::Kind::Cut:
        return LineagePageWords::tr("In the cut %1").arg(node.text);
    case LineageNode::Kind::Prompt:
        break;
    }
    return node.text;
}

QWidget* row(const LineageNode& node, const QString& current, const InspectorTargets& targets)
{
    constexpr int indent = 16, deepest = 6;
    auto* area = new QWidget;
    auto* line = new QHBoxLayout(area);
    line->setContentsMargins(indent * std::min(node.depth, deepest), 0, 0, 0);
    if (node.kind == LineageNode::Kind::Prompt) {
        auto* words = new Label(node.text, TextStyle::Small, ColourRole::Text2);
        words->setWordWrap(true);
        line->addWidget(words);
        return area;
    }
    const QString name =
        node.id == current ? LineagePageWords::tr("%1 (shown)").arg(nameOf(node)) : nameOf(node);
    auto* button = new HintButton(iconOf(node.kind), name, {});
    button->setControlHeight(24);
    button->setContentAlignment(Qt::AlignLeft);
    const bool isPicture = node.kind == LineageNode::Kind::Picture;
    button->setEnabled(node.kind != LineageNode::Kind::Clip && node.id != current);
    QObject::connect(button, &QPushButton::clicked, area, [=] {
        if (isPicture)
            targets.showPicture(project::VariantId(node.id));
        else
            targets.openCut();
    });
    line->addWidget(button, 1);
    return area;
}

} // namespace

QWidget* lineagePage(const project::Project& project, const project::Variant& variant,
                     const InspectorTargets& targets)
{
    constexpr std::size_t mostShown = 60;
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    const auto nodes = project::lineageOf(project.document(), variant.id);
    for (std::size_t i = 0; i < std::min(mostShown, nodes.size()); ++i)
        column->addWidget(row(nodes[i], variant.id.toString(), targets));
    if (nodes.size() > mostShown)
        column->addWidget(
            new Label(LineagePageWords::tr("and %1 more").arg(nodes.size() - mostShown),
                      TextStyle::Caption, ColourRole::Text3));
    return page;
}

} // namespace rushes::explore
