/// A folder of the add-on for automatic cut-outs, filled with a library and a "model" of the tests'
/// own: see MattingStandIn.cpp for what the helper does by that model, OnnxStandIn.cpp for the
/// library. Owned by the test.
#pragma once

#include "core/media/Matting.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>

namespace rushes::test {

/// Built beside the tests.
inline QString besideTests(const QString& pattern)
{
    const QDir folder(QCoreApplication::applicationDirPath());
    return folder.filePath(folder.entryList({pattern}, QDir::Files).value(0, pattern));
}

inline QString onnxStandIn()
{
    return besideTests(QStringLiteral("onnx_stand_in.*"));
}

inline QString mattingStandIn()
{
    return besideTests(QStringLiteral("matting_stand_in*"));
}

/// What the platform calls ONNX Runtime's library.
inline QString onnxLibraryName()
{
#if defined(Q_OS_WIN)
    return QStringLiteral("onnxruntime.dll");
#elif defined(Q_OS_MACOS)
    return QStringLiteral("libonnxruntime.1.dylib");
#else
    return QStringLiteral("libonnxruntime.so.1");
#endif
}

class MattingFolder
{
public:
    explicit MattingFolder(const QByteArray& model)
    {
        QFile::copy(onnxStandIn(), path(onnxLibraryName()));
        write(QStringLiteral("model.onnx"), model);
    }

    QString path(const QString& name) const { return m_folder.filePath(name); }
    void write(const QString& name, const QByteArray& bytes) const
    {
        QFile file(path(name));
        if (file.open(QIODevice::WriteOnly))
            file.write(bytes);
    }
    QByteArray read(const QString& name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    media::MattingAddOn addOn() const { return {m_folder.path(), mattingStandIn()}; }
    int runs() const { return int(read(QStringLiteral("model.onnx.runs")).count('\n')); }

private:
    QTemporaryDir m_folder;
};

} // namespace rushes::test
