#include "widgets/reports/pagelayout.h"

#include "widgets/reports/blocks.h"
#include "widgets/reports/textshape.h"

#include <QLocale>

namespace sextant {
namespace {

using namespace page;

constexpr qreal side = mm(15);
constexpr qreal headTop = px(40);
constexpr qreal headRule = px(69);
constexpr qreal bodyTop = px(86);
constexpr qreal footHeight = px(58);   ///< rule, gap and one line
constexpr qreal legendHeight = px(40); ///< the symbols on page 1

QString word(const char *text)
{
    return QCoreApplication::translate("ReportPage", text);
}

/// The document's own title on page 1; the cover's facts follow.
Piece coverTitle(const Report &report, const BlockContext &context)
{
    Piece piece;
    piece.keepWithNext = true;
    TextItem project = textItem(report.project, font(Face::Text, 13), context.tokens.ink2, QRectF(0, px(20), context.width, 0), px(20));
    TextItem title = textItem(report.title, font(Face::Display, 38, QFont::DemiBold), context.tokens.ink1,
                              QRectF(0, project.rect.bottom() + px(2), context.width, 0), px(46));
    piece.height = title.rect.bottom() + px(6);
    piece.items = {project, title};
    return piece;
}

bool excluded(const QString &id, const PageSetup &setup)
{
    return setup.excluded.count(id) > 0 || setup.excluded.count(id.section(u'.', 0, 0)) > 0;
}

/// What the marks mean, at the foot of page 1.
void addSymbols(std::vector<Item> &items, qreal width, qreal y, const theme::Tokens &tokens)
{
    struct Symbol { Glyph glyph; const char *text; };
    const Symbol symbols[] = {{Glyph::TargetMet, QT_TRANSLATE_NOOP("ReportPage", "target met")},
                              {Glyph::TargetMissed, QT_TRANSLATE_NOOP("ReportPage", "target missed")},
                              {Glyph::NoData, QT_TRANSLATE_NOOP("ReportPage", "no data")},
                              {Glyph::Improved, QT_TRANSLATE_NOOP("ReportPage", "improved")},
                              {Glyph::Regressed, QT_TRANSLATE_NOOP("ReportPage", "regressed")},
                              {Glyph::Unchanged, QT_TRANSLATE_NOOP("ReportPage", "unchanged")},
                              {Glyph::Inconclusive, QT_TRANSLATE_NOOP("ReportPage", "inconclusive")}};
    const QFont strong = font(Face::Text, 11.5, QFont::DemiBold);
    const QFont plain = font(Face::Text, 11.5);
    const QString head = word(QT_TRANSLATE_NOOP("ReportPage", "Symbols"));
    qreal x = side;
    items.push_back(textItem(head, strong, tokens.ink2, QRectF(x, y, lineWidth(head, strong) + px(4), 0), px(18)));
    x += lineWidth(head, strong) + px(14);
    for (const Symbol &symbol : symbols) {
        const QString text = word(symbol.text);
        const qreal needed = px(17) + lineWidth(text, plain);
        if (x + needed > side + width) { // a long language takes a second line upwards rather than running out of the page
            x = side;
            y += px(18);
        }
        items.push_back(GlyphItem{QRectF(x, y + px(3), px(12), px(12)), symbol.glyph, {}});
        items.push_back(textItem(text, plain, tokens.ink2, QRectF(x + px(17), y, lineWidth(text, plain) + px(4), 0), px(18)));
        x += needed + px(13);
    }
}

void addHead(const Report &report, const QString &running, const QSizeF &size, const theme::Tokens &tokens, std::vector<Item> &items)
{
    const qreal right = size.width() - side;
    items.push_back(LogoItem{QRectF(side, headTop, px(20), px(20))});
    const QFont strong = font(Face::Text, 12, QFont::DemiBold);
    items.push_back(textItem(QStringLiteral("Sextant"), strong, tokens.ink2, QRectF(side + px(28), headTop + px(1), px(120), 0), px(18)));
    if (report.sample) {
        const QString text = word(QT_TRANSLATE_NOOP("ReportPage", "Sample data"));
        const QFont face = font(Face::Text, 11.5, QFont::DemiBold);
        const qreal width = lineWidth(text, face) + px(20);
        const QRectF pill(size.width() / 2 - width / 2, headTop, width, px(20));
        items.push_back(BoxItem{pill, tokens.warnSoft, tokens.warnLine, px(1), px(4), false});
        items.push_back(textItem(text, face, tokens.warn, QRectF(pill.left() + px(10), headTop, width, 0), px(20)));
    }
    // One line: a long title is shortened here, it stands in full in the text.
    const QFont plain = font(Face::Text, 12);
    const qreal room = size.width() / 2 - side - px(80);
    const QString shortened = QFontMetricsF(plain).elidedText(printable(running), Qt::ElideRight, room);
    TextItem title = textItem(shortened, plain, tokens.ink2, QRectF(right - room - px(4), headTop + px(1), room + px(4), 0), px(18));
    title.right = true;
    items.push_back(std::move(title));
    items.push_back(LineItem{{side, headRule}, {right, headRule}, tokens.line, px(1)});
}

QString pageText(int number, int count)
{
    return QCoreApplication::translate("ReportPage", "%1 / %2", "page / pages").arg(QString::number(number), QString::number(count));
}

void addFoot(const Report &report, int number, int count, const QSizeF &size, const theme::Tokens &tokens, std::vector<Item> &items)
{
    const qreal rule = size.height() - footHeight;
    const qreal y = rule + px(8);
    const qreal right = size.width() - side;
    items.push_back(LineItem{{side, rule}, {right, rule}, tokens.line, px(1)});
    const QFont plain = font(Face::Text, 11);
    const QFont strong = font(Face::Text, 11, QFont::DemiBold);
    const QString pages = pageText(number, count);
    // As wide as the last page needs it, so that the name is shortened on every page or on none.
    const qreal pageWidth = std::max(lineWidth(pages, strong), lineWidth(pageText(count, count), strong)) + px(4);
    TextItem page = textItem(pages, strong, tokens.ink1, QRectF(right - pageWidth, y, pageWidth, 0), px(16));
    page.right = true;
    const QString frozen = QCoreApplication::translate("ReportPage", "Data frozen %1, snapshot %2")
                               .arg(report.frozenText, report.snapshotId.isEmpty() ? QStringLiteral("–") : report.snapshotId);
    const qreal frozenWidth = lineWidth(frozen, plain) + px(4);
    const qreal frozenLeft = right - pageWidth - px(16) - frozenWidth;
    TextItem stamp = textItem(frozen, plain, tokens.ink3, QRectF(frozenLeft, y, frozenWidth, 0), px(16));
    stamp.right = true;
    const QString name = report.project.isEmpty() ? report.title : report.project + QStringLiteral(", ") + report.title;
    const qreal room = frozenLeft - side - px(16);
    const QString fitting = lineWidth(name, plain) <= room || report.project.isEmpty() ? name : report.project;
    const QString shortened = QFontMetricsF(plain).elidedText(printable(fitting), Qt::ElideRight, room);
    items.push_back(textItem(shortened, plain, tokens.ink3, QRectF(side, y, frozenLeft - side - px(8), 0), px(16)));
    items.push_back(std::move(stamp));
    items.push_back(std::move(page));
}

Pieces piecesOf(const Report &report, const ReportSection &section, bool cover, BlockContext &context)
{
    Pieces pieces;
    context.sectionTitle = section.title;
    if (cover)
        pieces.push_back(coverTitle(report, context));
    else
        addHeading(section, context, pieces);
    for (const Block &block : section.blocks)
        addBlock(block, context, pieces);
    for (const Block &block : section.details)
        addBlock(block, context, pieces);
    return pieces;
}

QString runningTitle(const Report &report, const std::vector<const ReportSection *> &sections, const FlowPage &flowPage, int number)
{
    if (number == 1 || flowPage.runningSection < 0)
        return report.kindTitle;
    // Parts run under their chapter.
    for (int i = flowPage.runningSection; i >= 0; --i)
        if (sections[std::size_t(i)]->level == 0)
            return sections[std::size_t(i)]->title;
    return report.kindTitle;
}

} // namespace

QPageSize::PageSizeId pageSizeFor(const QLocale &locale)
{
    switch (locale.territory()) {
    case QLocale::UnitedStates:
    case QLocale::Canada:
    case QLocale::Mexico:
    case QLocale::Philippines:
    case QLocale::Chile:
    case QLocale::Colombia: return QPageSize::Letter;
    default: return QPageSize::A4;
    }
}

ReportLayout layoutReport(const Report &report, const PageSetup &setup)
{
    const theme::Tokens &tokens = theme::tokens(theme::Scheme::Light);
    ReportLayout layout;
    layout.size = QPageSize(setup.size.value_or(pageSizeFor(QLocale()))).size(QPageSize::Inch) * resolution;
    const Frame frame{side, bodyTop, layout.size.width() - 2 * side, layout.size.height() - footHeight - px(18)};
    Frame first = frame;
    first.bottom -= legendHeight;
    Flow flow(first, frame);
    BlockContext context{flow, tokens, frame.width, report.utcOffset, 0, 0, {}};

    std::vector<const ReportSection *> sections;
    for (const ReportSection &section : report.sections)
        if (!excluded(section.id, setup))
            sections.push_back(&section);
    Pieces waiting; // headings of chapters without content of their own go with their first part
    for (std::size_t i = 0; i < sections.size(); ++i) {
        Pieces pieces = piecesOf(report, *sections[i], sections[i] == &report.sections.front(), context);
        pieces.front().section = int(i);
        const bool hasPart = i + 1 < sections.size() && sections[i + 1]->level > 0 && sections[i]->level == 0;
        waiting.insert(waiting.end(), std::make_move_iterator(pieces.begin()), std::make_move_iterator(pieces.end()));
        if (hasPart && sections[i]->blocks.empty() && sections[i]->details.empty()) {
            waiting.back().keepWithNext = true;
            continue;
        }
        flow.addSection(std::move(waiting));
        waiting.clear();
    }
    flow.addSection(std::move(waiting));

    std::vector<FlowPage> pages = flow.take();
    for (std::size_t p = 0; p < pages.size(); ++p) {
        const int number = int(p) + 1;
        std::vector<Item> items = std::move(pages[p].items);
        addHead(report, runningTitle(report, sections, pages[p], number), layout.size, tokens, items);
        if (number == 1)
            addSymbols(items, frame.width, first.bottom + px(18), tokens);
        addFoot(report, number, int(pages.size()), layout.size, tokens, items);
        for (const auto &[section, y] : pages[p].starts)
            layout.marks.push_back({sections[std::size_t(section)]->title, sections[std::size_t(section)]->level, int(p), y, sections[std::size_t(section)]->id});
        layout.pages.push_back({std::move(items)});
    }
    return layout;
}

} // namespace sextant
