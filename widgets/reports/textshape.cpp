#include "widgets/reports/textshape.h"

#include <QTextLayout>

namespace sextant::page {
namespace {

bool isHidden(QChar c)
{
    const char16_t code = c.unicode();
    const bool bidi = (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069) || code == 0x200E || code == 0x200F;
    const bool control = code < 0x20 || (code >= 0x7F && code < 0xA0);
    return bidi || control;
}

void shape(QTextLayout &layout, const TextItem &item)
{
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setAlignment(item.right ? Qt::AlignRight | Qt::AlignAbsolute : Qt::AlignLeft);
    layout.setTextOption(option);
    layout.setCacheEnabled(true);
    if (!item.strong.isEmpty()) {
        if (const qsizetype at = layout.text().indexOf(printable(item.strong)); at >= 0) {
            QTextLayout::FormatRange range;
            range.start = int(at);
            range.length = int(printable(item.strong).size());
            range.format.setFontWeight(QFont::DemiBold);
            layout.setFormats({range});
        }
    }
    layout.beginLayout();
    for (qreal y = 0;; y += item.lineHeight) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(item.rect.width());
        line.setPosition(QPointF(0, y + (item.lineHeight - line.ascent() - line.descent()) / 2));
    }
    layout.endLayout();
}

/// Behind a number with its unit that leftToRight() has isolated, or `from`. Nothing else may hide inside, so that it cannot turn the rest.
qsizetype endOfPiece(const QString &text, qsizetype from)
{
    int depth = 0;
    for (qsizetype i = from; i < text.size(); ++i) {
        const char16_t code = text.at(i).unicode();
        if (code == 0x2066)
            ++depth;
        else if (code == 0x2069)
            --depth;
        else if (isHidden(text.at(i)))
            return from;
        if (depth <= 0)
            return code == 0x2069 && depth == 0 ? i + 1 : from;
    }
    return from;
}

} // namespace

QString printable(const QString &text)
{
    QString out;
    out.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (const qsizetype end = endOfPiece(text, i); end > i) {
            out += QStringView(text).mid(i, end - i);
            i = end - 1;
        } else if (c == u'\n' || c == QChar::LineSeparator || c == QChar::ParagraphSeparator)
            out += QChar(QChar::LineSeparator);
        else if (c == u'\t')
            out += u' ';
        else if (c == u'\r')
            continue;
        else if (isHidden(c))
            out += QStringLiteral("[U+%1]").arg(QString::number(c.unicode(), 16).toUpper().rightJustified(4, u'0'));
        else
            out += c;
    }
    return out;
}

int lineCount(const TextItem &item)
{
    QTextLayout layout(printable(item.text), item.font);
    shape(layout, item);
    return layout.lineCount();
}

qreal textHeight(const TextItem &item)
{
    return lineCount(item) * item.lineHeight;
}

qreal lineWidth(const QString &text, const QFont &font)
{
    const QFontMetricsF metrics(font);
    qreal widest = 0;
    for (const QString &line : printable(text).split(QChar(QChar::LineSeparator)))
        widest = std::max(widest, metrics.horizontalAdvance(line));
    return widest;
}

qreal wordWidth(const QString &text, const QFont &font)
{
    const QFontMetricsF metrics(font);
    qreal widest = 0;
    for (const QString &word : printable(text).split(QRegularExpression(QStringLiteral("[ \\x{2028}]"))))
        widest = std::max(widest, metrics.horizontalAdvance(word));
    return widest;
}

void paintText(QPainter &painter, const TextItem &item)
{
    QTextLayout layout(printable(item.text), item.font);
    shape(layout, item);
    painter.setPen(item.color);
    const int end = item.lines < 0 ? layout.lineCount() : std::min(layout.lineCount(), item.firstLine + item.lines);
    const QPointF origin = item.rect.topLeft() - QPointF(0, item.firstLine * item.lineHeight);
    for (int i = item.firstLine; i < end; ++i)
        layout.lineAt(i).draw(&painter, origin);
}

} // namespace sextant::page
