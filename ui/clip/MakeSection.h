/// Make it: one card for each engine that can be used now, with its price, and what comes of it:
/// progress, Stop, an error. Main thread; orders through the Studio and writes nothing itself.
#pragma once

#include "core/generation/Studio.h"
#include "ui/clip/Section.h"

#include <QPointer>

#include <vector>

class QHBoxLayout;

namespace rushes::widgets {
class HintButton;
class InlineMessage;
class SectionHeader;
} // namespace rushes::widgets

namespace rushes::clip {

class PriceCard;

class MakeSection : public Section
{
    Q_OBJECT

public:
    MakeSection(project::Project& project, generation::Studio& studio, QWidget* parent = nullptr);

    void setPicture(const project::VariantId& picture);
    /// Renders the sketch; does nothing while one is being rendered.
    void makeSketch();

protected:
    void showDirection() override;

private:
    struct Card
    {
        catalog::Model model;
        PriceCard* button;
    };
    void addCard(const catalog::Model& model, QHBoxLayout& row);
    generation::ClipOrder orderFor(const catalog::Model& model) const;
    void make(std::size_t card);
    void follow(std::size_t card);
    void finish(std::size_t card);

    project::Project& m_project;
    generation::Studio& m_studio;
    project::VariantId m_picture;
    std::vector<Card> m_cards;
    QPointer<generation::Job> m_job;
    widgets::SectionHeader* m_header;
    widgets::HintButton* m_stop;
    widgets::InlineMessage* m_message;
};

} // namespace rushes::clip
