#include "widgets/overview/answerstrip.h"

#include "widgets/common/controls.h"
#include "widgets/common/mirror.h"

#include <array>

namespace sextant {
namespace {

constexpr int twoRows = 640; // px of width for answer and gate side by side
constexpr int leastAnswer = 220;
constexpr int widestGate = 316;

struct Count {
    Change change;
    int number;
    QString word;
};

std::array<Count, 4> countsOf(const OverviewSummary &summary)
{
    return {{{Change::Improved, summary.improved, AnswerStrip::tr("%n improved", nullptr, summary.improved)},
             {Change::Regressed, summary.regressed, AnswerStrip::tr("%n regressed", nullptr, summary.regressed)},
             {Change::Unchanged, summary.unchanged, AnswerStrip::tr("%n unchanged", nullptr, summary.unchanged)},
             {Change::Inconclusive, summary.inconclusive, AnswerStrip::tr("%n inconclusive", nullptr, summary.inconclusive)}}};
}

QFont countFont()
{
    QFont font = theme::font(theme::Type::Small);
    font.setWeight(QFont::Medium);
    return font;
}

/// Room for the counts with their signs, which may be wider than the bar above them.
qreal countsWidth(const OverviewSummary &summary)
{
    qreal width = -14 * theme::scale();
    for (const Count &count : countsOf(summary))
        width += 30 * theme::scale() + textWidth(count.word, countFont());
    return width;
}

} // namespace

AnswerStrip::AnswerStrip(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_open = makeSmallButton(tr("Open gate"), ButtonKind::Default, {}, this);
    m_open->hide();
    connect(m_open, &QPushButton::clicked, this, &AnswerStrip::gateRequested);
}

void AnswerStrip::setSummary(const OverviewSummary &summary)
{
    m_summary = summary;
    describe();
    updateGeometry(); // longer counts may need a row of their own
    resizeEvent(nullptr);
    update();
}

void AnswerStrip::setGate(const std::optional<GateBlock> &gate)
{
    m_gate = gate;
    m_open->setVisible(gate.has_value());
    describe();
    updateGeometry();
    resizeEvent(nullptr);
    update();
}

void AnswerStrip::describe()
{
    setAccessibleName(m_summary.headline);
    QStringList words{m_summary.detail};
    if (!m_summary.compared.isEmpty())
        for (const Count &count : countsOf(m_summary))
            words << count.word;
    if (m_gate)
        words << m_gate->title << m_gate->detail;
    setAccessibleDescription(words.join(QStringLiteral(", ")));
    setPlainToolTip(*this, m_summary.detail);
}

qreal AnswerStrip::gateWidth() const
{
    if (!m_gate)
        return 0;
    const qreal s = theme::scale();
    const qreal title = textWidth(m_gate->title, theme::font(theme::Type::BodyStrong)) + (8 + 19 * m_gate->all) * s;
    const qreal words = std::max(title, textWidth(m_gate->detail, theme::font(theme::Type::Small)));
    return std::min(widestGate * s, words + m_open->sizeHint().width() + 12 * s);
}

AnswerStrip::Blocks AnswerStrip::blocks() const
{
    const qreal s = theme::scale();
    const qreal side = 16 * s;
    const QRectF inner(side, 0, width() - 2 * side, 60 * s);
    Blocks at;
    const qreal gate = gateWidth();
    const qreal gap = 33 * s;
    // The changes need the bar with its label, and the four counts; the answer takes what is left.
    const qreal changes = std::max(312 * s + std::max(textWidth(m_summary.compared, theme::font(theme::Type::Small)), 110 * s), countsWidth(m_summary));
    const qreal answer = inner.width() - changes - gap - (m_gate ? gate + gap : 0);
    if (answer >= leastAnswer * s) {
        at.answer = QRectF(inner.left(), 0, answer, inner.height());
        at.changes = QRectF(inner.left() + answer + gap, 0, inner.width() - answer - gap - (m_gate ? gate + gap : 0), inner.height());
        at.gate = QRectF(inner.right() - gate, 0, gate, inner.height());
        return at;
    }
    if (width() >= theme::px(twoRows)) {
        at.rows = 2;
        at.answer = QRectF(inner.left(), 0, inner.width() - gate - (m_gate ? 16 * s : 0), inner.height());
        at.gate = QRectF(inner.right() - gate, 0, gate, inner.height());
        at.changes = inner.translated(0, 54 * s);
        return at;
    }
    at.rows = m_gate ? 3 : 2;
    at.answer = inner;
    at.changes = inner.translated(0, 54 * s);
    at.gate = inner.translated(0, 108 * s);
    return at;
}

QSize AnswerStrip::sizeHint() const
{
    return {theme::px(784), theme::px(6 + 54 * blocks().rows)};
}

QSize AnswerStrip::minimumSizeHint() const
{
    return {theme::px(300), sizeHint().height()};
}

void AnswerStrip::resizeEvent(QResizeEvent *)
{
    setFixedHeight(sizeHint().height());
    const QRectF gate = blocks().gate;
    const QSize size = m_open->sizeHint();
    const qreal left = layoutDirection() == Qt::RightToLeft ? width() - gate.right() : gate.right() - size.width();
    m_open->setGeometry(int(left), int(gate.center().y() - size.height() / 2.0), size.width(), size.height());
}

void AnswerStrip::paintRing(QPainter &painter, const QRectF &area) const
{
    const theme::Tokens &t = theme::current();
    const qreal s = theme::scale();
    const QRectF circle = area.adjusted(3 * s, 3 * s, -3 * s, -3 * s);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(t.track, 4 * s, Qt::SolidLine, Qt::FlatCap));
    painter.drawEllipse(circle);
    if (m_summary.targets == 0)
        return;
    // Clockwise from the top: met, missed; what is not judged stays empty. A hair of space between the parts.
    const double full = 360.0 * 16;
    double start = 90 * 16;
    const auto arc = [&](int count, const QColor &color) {
        if (count == 0)
            return;
        const double span = full * count / m_summary.targets;
        const double gap = count == m_summary.targets ? 0 : 6 * 16;
        painter.setPen(QPen(color, 4 * s, Qt::SolidLine, Qt::FlatCap));
        painter.drawArc(circle, int(start - gap / 2), -int(span - gap));
        start -= span;
    };
    arc(m_summary.met, t.goodFill);
    arc(m_summary.missed, t.badFill);
}

