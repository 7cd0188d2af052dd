#include "ui/explore/FilterMenu.h"

#include "ui/explore/GridMenu.h"

#include <QActionGroup>
#include <QCoreApplication>
#include <QMenu>

namespace rushes::explore {

using namespace Qt::Literals::StringLiterals;
using project::ColourLabel;
using project::Flag;

namespace {

struct FilterMenuWords
{
    Q_DECLARE_TR_FUNCTIONS(FilterMenu)
};

/// A submenu of exclusive choices; each is the filter as it would be with it.
class Choices
{
public:
    Choices(QMenu& menu, const VariantFilter& now, FilterChosen chosen)
        : m_menu(menu),
          m_group(new QActionGroup(&menu)),
          m_now(now),
          m_chosen(std::move(chosen))
    {}

    void add(const QString& text, const VariantFilter& filter)
    {
        QAction* action =
            m_menu.addAction(text, &m_menu, [tell = m_chosen, filter] { tell(filter); });
        action->setCheckable(true);
        action->setChecked(filter == m_now);
        m_group->addAction(action);
    }

private:
    QMenu& m_menu;
    QActionGroup* m_group;
    VariantFilter m_now;
    FilterChosen m_chosen;
};

/// The filter with one member set.
template <class Value>
VariantFilter with(VariantFilter filter, Value VariantFilter::*member, Value value)
{
    filter.*member = std::move(value);
    return filter;
}

VariantFilter madeSince(VariantFilter filter, const QDate& day)
{
    filter.from = day;
    filter.to = {};
    return filter;
}

VariantFilter priced(VariantFilter filter, std::optional<Money> cheapest,
                     std::optional<Money> dearest)
{
    filter.cheapest = cheapest;
    filter.dearest = dearest;
    return filter;
}

} // namespace

void fillFilterMenu(QMenu& menu, const VariantFilter& now, const FilterChoices& choices,
                    const QDate& today, const FilterChosen& chosen)
{
    const auto submenu = [&](const QString& name) {
        return Choices(*menu.addMenu(name), now, chosen);
    };
    constexpr int most = 5;
    Choices rating = submenu(FilterMenuWords::tr("Rating"));
    rating.add(FilterMenuWords::tr("Any"), with(now, &VariantFilter::atLeast, 0));
    for (int stars = 1; stars <= most; ++stars)
        rating.add(stars == most ? FilterMenuWords::tr("5 stars")
                                 : FilterMenuWords::tr("%n stars or more", nullptr, stars),
                   with(now, &VariantFilter::atLeast, stars));
    Choices flag = submenu(FilterMenuWords::tr("Flag"));
    flag.add(FilterMenuWords::tr("Any"), with(now, &VariantFilter::flag, std::optional<Flag>()));
    for (const auto& [text, value] : {std::pair(FilterMenuWords::tr("Picked"), Flag::Picked),
                                      std::pair(FilterMenuWords::tr("Rejected"), Flag::Rejected),
                                      std::pair(FilterMenuWords::tr("No flag"), Flag::None)})
        flag.add(text, with(now, &VariantFilter::flag, std::optional(value)));
    Choices label = submenu(FilterMenuWords::tr("Colour"));
    label.add(FilterMenuWords::tr("Any"),
              with(now, &VariantFilter::label, std::optional<ColourLabel>()));
    for (int i = 0; i <= int(ColourLabel::Blue); ++i)
        label.add(labelName(ColourLabel(i)),
                  with(now, &VariantFilter::label, std::optional(ColourLabel(i))));
    Choices model = submenu(FilterMenuWords::tr("Model"));
    model.add(FilterMenuWords::tr("Any"), with(now, &VariantFilter::model, QString()));
    for (const QString& id : choices.models)
        model.add(id, with(now, &VariantFilter::model, id));
    Choices aspect = submenu(FilterMenuWords::tr("Ratio"));
    aspect.add(FilterMenuWords::tr("Any"),
               with(now, &VariantFilter::aspect, std::optional<project::AspectRatio>()));
    for (const project::AspectRatio ratio : choices.aspects)
        aspect.add(project::aspectText(ratio),
                   with(now, &VariantFilter::aspect, std::optional(ratio)));
    constexpr int week = 7, month = 30;
    Choices made = submenu(FilterMenuWords::tr("Made"));
    made.add(FilterMenuWords::tr("Any day"), madeSince(now, {}));
    made.add(FilterMenuWords::tr("Today"), madeSince(now, today));
    made.add(FilterMenuWords::tr("In the last 7 days"), madeSince(now, today.addDays(1 - week)));
    made.add(FilterMenuWords::tr("In the last 30 days"), madeSince(now, today.addDays(1 - month)));
    const Money free, little = Money::ofDollars(0.05), least = Money::ofMicroDollars(1);
    Choices price = submenu(FilterMenuWords::tr("Price"));
    price.add(FilterMenuWords::tr("Any"), priced(now, std::nullopt, std::nullopt));
    price.add(FilterMenuWords::tr("Free"), priced(now, std::nullopt, free));
    price.add(FilterMenuWords::tr("Up to %1").arg(moneyText(little)), priced(now, least, little));
    price.add(FilterMenuWords::tr("More than %1").arg(moneyText(little)),
              priced(now, little + least, std::nullopt));
}

void fillSortMenu(QMenu& menu, const VariantFilter& now, const FilterChosen& chosen)
{
    Choices order(menu, now, chosen);
    order.add(FilterMenuWords::tr("Newest first"), with(now, &VariantFilter::sort, SortBy::Newest));
    order.add(FilterMenuWords::tr("Oldest first"), with(now, &VariantFilter::sort, SortBy::Oldest));
    order.add(FilterMenuWords::tr("Best rated first"),
              with(now, &VariantFilter::sort, SortBy::Rating));
    order.add(FilterMenuWords::tr("Dearest first"), with(now, &VariantFilter::sort, SortBy::Price));
    menu.addSeparator();
    QAction* stack =
        menu.addAction(FilterMenuWords::tr("Stack what looks alike\tB"), &menu,
                       [now, chosen] { chosen(with(now, &VariantFilter::stacked, !now.stacked)); });
    stack->setCheckable(true);
    stack->setChecked(now.stacked);
}

} // namespace rushes::explore
