#include "widgets/common/panel.h"

#include "widgets/common/controls.h"
#include "widgets/common/mirror.h"

namespace sextant {

Panel::Panel(const QString &title, QWidget *parent) : QWidget(parent)
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(1, 1, 1, 1);
    outer->setSpacing(0);
    m_head = new QWidget;
    m_head->setFixedHeight(theme::px(40));
    m_headLayout = new QHBoxLayout(m_head);
    m_headLayout->setContentsMargins(theme::px(15), 0, theme::px(11), 0);
    m_headLayout->setSpacing(theme::px(8));
    m_title = makeLabel(title, theme::Type::PanelTitle);
    m_subtitle = makeLabel({}, theme::Type::Small, Ink::Tertiary);
    m_subtitle->setElide(Qt::ElideRight);
    m_subtitle->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_headLayout->addWidget(m_title);
    m_headLayout->addWidget(m_subtitle, 1);
    m_body = new QVBoxLayout;
    m_body->setContentsMargins(0, 0, 0, 0);
    m_body->setSpacing(0);
    outer->addWidget(m_head);
    outer->addLayout(m_body, 1);
    m_head->setVisible(!title.isEmpty());
    setAccessibleName(title);
}

void Panel::setTitle(const QString &title)
{
    m_title->setText(title);
    m_head->setVisible(!title.isEmpty());
    setAccessibleName(title);
}

void Panel::setSubtitle(const QString &subtitle)
{
    m_subtitle->setText(subtitle);
}

void Panel::setRule(bool rule)
{
    m_rule = rule;
    update();
}

void Panel::addControl(QWidget *control)
{
    m_headLayout->addWidget(control);
}

void Panel::addBesideTitle(QWidget *widget)
{
    m_headLayout->insertWidget(m_headLayout->indexOf(m_subtitle), widget);
}

void Panel::paintEvent(QPaintEvent *)
{
    const theme::Tokens &t = theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(t.line, 1));
    painter.setBrush(t.panel);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 5.5, 5.5);
    if (m_rule && m_head->isVisibleTo(this))
        painter.fillRect(QRect(1, m_head->geometry().bottom() + 1, width() - 2, 1), t.line);
}

Rule::Rule(Qt::Orientation orientation, QWidget *parent) : QWidget(parent)
{
    if (orientation == Qt::Horizontal)
        setFixedHeight(1);
    else
        setFixedWidth(1);
}

void Rule::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), theme::current().line);
}

EmptyState::EmptyState(const QString &sentence, const QString &action, QWidget *parent) : QWidget(parent)
{
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(theme::px(4));
    layout->addStretch();
    m_sentence = makeParagraph(sentence, theme::Type::BodyMedium, Ink::Secondary);
    m_sentence->setAlignment(Qt::AlignHCenter);
    m_action = makeLink(action);
    layout->addWidget(m_sentence);
    layout->addWidget(m_action, 0, Qt::AlignHCenter);
    layout->addStretch();
    connect(m_action, &QPushButton::clicked, this, &EmptyState::actionTriggered);
    setContent(sentence, action);
}

void EmptyState::setContent(const QString &sentence, const QString &action)
{
    m_sentence->setText(sentence);
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    setAccessibleName(sentence);
}

ErrorPanel::ErrorPanel(QWidget *parent) : QWidget(parent)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::px(15), theme::px(12), theme::px(15), theme::px(12));
    layout->setSpacing(theme::px(4));
    m_title = makeLabel({}, theme::Type::BodyStrong, Ink::Bad);
    m_title->setElide(Qt::ElideRight);
    m_detail = makeParagraph({}, theme::Type::Small);
    m_rule = new Rule(Qt::Horizontal);
    m_probes = new QHBoxLayout;
    m_probes->setSpacing(theme::px(24));
    layout->addWidget(m_title);
    layout->addWidget(m_detail);
    layout->addWidget(m_rule);
    layout->addLayout(m_probes);
}

void ErrorPanel::setContent(const QString &title, const QString &detail, const std::vector<Probe> &probes)
{
    m_title->setText(title);
    m_detail->setText(detail);
    m_detail->setVisible(!detail.isEmpty());
    m_rule->setVisible(!probes.empty());
    setAccessibleName(title);
    setAccessibleDescription(detail);
    while (QLayoutItem *item = m_probes->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const Probe &probe : probes) {
        auto *cell = new QWidget;
        auto *grid = new QGridLayout(cell);
        grid->setContentsMargins(0, theme::px(6), 0, 0);
        grid->setHorizontalSpacing(theme::px(8));
        grid->setVerticalSpacing(0);
        const bool failed = probe.state == Probe::State::Failed;
        const bool passed = probe.state == Probe::State::Passed;
        grid->addWidget(new GlyphLabel(passed ? Glyph::Improved : failed ? Glyph::Regressed : Glyph::NoData, 16), 0, 0, 2, 1, Qt::AlignTop);
        TextLabel *name = makeLabel(probe.title, failed ? theme::Type::SmallStrong : theme::Type::Small,
                                    failed ? Ink::Bad : passed ? Ink::Primary : Ink::Tertiary);
        TextLabel *note = makeLabel(probe.detail, theme::Type::Caption, Ink::Tertiary);
        name->setElide(Qt::ElideRight);
        note->setElide(Qt::ElideRight);
        grid->addWidget(name, 0, 1);
        grid->addWidget(note, 1, 1);
        m_probes->addWidget(cell, 1);
    }
}

