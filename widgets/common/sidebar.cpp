#include "widgets/common/sidebar.h"

#include <QScrollArea>
#include <QVBoxLayout>

#include <tuple>

namespace sextant {
namespace {

constexpr int wide = 208;
constexpr int narrow = 52;

QFont mediumSmall()
{
    QFont font = theme::font(theme::Type::Small);
    font.setWeight(QFont::Medium);
    return font;
}

/// A row of the sidebar: painted, one focus stop, mirrored by hand for right-to-left.
class RowButton : public QAbstractButton
{
public:
    RowButton(int height, QWidget *parent) : QAbstractButton(parent)
    {
        setFixedHeight(theme::px(height));
        setFocusPolicy(Qt::StrongFocus);
        setCursor(Qt::PointingHandCursor);
        setAttribute(Qt::WA_Hover);
    }

protected:
    void paintGround(QPainter &painter, bool selected) const
    {
        const theme::Tokens &t = theme::current();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(selected ? QPen(t.line, 1) : QPen(Qt::NoPen));
        painter.setBrush(selected ? t.panel : underMouse() && isEnabled() ? t.hover : QColor(Qt::transparent));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4.5, 4.5);
    }
    qreal mirrored(qreal left, qreal width) const
    {
        return layoutDirection() == Qt::RightToLeft ? this->width() - left - width : left;
    }
    /// Text from `left` (design px) to `right` px before the end, elided.
    void text(QPainter &painter, qreal left, qreal top, qreal height, qreal reserved, const QString &text, const QFont &font, const QColor &ink) const
    {
        const qreal room = width() - left - reserved;
        const qreal used = std::min(room, textWidth(text, font));
        drawElided(painter, QRectF(mirrored(left, used), top, used, height), text, font, ink);
    }
    qreal endText(QPainter &painter, qreal top, qreal height, const QString &text, const QFont &font, const QColor &ink) const
    {
        const qreal used = textWidth(text, font);
        drawText(painter, {mirrored(width() - theme::px(8) - used, used), top}, height, text, font, ink);
        return used + theme::px(8);
    }
};

class NavButton final : public RowButton
{
public:
    NavButton(const NavItem &item, bool selected, bool compact, QWidget *parent)
        : RowButton(30, parent), m_item(item), m_selected(selected), m_compact(compact)
    {
        setEnabled(item.enabled);
        setAccessibleName(item.text);
        setAccessibleDescription(selected ? QObject::tr("current page") : QString());
        if (compact)
            setPlainToolTip(*this, item.shortcut.isEmpty() ? item.text : item.text + QStringLiteral("  ") + item.shortcut);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const theme::Tokens &t = theme::current();
        const qreal s = theme::scale();
        QPainter painter(this);
        paintGround(painter, m_selected);
        painter.setOpacity(isEnabled() ? 1 : 0.55);
        const qreal left = m_compact ? (width() - 16 * s) / 2 : 8 * s;
        paintIcon(painter, QRectF(mirrored(left, 16 * s), 7 * s, 16 * s, 16 * s), m_item.icon, m_selected ? t.accent : t.ink2);
        if (m_compact)
            return;
        const qreal end = endText(painter, 0, height(), m_item.shortcut, theme::font(theme::Type::Caption), t.ink3);
        text(painter, 34 * s, 0, height(), end + 4 * s, m_item.text,
             theme::font(m_selected ? theme::Type::BodyStrong : theme::Type::BodyMedium), m_selected ? t.ink1 : t.ink2);
    }

private:
    NavItem m_item;
    bool m_selected;
    bool m_compact;
};

class PhaseButton final : public RowButton
{
public:
    PhaseButton(const PhaseItem &phase, bool last, bool compact, QWidget *parent)
        : RowButton(37, parent), m_phase(phase), m_last(last), m_compact(compact)
    {
        setAccessibleName(QObject::tr("Phase %1, %2, %3 of %4 done, %5").arg(phase.number).arg(phase.name).arg(phase.done).arg(phase.all).arg(phase.note));
        if (compact)
            setPlainToolTip(*this, accessibleName());
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const theme::Tokens &t = theme::current();
        const qreal s = theme::scale();
        QPainter painter(this);
        paintGround(painter, m_phase.selected);
        const qreal left = m_compact ? (width() - 18 * s) / 2 : 8 * s;
        const qreal node = mirrored(left, 18 * s);
        if (!m_last) {
            QColor rail = m_phase.state == PhaseState::Done ? t.goodFill : t.lineStrong;
            rail.setAlphaF(m_phase.state == PhaseState::Done ? 1 : 0.5f);
            painter.fillRect(QRectF(node + 8.5 * s, 23 * s, 1, height() - 23 * s), rail);
        }
        paintPhaseNode(painter, QRectF(node, 4 * s, 18 * s, 18 * s), m_phase.state, m_phase.number,
                       m_phase.all > 0 ? qreal(m_phase.done) / m_phase.all : 0);
        if (m_compact)
            return;
        const qreal end = endText(painter, 3 * s, 16 * s, QStringLiteral("%1/%2").arg(m_phase.done).arg(m_phase.all),
                                  theme::font(theme::Type::Caption), t.ink3);
        const bool future = m_phase.state == PhaseState::NotStarted;
        text(painter, 36 * s, 3 * s, 16 * s, end + 4 * s, m_phase.name, m_phase.selected ? theme::font(theme::Type::SmallStrong) : mediumSmall(),
             m_phase.selected ? t.ink1 : future ? t.ink3 : t.ink2);
        QFont note = theme::font(theme::Type::Caption);
        note.setWeight(m_phase.selected ? QFont::Medium : QFont::Normal);
        text(painter, 36 * s, 19 * s, 14 * s, 8 * s, m_phase.note, note, m_phase.selected ? t.accent : t.ink3);
    }

private:
    PhaseItem m_phase;
    bool m_last;
    bool m_compact;
};

class SourceButton final : public RowButton
{
public:
    SourceButton(const SidebarSource &source, bool compact, QWidget *parent) : RowButton(compact ? 24 : 20, parent), m_source(source), m_compact(compact)
    {
        setAccessibleName(QObject::tr("Source %1, %2").arg(source.name, source.age));
        if (compact)
            setPlainToolTip(*this, source.name + QStringLiteral(", ") + source.age);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const theme::Tokens &t = theme::current();
        const qreal s = theme::scale();
        QPainter painter(this);
        paintGround(painter, false);
        const bool stale = m_source.state == SourceState::Stale;
        const bool failed = m_source.state == SourceState::Failed;
        const Glyph glyph = failed ? Glyph::DotFailed : stale ? Glyph::DotStale : m_source.state == SourceState::Ok ? Glyph::DotLive : Glyph::DotIdle;
        const qreal left = m_compact ? (width() - 9 * s) / 2 : 12.5 * s;
        paintGlyph(painter, QRectF(mirrored(left, 9 * s), (height() - 9 * s) / 2, 9 * s, 9 * s), glyph);
        if (m_compact)
            return;
        QFont age = theme::font(theme::Type::Caption);
        age.setWeight(stale || failed ? QFont::Medium : QFont::Normal);
        const qreal end = endText(painter, 0, height(), m_source.age, age, stale ? t.warn : failed ? t.bad : t.ink3);
        text(painter, 34 * s, 0, height(), end + 4 * s, m_source.name, theme::font(theme::Type::Small), t.ink2);
    }

private:
    SidebarSource m_source;
    bool m_compact;
};

class ProjectMark final : public QWidget
{
public:
    ProjectMark(const QString &name, const QString &subtitle, bool compact, QWidget *parent)
        : QWidget(parent), m_name(name), m_subtitle(subtitle), m_compact(compact)
    {
        setFixedHeight(theme::px(32));
        setAccessibleName(QStringLiteral("%1, %2").arg(name, subtitle));
        setPlainToolTip(*this, subtitle.isEmpty() ? name : name + u'\n' + subtitle);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const theme::Tokens &t = theme::current();
        const qreal s = theme::scale();
        QPainter painter(this);
        const bool rtl = layoutDirection() == Qt::RightToLeft;
        const qreal logo = m_compact ? (width() - 28 * s) / 2 : rtl ? width() - 36 * s : 8 * s;
        paintLogo(painter, QRectF(logo, 1 * s, 28 * s, 28 * s));
        if (m_compact)
            return;
        const QFont strong = theme::font(theme::Type::BodyStrong);
        const QFont quiet = theme::font(theme::Type::Caption);
        const qreal room = width() - 54 * s;
        const auto left = [&](const QString &text, const QFont &font) { return rtl ? width() - 46 * s - std::min(room, textWidth(text, font)) : 46 * s; };
        drawElided(painter, QRectF(left(m_name, strong), 0, room, 16 * s), m_name, strong, t.ink1);
        drawElided(painter, QRectF(left(m_subtitle, quiet), 16 * s, room, 14 * s), m_subtitle, quiet, t.ink3);
    }

private:
    QString m_name;
    QString m_subtitle;
    bool m_compact;
};

} // namespace

