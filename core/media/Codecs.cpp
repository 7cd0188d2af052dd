#include "core/media/Codecs.h"

#include "core/media/VideoEncoder.h"

#include <QImageReader>
#include <QImageWriter>

namespace rushes::media {

using namespace Qt::Literals::StringLiterals;

namespace {

QStringList present(const QStringList& names, const AVCodec* (*find)(const char*))
{
    QStringList found;
    for (const QString& name : names) {
        if (find(name.toLatin1().constData()))
            found += name;
    }
    return found;
}

QStringList texts(const QList<QByteArray>& names)
{
    QStringList list;
    for (const QByteArray& name : names)
        list += QString::fromLatin1(name);
    return list;
}

QString workingH264Encoder()
{
    const Result<CodecPtr> encoder = openVideoEncoder({.size = {320, 180}});
    return encoder ? QString::fromLatin1((*encoder)->codec->name) : QString();
}

} // namespace

CodecReport codecReport()
{
    return {
        .ffmpegVersion = QString::fromLatin1(av_version_info()),
        .ffmpegLicence = QString::fromLatin1(avcodec_license()),
        .h264Encoder = workingH264Encoder(),
        .encoders =
            present(h264EncoderNames() + QStringList{u"aac"_s}, avcodec_find_encoder_by_name),
        .decoders = present({u"h264"_s, u"hevc"_s, u"vp8"_s, u"vp9"_s, u"av1"_s, u"libdav1d"_s,
                             u"prores"_s, u"gif"_s, u"aac"_s, u"mp3"_s, u"opus"_s, u"vorbis"_s,
                             u"flac"_s, u"pcm_s16le"_s},
                            avcodec_find_decoder_by_name),
        .imageFormatsRead = texts(QImageReader::supportedImageFormats()),
        .imageFormatsWritten = texts(QImageWriter::supportedImageFormats()),
    };
}

} // namespace rushes::media
