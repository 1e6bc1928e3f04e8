#pragma once
#include "models/core/clock.h"
#include "models/core/timerange.h"

#include <QFrame>

#include <memory>

class QDateTimeEdit;
class QPushButton;

namespace sextant {

class TextLabel;

/// A popup that chooses the window: presets that end now, or two moments in the zone of this desktop, which is named.
class WindowPicker : public QFrame
{
    Q_OBJECT
public:
    explicit WindowPicker(std::shared_ptr<const Clock> clock, QWidget *parent = nullptr);

    /// The presets as durations: "5m" … "30d".
    static QStringList presets();
    /// "24 h", "30 min", "7 d": a preset as people say it.
    static QString presetText(const QString &duration);

    /// Marks the window in use: a preset, or "" for the absolute one given by `range`.
    void setCurrent(const QString &duration, const TimeRange &range);
    /// Opens under a button.
    void openBelow(QWidget *anchor);

Q_SIGNALS:
    /// "24h", or "START..END" in RFC 3339.
    void windowChosen(const QString &window);

private:
    QWidget *makePresets();
    QWidget *makeAbsolute();
    void choose(const QString &window);
    void applyAbsolute();
    void checkAbsolute();
    TimeRange absolute() const;

    std::shared_ptr<const Clock> m_clock;
    std::vector<QPushButton *> m_presets;
    QDateTimeEdit *m_from = nullptr;
    QDateTimeEdit *m_to = nullptr;
    TextLabel *m_note = nullptr;
    TextLabel *m_zone = nullptr;
    QPushButton *m_apply = nullptr;
};

} // namespace sextant
