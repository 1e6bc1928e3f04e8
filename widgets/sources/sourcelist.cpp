#include "widgets/sources/sourcelist.h"
#include "models/analysis/readingtext.h"
#include "models/core/datatext.h"
#include "widgets/common/tables.h"
#include "widgets/common/text.h"

#include <QAbstractListModel>

namespace sextant {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(SourceList)
};

constexpr int rowHeight = 52;

Glyph glyphOfState(SourceState state)
{
    switch (state) {
    case SourceState::Ok: return Glyph::DotLive;
    case SourceState::Stale: return Glyph::DotStale;
    case SourceState::Failed: return Glyph::DotFailed;
    case SourceState::Connecting:
    case SourceState::Paused: return Glyph::DotIdle;
    }
    return Glyph::DotIdle;
}

QColor inkOfState(SourceState state)
{
    const theme::Tokens &t = theme::current();
    return state == SourceState::Failed ? t.bad : state == SourceState::Stale ? t.warn : t.ink3;
}

class SourceDelegate : public CellDelegate
{
public:
    using CellDelegate::CellDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override { return {theme::px(120), theme::px(rowHeight)}; }
};

} // namespace

QString sourceStateText(const SourceHealth &health)
{
    switch (health.state) {
    case SourceState::Ok: return health.config.isRecorded() ? Tr::tr("Recorded") : Tr::tr("Live");
    case SourceState::Connecting: return Tr::tr("Connecting");
    case SourceState::Stale: return Tr::tr("Stale");
    case SourceState::Failed: return Tr::tr("Not connected");
    case SourceState::Paused: return Tr::tr("Paused");
    }
    return {};
}

QString sourceHealthText(const SourceHealth &health, double now, const QLocale &locale)
{
    QStringList parts;
    if (const QString who = (shownText(health.info.kind) + u' ' + health.info.version).trimmed(); health.info.kind != u"unknown" && !health.config.isRecorded() && !who.isEmpty())
        parts << who;
    if (!health.info.address.isEmpty())
        parts << health.info.address;
    if (health.queries > 0) {
        parts << Tr::tr("%1 queries, %2 failed").arg(health.queries).arg(health.failed);
        if (health.slowest > 0)
            parts << Tr::tr("slowest %1").arg(formatQuantity(health.slowest, displayScale(Unit::Seconds, health.slowest), locale));
    }
    if (health.lastSample > 0 && !health.config.isRecorded())
        parts << Tr::tr("newest sample %1 old").arg(ageText(std::max(0.0, now - health.lastSample), locale));
    if (health.info.scrapeInterval > 0)
        parts << (health.info.slowestScrape > health.info.scrapeInterval
                      ? Tr::tr("scraped every %1 to %2").arg(spanText(health.info.scrapeInterval, locale), spanText(health.info.slowestScrape, locale))
                      : Tr::tr("scraped every %1").arg(spanText(health.info.scrapeInterval, locale)));
    if (std::abs(health.info.clockSkew) > 5)
        parts << Tr::tr("its clock differs by %1 s").arg(locale.toString(health.info.clockSkew, 'f', 0));
    return parts.join(QStringLiteral(" · "));
}

/// Rows of SourceList.
class SourceListModel : public QAbstractListModel
{
public:
    using QAbstractListModel::QAbstractListModel;
    void set(const std::vector<SourceHealth> &sources, double now)
    {
        m_now = now;
        if (sources.size() == m_sources.size()) {
            m_sources = sources;
            if (!m_sources.empty())
                Q_EMIT dataChanged(index(0), index(rowCount() - 1));
            return;
        }
        beginResetModel();
        m_sources = sources;
        endResetModel();
    }
    const SourceHealth *at(int row) const { return row < 0 || row >= int(m_sources.size()) ? nullptr : &m_sources[std::size_t(row)]; }
    double now() const { return m_now; }
    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_sources.size()); }
    QVariant data(const QModelIndex &index, int role) const override
    {
        const SourceHealth *health = at(index.row());
        if (!health)
            return {};
        if (role == Qt::DisplayRole)
            return health->config.name;
        if (role == Qt::ToolTipRole || role == Qt::AccessibleTextRole)
            return QStringList{health->config.name, sourceStateText(*health), sourceHealthText(*health, m_now, QLocale()),
                               health->error ? describe(*health->error) : QString()}
                .join(QStringLiteral(", "));
        return {};
    }

private:
    std::vector<SourceHealth> m_sources;
    double m_now = 0;
};

namespace {

void SourceDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *model = static_cast<const SourceListModel *>(index.model());
    const SourceHealth *health = model->at(index.row());
    if (!health)
        return;
    const theme::Tokens &t = theme::current();
    const qreal s = theme::scale();
    const QRectF rect(option.rect);
    painter->save();
    if (option.state & QStyle::State_Selected)
        painter->fillRect(option.rect, t.accentSoft);
    else if (option.state & QStyle::State_MouseOver)
        painter->fillRect(option.rect, t.hover);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), t.grid);
    paintGlyph(*painter, QRectF(rect.left() + 14 * s, rect.top() + 11 * s, 10 * s, 10 * s), glyphOfState(health->state));
    const qreal left = rect.left() + 34 * s;
    const qreal right = rect.right() - 12 * s;
    const QString age = health->state == SourceState::Stale && health->lastSample > 0
                            ? Tr::tr("stale %1").arg(ageText(std::max(0.0, model->now() - health->lastSample), QLocale()))
                            : sourceStateText(*health);
    const qreal used = drawTextRight(*painter, right, rect.top() + 6 * s, 20 * s, age, theme::font(theme::Type::Small), inkOfState(health->state));
    drawElided(*painter, QRectF(left, rect.top() + 6 * s, right - used - 8 * s - left, 20 * s), health->config.name, theme::font(theme::Type::BodyMedium), t.ink1);
    const QString below = health->error ? health->error->context + QStringLiteral(": ") + health->error->detail : sourceHealthText(*health, model->now(), QLocale());
    drawElided(*painter, QRectF(left, rect.top() + 27 * s, right - left, 16 * s), below, theme::font(theme::Type::Small), t.ink3);
    if (option.state & QStyle::State_HasFocus) {
        painter->setPen(QPen(t.accent, 1.5));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(rect.adjusted(1, 1, -1, -1.5));
    }
    painter->restore();
}

} // namespace

SourceList::SourceList(QWidget *parent) : QListView(parent), m_model(new SourceListModel(this))
{
    setModel(m_model);
    setItemDelegate(new SourceDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setUniformItemSizes(true);
    setMouseTracking(true);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Sources"));
}

void SourceList::setSources(const std::vector<SourceHealth> &sources, double now)
{
    const QString kept = selected();
    m_filling = true;
    m_model->set(sources, now);
    select(kept);
    m_filling = false;
}

QString SourceList::selected() const
{
    const SourceHealth *health = m_model->at(currentIndex().row());
    return health ? health->config.id : QString();
}

void SourceList::select(const QString &id)
{
    for (int row = 0; row < m_model->rowCount(); ++row)
        if (m_model->at(row)->config.id == id && currentIndex().row() != row)
            setCurrentIndex(m_model->index(row));
}

void SourceList::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    if (const SourceHealth *health = m_model->at(current.row()); health && !m_filling)
        Q_EMIT sourceSelected(health->config.id);
}

} // namespace sextant
