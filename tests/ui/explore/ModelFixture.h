/// The grid's model over a small project, watched by Qt's own tester of models. Main thread.
#pragma once

#include "tests/support/TinyProject.h"
#include "ui/explore/VariantModel.h"

#include <QAbstractItemModelTester>

#include <gtest/gtest.h>

namespace rushes::explore {

struct ModelFixture : ::testing::Test
{
    ModelFixture()
        : queue(clock, 1),
          studio(*catalog::loadModels(), {}, budget, queue, clock),
          model(tiny.project(), studio, nullptr),
          tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal)
    {
        model.setBoard(tiny.board());
    }

    std::vector<project::VariantId> shown() const
    {
        std::vector<project::VariantId> ids;
        for (int row = 0; row < model.rowCount(); ++row)
            ids.push_back(model.idAt(model.index(row)));
        return ids;
    }

    rushes::testing::TinyProject tiny;
    SystemClock clock;
    generation::Budget budget;
    generation::JobQueue queue;
    generation::Studio studio;
    VariantModel model;
    QAbstractItemModelTester tester;
};

} // namespace rushes::explore