void ErrorPanel::paintEvent(QPaintEvent *)
{
    const theme::Tokens &t = theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(t.badLine, 1));
    painter.setBrush(t.badSoft);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4.5, 4.5);
}

GlyphLabel::GlyphLabel(Glyph glyph, int side, QWidget *parent) : QWidget(parent), m_glyph(glyph), m_side(side)
{
    setFixedSize(theme::px(side), theme::px(side));
}

void GlyphLabel::setGlyph(Glyph glyph)
{
    m_glyph = glyph;
    update();
}

void GlyphLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintGlyph(painter, rect(), m_glyph);
}

LoadingBar::LoadingBar(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void LoadingBar::setProgress(const QString &text, qreal share)
{
    m_text = text;
    m_share = std::clamp(share, 0.0, 1.0);
    setAccessibleName(text);
    update();
}

void LoadingBar::paintEvent(QPaintEvent *)
{
    const theme::Tokens &t = theme::current();
    const qreal s = theme::scale();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const QRectF bar((width() - 120 * s) / 2, 2, 120 * s, 4 * s);
    painter.setBrush(t.track);
    painter.drawRoundedRect(bar, 2, 2);
    painter.setBrush(t.accent);
    painter.drawRoundedRect(QRectF(bar.left(), bar.top(), bar.width() * m_share, bar.height()), 2, 2);
    const QFont font = theme::font(theme::Type::Small);
    drawText(painter, {(width() - textWidth(m_text, font)) / 2, 10 * s}, 16 * s, m_text, font, t.ink3);
}

AreaHead::AreaHead(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_more = makeLink({}, this);
    m_more->hide();
    connect(m_more, &QPushButton::clicked, this, &AreaHead::moreRequested);
}

void AreaHead::setContent(const QString &title, const std::vector<Standing> &targets, const QString &sentence, int more)
{
    m_more->setText(tr("%n more", nullptr, more));
    m_more->setAccessibleName(tr("%1: %n more in Compare", nullptr, more).arg(title));
    m_more->setVisible(more > 0);
    m_more->resize(m_more->sizeHint());
    resizeEvent(nullptr);
    m_title = title;
    m_targets = targets;
    m_sentence = sentence;
    const auto met = std::count_if(targets.begin(), targets.end(), [](Standing s) { return s == Standing::Met || s == Standing::AtRisk; });
    setAccessibleName(tr("%1, %2 of %3 targets met. %4").arg(title).arg(met).arg(targets.size()).arg(sentence));
    setPlainToolTip(*this, sentence);
    update();
}

void AreaHead::resizeEvent(QResizeEvent *)
{
    const int edge = layoutDirection() == Qt::RightToLeft ? 0 : width() - m_more->width();
    m_more->move(edge, theme::px(20));
}

void AreaHead::paintEvent(QPaintEvent *)
{
    const theme::Tokens &t = theme::current();
    const qreal s = theme::scale();
    QPainter painter(this);
    mirrorFor(painter, layoutDirection(), rect());
    const qreal left = 2 * s;
    qreal right = width() - 2 * s;
    const qreal top = 2 * s;
    if (!m_targets.empty()) {
        const auto met = std::count_if(m_targets.begin(), m_targets.end(), [](Standing at) { return at == Standing::Met || at == Standing::AtRisk; });
        const bool all = std::size_t(met) == m_targets.size();
        const bool missed = std::find(m_targets.begin(), m_targets.end(), Standing::Missed) != m_targets.end();
        right -= drawTextRight(painter, right, top, 20 * s, tr("%1 of %2 met").arg(met).arg(m_targets.size()),
                               theme::font(all ? theme::Type::BodyMedium : theme::Type::BodyStrong), missed ? t.bad : t.ink2);
        right -= 8 * s + m_targets.size() * 15 * s - 3 * s;
        for (std::size_t i = 0; i < m_targets.size(); ++i)
            paintGlyph(painter, QRectF(right + i * 15 * s, top + 4 * s, 12 * s, 12 * s), glyphOf(m_targets[i]));
    }
    drawElided(painter, QRectF(left, top, right - left - 6 * s, 20 * s), m_title, theme::font(theme::Type::PanelTitle), t.ink1);
    drawElided(painter, QRectF(left, top + 22 * s, width() - 4 * s - (m_more->isHidden() ? 0 : m_more->width()), 16 * s), m_sentence, theme::font(theme::Type::Small), t.ink3);
}

} // namespace sextant
