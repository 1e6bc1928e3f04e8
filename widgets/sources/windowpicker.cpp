#include "widgets/sources/windowpicker.h"
#include "models/analysis/readingtext.h"
#include "widgets/common/controls.h"
#include "widgets/sources/timetext.h"

#include <QDateTimeEdit>
#include <QGridLayout>
#include <QScreen>
#include <QVBoxLayout>

namespace sextant {
namespace {

constexpr int presetColumns = 5;

QDateTime moment(double time)
{
    return QDateTime::fromMSecsSinceEpoch(qint64(time * 1000));
}

QDateTimeEdit *makeMoment(const QString &name)
{
    auto *edit = new QDateTimeEdit;
    edit->setDisplayFormat(QStringLiteral("yyyy-MM-dd HH:mm"));
    edit->setCalendarPopup(true);
    edit->setAccessibleName(name);
    return edit;
}

} // namespace

QStringList WindowPicker::presets()
{
    return {QStringLiteral("5m"), QStringLiteral("15m"), QStringLiteral("1h"), QStringLiteral("3h"), QStringLiteral("6h"),
            QStringLiteral("12h"), QStringLiteral("24h"), QStringLiteral("2d"), QStringLiteral("7d"), QStringLiteral("30d")};
}

QString WindowPicker::presetText(const QString &duration)
{
    return spanText(parseDuration(duration).value_or(0), QLocale());
}

WindowPicker::WindowPicker(std::shared_ptr<const Clock> clock, QWidget *parent)
    : QFrame(parent, Qt::Popup), m_clock(std::move(clock))
{
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    setAccessibleName(tr("Window"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme::px(16), theme::px(12), theme::px(16), theme::px(16));
    column->setSpacing(theme::px(8));
    column->addWidget(makeLabel(tr("Ends now"), theme::Type::CaptionStrong, Ink::Tertiary));
    column->addWidget(makePresets());
    column->addSpacing(theme::px(4));
    column->addWidget(makeLabel(tr("From and to"), theme::Type::CaptionStrong, Ink::Tertiary));
    column->addWidget(makeAbsolute());
    const double now = m_clock->now();
    setCurrent(QStringLiteral("24h"), {now - 86400, now});
}

QWidget *WindowPicker::makePresets()
{
    auto *box = new QWidget;
    auto *grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(theme::px(6));
    const QStringList all = presets();
    for (int i = 0; i < all.size(); ++i) {
        QPushButton *button = makeSmallButton(presetText(all[i]));
        button->setCheckable(true);
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        button->setAccessibleName(tr("Last %1").arg(presetText(all[i])));
        connect(button, &QPushButton::clicked, this, [this, window = all[i]] { choose(window); });
        grid->addWidget(button, i / presetColumns, i % presetColumns);
        m_presets.push_back(button);
    }
    return box;
}

QWidget *WindowPicker::makeAbsolute()
{
    auto *box = new QWidget;
    auto *grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(theme::px(12));
    grid->setVerticalSpacing(theme::px(8));
    m_from = makeMoment(tr("From"));
    m_to = makeMoment(tr("To"));
    m_zone = makeLabel({}, theme::Type::Small, Ink::Tertiary);
    m_note = makeLabel({}, theme::Type::Small, Ink::Bad);
    m_apply = makeButton(tr("Apply"), ButtonKind::Primary);
    const auto addRow = [grid](int row, const QString &text, QWidget *field) {
        grid->addWidget(makeLabel(text, theme::Type::Body, Ink::Secondary), row, 0);
        grid->addWidget(field, row, 1, 1, 2);
    };
    addRow(0, tr("From"), m_from);
    addRow(1, tr("To"), m_to);
    addRow(2, tr("Time zone"), m_zone);
    grid->addWidget(m_note, 3, 0, 1, 2);
    grid->addWidget(m_apply, 3, 2, Qt::AlignRight);
    grid->setColumnStretch(1, 1);
    connect(m_from, &QDateTimeEdit::dateTimeChanged, this, &WindowPicker::checkAbsolute);
    connect(m_to, &QDateTimeEdit::dateTimeChanged, this, &WindowPicker::checkAbsolute);
    connect(m_apply, &QPushButton::clicked, this, &WindowPicker::applyAbsolute);
    return box;
}

void WindowPicker::setCurrent(const QString &duration, const TimeRange &range)
{
    const QStringList all = presets();
    for (int i = 0; i < all.size(); ++i)
        m_presets[std::size_t(i)]->setChecked(all[i] == duration);
    if (range.isValid()) {
        m_from->setDateTime(moment(range.start));
        m_to->setDateTime(moment(range.end));
    }
    checkAbsolute();
}

TimeRange WindowPicker::absolute() const
{
    return {double(m_from->dateTime().toMSecsSinceEpoch()) / 1000, double(m_to->dateTime().toMSecsSinceEpoch()) / 1000};
}

void WindowPicker::checkAbsolute()
{
    const TimeRange range = absolute();
    const QString before = zoneText(range.start);
    const QString after = zoneText(range.end);
    // A window over a clock change has two zones; both are named, so that the lost or doubled hour is no surprise.
    m_zone->setText(before == after ? before : tr("%1, then %2").arg(before, after));
    if (!range.isValid())
        m_note->setText(tr("The end must lie after the start."));
    else if (range.start >= m_clock->now())
        m_note->setText(tr("This window lies in the future."));
    else
        m_note->setText({});
    m_apply->setEnabled(m_note->text().isEmpty());
}

void WindowPicker::applyAbsolute()
{
    const TimeRange range = absolute();
    if (range.isValid())
        choose(rfc3339(range.start) + QStringLiteral("..") + rfc3339(range.end));
}

void WindowPicker::choose(const QString &window)
{
    close();
    Q_EMIT windowChosen(window);
}

void WindowPicker::openBelow(QWidget *anchor)
{
    adjustSize();
    QPoint at = anchor->mapToGlobal(QPoint(0, anchor->height() + theme::px(4)));
    if (const QScreen *screen = anchor->screen()) {
        const QRect room = screen->availableGeometry();
        at.setX(std::clamp(at.x(), room.left(), std::max(room.left(), room.right() - width())));
        at.setY(std::clamp(at.y(), room.top(), std::max(room.top(), room.bottom() - height())));
    }
    move(at);
    show();
    m_presets.front()->setFocus(Qt::PopupFocusReason);
}

} // namespace sextant
