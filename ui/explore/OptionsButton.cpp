#include "ui/explore/OptionsButton.h"

#include "core/catalog/Price.h"
#include "ui/widgets/Label.h"

#include <QActionGroup>
#include <QMenu>
#include <QWidgetAction>

#include <array>

namespace rushes::explore {

using namespace Qt::Literals::StringLiterals;

namespace {

/// One thing a model may let one set: the recipe's parameter and the catalog's list of its values.
struct Option
{
    const char* parameter;
    const char* limit;
    const char* title;
};
constexpr std::array options{
    Option{"thinking_level", "thinking", QT_TRANSLATE_NOOP("OptionsButton", "Thinking")},
    Option{"resolution", "resolutions", QT_TRANSLATE_NOOP("OptionsButton", "Size")},
    Option{"quality", "qualities", QT_TRANSLATE_NOOP("OptionsButton", "Quality")}};

QStringList valuesOf(const catalog::Model& model, const Option& option)
{
    QStringList values;
    for (const Json& value : memberAt(model.limits, option.limit)) {
        if (value.is_string())
            values << value.get<QString>();
    }
    return values;
}

QString lineOf(const catalog::Model& model, const Option& option, const QString& value)
{
    QString line = value;
    line[0] = line.at(0).toUpper();
    if (QLatin1StringView(option.parameter) == "resolution"_L1)
        line += u'\t' + moneyText(catalog::picturePrice(model, {.resolution = value}));
    return line;
}

} // namespace

OptionsButton::OptionsButton(QWidget* parent)
    : IconButton(u"settings"_s, tr("More about the picture"), {}, parent)
{
    setPopupMode(QToolButton::InstantPopup);
    setMenu(new QMenu(this));
    rebuild();
}

void OptionsButton::setModel(const catalog::Model& model)
{
    m_model = model;
    setParameters(Json(m_parameters));
}

void OptionsButton::setParameters(const Json& parameters)
{
    m_parameters = Json::object();
    for (const Option& option : options) {
        const QString value = stringAt(parameters, option.parameter);
        if (valuesOf(m_model, option).contains(value))
            m_parameters[option.parameter] = value;
    }
    rebuild();
}

QString OptionsButton::summary() const
{
    QStringList set;
    for (const Option& option : options) {
        if (const QString value = stringAt(m_parameters, option.parameter); !value.isEmpty())
            set << value;
    }
    return set.join(u", "_s);
}

void OptionsButton::rebuild()
{
    menu()->clear();
    for (const Option& option : options) {
        const QStringList values = valuesOf(m_model, option);
        if (values.size() < 2)
            continue;
        constexpr int indent = 12;
        auto* label = new widgets::Label(tr(option.title), widgets::TextStyle::Caption,
                                         widgets::ColourRole::Text3);
        label->setContentsMargins(indent, 4, indent, 4);
        auto* head = new QWidgetAction(menu());
        head->setDefaultWidget(label);
        menu()->addAction(head);
        auto* group = new QActionGroup(head);
        const QString set = stringAt(m_parameters, option.parameter);
        for (const QString& value : QStringList{QString()} + values) {
            QAction* line = menu()->addAction(value.isEmpty() ? tr("As the model does")
                                                              : lineOf(m_model, option, value));
            line->setCheckable(true);
            line->setChecked(value == set);
            group->addAction(line);
            connect(line, &QAction::triggered, this, [this, name = option.parameter, value] {
                m_parameters.erase(name);
                if (!value.isEmpty())
                    m_parameters[name] = value;
                emit changed();
            });
        }
    }
    setEnabled(!menu()->isEmpty());
    setReason(tr("%1 has nothing more to set.").arg(m_model.name));
}

} // namespace rushes::explore
