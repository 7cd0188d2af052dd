#include "ui/compare/ChangePanel.h"

#include "ui/widgets/Label.h"
#include "ui/widgets/SectionHeader.h"
#include "ui/widgets/Surface.h"
#include "ui/widgets/WordDiff.h"

#include <QGridLayout>
#include <QVBoxLayout>

namespace rushes::compare {

using namespace Qt::Literals::StringLiterals;
using widgets::ColourRole;
using widgets::Label;
using widgets::TextStyle;

namespace {

constexpr int panelSide = 16;

/// The text with each span between `before` and `after`, escaped for rich text.
QString marked(const QString& text, const std::vector<widgets::WordSpan>& spans,
               const QString& before, const QString& after)
{
    QString html;
    int at = 0;
    for (const widgets::WordSpan& span : spans) {
        html += text.mid(at, span.position - at).toHtmlEscaped();
        html += before + text.mid(span.position, span.length).toHtmlEscaped() + after;
        at = span.position + span.length;
    }
    return html + text.mid(at).toHtmlEscaped();
}

} // namespace

ChangePanel::ChangePanel(QWidget* parent) : QWidget(parent), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(panelSide, 8, panelSide, panelSide);
    m_column->addWidget(new widgets::SectionHeader(tr("What changed"), tr("A to B")));
    m_column->addStretch();
}

void ChangePanel::show(const project::Variant& a, const project::Variant& b)
{
    delete m_content;
    m_content = new QWidget;
    auto* column = new QVBoxLayout(m_content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(words(a.recipe, b.recipe));
    column->addWidget(new widgets::Rule);
    column->addWidget(settings(a, b));
    m_column->insertWidget(1, m_content);
}

QWidget* ChangePanel::words(const project::Recipe& a, const project::Recipe& b) const
{
    const auto out = widgets::addedWords(b.prompt, a.prompt);
    const auto in = widgets::addedWords(a.prompt, b.prompt);
    const auto span = [this](ColourRole role, const QString& decoration) {
        return u"<span style=\"color:%1;%2\">"_s.arg(widgets::colourOf(this, role).name(),
                                                     decoration);
    };
    auto* area = new QWidget;
    auto* column = new QVBoxLayout(area);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    for (const auto& [name, html] :
         {std::pair(tr("A"),
                    marked(a.prompt, out, span(ColourRole::Red, u"text-decoration:line-through"_s),
                           u"</span>"_s)),
          std::pair(tr("B"), marked(b.prompt, in, span(ColourRole::Ok, u"font-weight:600"_s),
                                    u"</span>"_s))}) {
        auto* text =
            new Label(u"<b>%1</b>&nbsp; %2"_s.arg(name, html), TextStyle::Small, ColourRole::Text2);
        text->setTextFormat(Qt::RichText);
        text->setWordWrap(true);
        column->addWidget(text);
    }
    const QString summary = out.empty() && in.empty()
                                ? tr("The same words.")
                                : tr("%n words out,", nullptr, int(out.size())) + u' ' +
                                      tr("%n words in", nullptr, int(in.size()));
    column->addWidget(new Label(summary, TextStyle::Caption, ColourRole::Text3));
    return area;
}

QWidget* ChangePanel::settings(const project::Variant& a, const project::Variant& b) const
{
    const auto seed = [](const project::Variant& v) {
        return v.recipe.seed ? QString::number(*v.recipe.seed) : QStringLiteral("–");
    };
    const auto seconds = [](const project::Variant& v) {
        return tr("%1 s").arg(double(v.latencyMs) / 1000, 0, 'f', 1);
    };
    const auto size = [](const project::Variant& v) {
        return u"%1 × %2"_s.arg(v.size.width()).arg(v.size.height());
    };
    struct Row
    {
        QString name, a, b;
    };
    const Row rows[] = {
        {tr("Model"), a.recipe.model, b.recipe.model},
        {tr("Ratio"), project::aspectText(a.recipe.aspect), project::aspectText(b.recipe.aspect)},
        {tr("Size"), size(a), size(b)},
        {tr("Seed"), seed(a), seed(b)},
        {tr("Time"), seconds(a), seconds(b)},
        {tr("Cost"), moneyText(a.cost), moneyText(b.cost)},
    };
    auto* area = new QWidget;
    auto* grid = new QGridLayout(area);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(8);
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(2, 1);
    grid->addWidget(new Label(tr("Settings"), TextStyle::Caption, ColourRole::Text3), 0, 0);
    grid->addWidget(new Label(tr("A"), TextStyle::Caption, ColourRole::Text3), 0, 1);
    grid->addWidget(new Label(tr("B"), TextStyle::Caption, ColourRole::Text3), 0, 2);
    int line = 1;
    for (const Row& row : rows) {
        const TextStyle style = row.a == row.b ? TextStyle::Small : TextStyle::SmallStrong;
        const ColourRole role = row.a == row.b ? ColourRole::Text2 : ColourRole::Text1;
        grid->addWidget(new Label(row.name, TextStyle::Small, ColourRole::Text3), line, 0);
        int column = 1;
        for (const QString& value : {row.a, row.b}) {
            auto* text = new Label(value, style, role);
            text->setElide(Qt::ElideRight);
            text->setToolTip(value);
            grid->addWidget(text, line, column++);
        }
        ++line;
    }
    return area;
}

} // namespace rushes::compare
