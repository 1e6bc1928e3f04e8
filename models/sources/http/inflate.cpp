#include "models/sources/http/inflate.h"

#include <QCoreApplication>

#include <zlib.h>

#include <algorithm>

namespace sextant {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(sextant::Inflate)
};

struct Stream : z_stream {
    Stream() : z_stream{} { ready = inflateInit2(this, 15 + 32) == Z_OK; } // 32: gzip or zlib, by their header
    ~Stream()
    {
        if (ready)
            inflateEnd(this);
    }
    Stream(const Stream &) = delete;
    Stream &operator=(const Stream &) = delete;
    bool ready;
};

} // namespace

Result<QByteArray> inflateBody(const QByteArray &compressed, qint64 cap)
{
    constexpr qsizetype chunk = 256 * 1024;
    constexpr qsizetype parserPadding = 64;
    Stream stream;
    if (!stream.ready)
        return fail(ErrorCode::Internal, Tr::tr("The decompressor did not start"));
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(compressed.constData()));
    stream.avail_in = uInt(compressed.size());
    QByteArray out;
    out.reserve(std::min<qsizetype>(compressed.size() * 8 + parserPadding, qsizetype(cap) + parserPadding));
    for (;;) {
        const qsizetype before = out.size();
        out.resize(before + chunk);
        stream.next_out = reinterpret_cast<Bytef *>(out.data() + before);
        stream.avail_out = uInt(chunk);
        const int status = inflate(&stream, Z_NO_FLUSH);
        out.resize(before + chunk - qsizetype(stream.avail_out));
        if (out.size() > cap)
            return fail(ErrorCode::TooLarge, Tr::tr("The unpacked answer is larger than %1 MB").arg(cap / 1000000));
        if (status == Z_STREAM_END) {
            if (stream.avail_in == 0)
                return out;
            if (inflateReset(&stream) != Z_OK)
                return fail(ErrorCode::Parse, Tr::tr("The packed answer is damaged"));
        } else if (status == Z_BUF_ERROR || (status == Z_OK && stream.avail_in == 0 && stream.avail_out > 0)) {
            return fail(ErrorCode::Truncated, Tr::tr("The packed answer ends early"));
        } else if (status != Z_OK) {
            return fail(ErrorCode::Parse, Tr::tr("The packed answer is damaged"),
                        stream.msg ? QString::fromLatin1(stream.msg) : QString());
        }
    }
}

} // namespace sextant
