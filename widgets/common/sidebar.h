#pragma once
#include "widgets/common/glyphs.h"
#include "widgets/common/icons.h"
#include "widgets/common/text.h"

#include <QAbstractButton>

class QVBoxLayout;

namespace sextant {

struct NavItem {
    QString id;
    QString group; ///< "Monitor": a new group starts a heading
    QString text;
    Icon icon = Icon::Overview;
    QString shortcut; ///< "Alt 1", shown only
    bool enabled = true;
    friend bool operator==(const NavItem &, const NavItem &) = default;
};

struct PhaseItem {
    int number = 0;
    QString name;
    QString note; ///< "Days 1–3", for the current phase the gate: "G5: 3 of 5 met"
    int done = 0;
    int all = 0;
    PhaseState state = PhaseState::NotStarted;
    bool selected = false; ///< the current phase is framed and its note is in the accent
    friend bool operator==(const PhaseItem &, const PhaseItem &) = default;
};

struct SidebarSource {
    QString id;
    QString name;
    SourceState state = SourceState::Connecting;
    QString age; ///< "4 s", "stale 26 h"
    bool recorded = false; ///< numbers of a file: never live
    friend bool operator==(const SidebarSource &, const SidebarSource &) = default;
};

/// Navigation, phase rail and sources, 208 wide; a 52 px rail of icons with tooltips in narrow windows.
class Sidebar : public QWidget
{
    Q_OBJECT
public:
    explicit Sidebar(QWidget *parent = nullptr);
    void setProject(const QString &name, const QString &subtitle);
    void setItems(const std::vector<NavItem> &items);
    void setCurrent(const QString &id);
    void setPhases(const std::vector<PhaseItem> &phases, const QString &summary);
    void setSources(const std::vector<SidebarSource> &sources, const QString &summary);
    void setCompact(bool compact);
    bool isCompact() const { return m_compact; }

Q_SIGNALS:
    void navigated(const QString &id);
    void phaseRequested(int number);
    void sourceRequested(const QString &id);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    template<typename Shown, typename Wanted>
    void take(Shown shown, const Wanted &wanted);
    void rebuild();
    void addHeading(const QString &text, const QString &note);
    QVBoxLayout *m_layout;
    QString m_project;
    QString m_subtitle;
    std::vector<NavItem> m_items;
    QString m_current;
    std::vector<PhaseItem> m_phases;
    QString m_phaseSummary;
    std::vector<SidebarSource> m_sources;
    QString m_sourceSummary;
    bool m_compact = false;
};

} // namespace sextant