Sidebar::Sidebar(QWidget *parent) : QWidget(parent)
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 1, 0);
    // Small screens: the phases and sources scroll rather than push the window open.
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // wheel and Tab scroll it; a bar would cover the rail
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->viewport()->setAutoFillBackground(false);
    auto *content = new QWidget;
    content->setAutoFillBackground(false);
    m_layout = new QVBoxLayout(content);
    m_layout->setSpacing(0);
    scroll->setWidget(content);
    content->setAutoFillBackground(false);
    outer->addWidget(scroll);
    setFixedWidth(theme::px(wide));
}

void Sidebar::setProject(const QString &name, const QString &subtitle)
{
    take(std::tie(m_project, m_subtitle), std::tie(name, subtitle));
}

void Sidebar::setItems(const std::vector<NavItem> &items)
{
    take(std::tie(m_items), std::tie(items));
}

void Sidebar::setCurrent(const QString &id)
{
    take(std::tie(m_current), std::tie(id));
}

void Sidebar::setPhases(const std::vector<PhaseItem> &phases, const QString &summary)
{
    take(std::tie(m_phases, m_phaseSummary), std::tie(phases, summary));
}

void Sidebar::setSources(const std::vector<SidebarSource> &sources, const QString &summary)
{
    take(std::tie(m_sources, m_sourceSummary), std::tie(sources, summary));
}