void AnswerStrip::paintAnswer(QPainter &painter, const QRectF &area) const
{
    const theme::Tokens &t = theme::current();
    const qreal s = theme::scale();
    paintRing(painter, QRectF(area.left(), area.center().y() - 17 * s, 34 * s, 34 * s));
    const qreal left = area.left() + 46 * s;
    const qreal room = area.right() - left;
    drawElided(painter, QRectF(left, 12 * s, room, 20 * s), m_summary.headline, theme::font(theme::Type::Statement), t.ink1);
    drawElided(painter, QRectF(left, 32 * s, room, 16 * s), m_summary.detail, theme::font(theme::Type::Small), t.ink3);
}

void AnswerStrip::paintChanges(QPainter &painter, const QRectF &area) const
{
    const theme::Tokens &t = theme::current();
    const qreal s = theme::scale();
    const QFont small = theme::font(theme::Type::Small);
    const qreal top = area.top();
    if (m_summary.compared.isEmpty()) {
        drawElided(painter, QRectF(area.left(), top + 22 * s, area.width(), 16 * s), tr("No baseline to compare with. Freeze one to see what changed."),
                   small, t.ink3);
        return;
    }
    const auto counts = countsOf(m_summary);
    const int all = m_summary.improved + m_summary.regressed + m_summary.unchanged + m_summary.inconclusive;
    const qreal label = textWidth(m_summary.compared, small);
    const qreal bar = std::min(300 * s, area.width() - label - 12 * s);
    qreal x = area.left();
    for (const Count &count : counts) {
        const qreal width = bar * count.number / all - 2 * s;
        if (count.number == 0 || width <= 0)
            continue;
        const QRectF part(x, top + 15 * s, width, 8 * s);
        painter.setBrush(Qt::NoBrush);
        if (count.change == Change::Inconclusive) {
            QPen dash(t.unkFill, 1, Qt::CustomDashLine, Qt::FlatCap);
            dash.setDashPattern({3, 2});
            painter.setPen(dash);
            painter.drawRoundedRect(part.adjusted(0.5, 0.5, -0.5, -0.5), 1, 1);
        } else {
            painter.setPen(Qt::NoPen);
            painter.setBrush(toneColors(toneOf(count.change)).fill);
            painter.drawRoundedRect(part, 1, 1);
        }
        x += width + 2 * s;
    }
    drawText(painter, {area.left() + bar + 12 * s, top + 11 * s}, 16 * s, m_summary.compared, small, t.ink3);
    x = area.left();
    for (const Count &count : counts) {
        paintGlyph(painter, QRectF(x, top + 35 * s, 12 * s, 12 * s), glyphOf(count.change));
        x += 16 * s + drawText(painter, {x + 16 * s, top + 33 * s}, 16 * s, count.word, countFont(), toneColors(toneOf(count.change)).text) + 14 * s;
    }
}

void AnswerStrip::paintGate(QPainter &painter, const QRectF &area) const
{
    const theme::Tokens &t = theme::current();
    const qreal s = theme::scale();
    const QFont strong = theme::font(theme::Type::BodyStrong);
    const qreal top = area.top();
    qreal x = area.left() + drawText(painter, {area.left(), top + 11 * s}, 20 * s, m_gate->title, strong, t.ink1) + 8 * s;
    for (int i = 0; i < m_gate->all && x + 16 * s < area.right() - m_open->width(); ++i) {
        const bool met = i < m_gate->met;
        painter.setPen(QPen(met ? t.goodFill : t.lineStrong, 1));
        painter.setBrush(met ? t.goodFill : QColor(Qt::transparent));
        painter.drawRoundedRect(QRectF(x + 0.5, top + 17 * s + 0.5, 15 * s, 7 * s), 1.5, 1.5);
        x += 19 * s;
    }
    drawElided(painter, QRectF(area.left(), top + 33 * s, area.width() - m_open->width() - 8 * s, 16 * s), m_gate->detail,
               theme::font(theme::Type::Small), t.ink3);
}

void AnswerStrip::paintEvent(QPaintEvent *)
{
    const theme::Tokens &t = theme::current();
    const qreal s = theme::scale();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(t.line, 1));
    painter.setBrush(t.panel);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 5.5, 5.5);
    mirrorFor(painter, layoutDirection(), rect());
    const Blocks at = blocks();
    paintAnswer(painter, at.answer);
    paintChanges(painter, at.changes);
    if (m_gate)
        paintGate(painter, at.gate);
    if (at.rows > 1)
        return;
    painter.fillRect(QRectF(at.answer.right() + 16 * s, 12 * s, 1, 36 * s), t.line);
    if (m_gate)
        painter.fillRect(QRectF(at.gate.left() - 17 * s, 12 * s, 1, 36 * s), t.line);
}

} // namespace sextant
