#pragma once
#include "models/session/projectstate.h"
#include "models/session/refresh.h"
#include "models/workflow/progress.h"
#include "widgets/common/sidebar.h"
#include "widgets/common/statusbar.h"
#include "widgets/overview/answerstrip.h"

#include <QDate>
#include <QLocale>

#include <vector>

namespace sextant {

// What the frame of the window says about a moment: pure functions from values to the items of sidebar and status bar.

/// A page of the window: the same table feeds sidebar, menu, shortcuts and the command line's `snapshot --screen`.
struct PageRow {
    const char *id;
    const char *group; ///< source text of the heading
    const char *title; ///< source text
    Icon icon;
};
const std::vector<PageRow> &pageRows();
/// The translated title of a page.
QString pageTitle(const QString &id);

std::vector<NavItem> navItems(bool projectOpen);
std::vector<PhaseItem> phaseItems(const std::vector<PhaseStatus> &phases, const std::vector<GateDefinition> &gates);
QString phaseSummary(const std::vector<PhaseStatus> &phases);
std::vector<SidebarSource> sourceItems(const Snapshot *snapshot, const std::vector<SourceConfig> &sources, const QLocale &locale);
QString sourceSummary(const std::vector<SidebarSource> &items);

/// The gate after the current phase for the Overview; nullopt when there is none.
std::optional<GateBlock> gateBlock(const WorkflowDefinition &definition, const std::vector<PhaseStatus> &phases,
                                   const std::vector<PhaseStatus> &closing);

/// "Last 24 h" or "18 Mar 14:20 to 19 Mar 14:20".
QString windowText(const WindowChoice &window, const TimeRange &range, const QLocale &locale);
/// "B1, 25 Feb 2026"; empty without one.
QString baselineText(const Baseline *baseline, const QLocale &locale);
struct StatusTexts {
    std::vector<StatusItem> left;
    std::vector<StatusItem> right;
};
/// `savedAt` 0: nothing written in this session.
StatusTexts statusTexts(const Snapshot *snapshot, bool refreshing, std::optional<double> pausedAt, double savedAt, double now,
                        const QLocale &locale);

/// What the KPIs are about, for the page bar: the project's scope and its label matchers.
QString scopeText(const ProjectState &state);

} // namespace sextant