/// Every refresh says everything again, and making the rows anew takes milliseconds: only for what is new.
template<typename Shown, typename Wanted>
void Sidebar::take(Shown shown, const Wanted &wanted)
{
    if (shown == wanted)
        return;
    shown = wanted;
    rebuild();
}

void Sidebar::setCompact(bool compact)
{
    if (m_compact == compact)
        return;
    m_compact = compact;
    setFixedWidth(theme::px(compact ? narrow : wide));
    rebuild();
}

void Sidebar::addHeading(const QString &text, const QString &note)
{
    m_layout->addSpacing(theme::px(14));
    if (m_compact)
        return;
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(theme::px(8), 0, theme::px(8), 0);
    layout->addWidget(makeLabel(text, theme::Type::CaptionStrong, Ink::Tertiary));
    layout->addStretch();
    layout->addWidget(makeLabel(note, theme::Type::Caption, Ink::Tertiary));
    row->setFixedHeight(theme::px(16));
    m_layout->addWidget(row);
    m_layout->addSpacing(theme::px(4));
}

void Sidebar::rebuild()
{
    QString focused;
    if (const QWidget *focus = focusWidget())
        focused = focus->objectName();
    while (QLayoutItem *item = m_layout->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater(); // it may be the one whose click brought us here
        }
        delete item;
    }
    m_layout->setContentsMargins(theme::px(8), theme::px(12), theme::px(7), theme::px(8));
    const auto add = [this, &focused](QWidget *row, const QString &name) {
        row->setObjectName(name);
        m_layout->addWidget(row);
        if (name == focused)
            row->setFocus();
    };
    m_layout->addWidget(new ProjectMark(m_project, m_subtitle, m_compact, nullptr));
    QString group;
    for (const NavItem &item : m_items) {
        if (item.group != group)
            addHeading(item.group, {});
        group = item.group;
        auto *button = new NavButton(item, item.id == m_current, m_compact, nullptr);
        connect(button, &QAbstractButton::clicked, this, [this, id = item.id] { Q_EMIT navigated(id); });
        add(button, QStringLiteral("nav-") + item.id);
    }
    if (!m_phases.empty())
        addHeading(tr("Phases"), m_phaseSummary);
    for (std::size_t i = 0; i < m_phases.size(); ++i) {
        auto *button = new PhaseButton(m_phases[i], i + 1 == m_phases.size(), m_compact, nullptr);
        connect(button, &QAbstractButton::clicked, this, [this, number = m_phases[i].number] { Q_EMIT phaseRequested(number); });
        add(button, QStringLiteral("phase-%1").arg(m_phases[i].number));
    }
    addHeading(tr("Sources"), m_sources.empty() ? tr("none") : m_sourceSummary);
    if (m_sources.empty() && !m_compact) {
        TextLabel *hint = makeParagraph(tr("Connect a source to begin."), theme::Type::Small, Ink::Tertiary);
        hint->setContentsMargins(theme::px(8), 0, 0, 0);
        m_layout->addWidget(hint);
    }
    for (const SidebarSource &source : m_sources) {
        auto *button = new SourceButton(source, m_compact, nullptr);
        connect(button, &QAbstractButton::clicked, this, [this, id = source.id] { Q_EMIT sourceRequested(id); });
        add(button, QStringLiteral("source-") + source.id);
    }
    m_layout->addStretch(1);
}

void Sidebar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme::current().chrome);
    const int edge = layoutDirection() == Qt::RightToLeft ? 0 : width() - 1;
    painter.fillRect(QRect(edge, 0, 1, height()), theme::current().line);
}

} // namespace sextant
