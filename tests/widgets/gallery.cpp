// Renders the component sheet and the screens with the story's data to PNG files, to be laid beside the mockups.
// usage: gallery FOLDER
#include "tests/widgets/support/story.h"
#include "widgets/charts/chartpainter.h"
#include "widgets/common/controls.h"
#include "widgets/common/kpicard.h"
#include "widgets/common/pagebar.h"
#include "widgets/common/panel.h"
#include "widgets/common/sidebar.h"
#include "widgets/common/statusbar.h"
#include "widgets/common/toast.h"
#include "widgets/overview/overviewpage.h"
#include "widgets/resources/resourcespage.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QGridLayout>
#include <QLineEdit>
#include <QScrollArea>
#include <QSpinBox>
#include <QTabBar>

using namespace sextant;

namespace {

class ChartBox final : public QWidget
{
public:
    explicit ChartBox(const ChartSpec &spec, QSize size) : m_spec(spec) { setFixedSize(size); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), theme::current().panel);
        ChartLook look;
        look.scheme = theme::scheme();
        look.leftMargin = 48;
        look.rightMargin = 76;
        look.timeZoneOffset = test::storyOffset;
        paintChart(painter, rect(), m_spec, look, QLocale());
    }

private:
    ChartSpec m_spec;
};

template<typename... Widgets> QWidget *row(Widgets *...widgets)
{
    auto *box = new QWidget;
    auto *layout = new QHBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    (layout->addWidget(widgets), ...);
    layout->addStretch();
    return box;
}

QWidget *cards(const Snapshot &snapshot)
{
    KpiReading reading = *snapshot.find(QStringLiteral("api_p95"));
    reading.kpi.shortName = QStringLiteral("Checkout p95");
    auto *ready = new KpiCard;
    ready->setReading(reading, snapshot.asOf, test::storyOffset);
    auto *loading = new KpiCard;
    loading->setLoading(QStringLiteral("Checkout p95"), QStringLiteral("Querying, 2 of 3"));
    KpiReading stale = reading;
    stale.target->stale = true;
    stale.data.lastSample = snapshot.asOf - 720;
    auto *old = new KpiCard;
    old->setReading(stale, snapshot.asOf, test::storyOffset);
    KpiReading none = reading;
    none.data.value.reset();
    none.target->verdict = Verdict::NoData;
    none.data.lastSample = snapshot.asOf - 1680;
    auto *empty = new KpiCard;
    empty->setReading(none, snapshot.asOf, test::storyOffset);
    KpiReading broken = none;
    broken.data.error = Error{ErrorCode::BadQuery, QStringLiteral("Prometheus, bad_data, char 61"), QStringLiteral("Unknown label \"rout\""), {}};
    auto *failed = new KpiCard;
    failed->setReading(broken, snapshot.asOf, test::storyOffset);
    auto *paused = new KpiCard;
    paused->setReading(reading, snapshot.asOf, test::storyOffset);
    paused->setPaused(true);
    for (KpiCard *card : {ready, loading, old, empty, failed, paused})
        card->setFixedWidth(224);
    return row(ready, loading, old, empty, failed, paused);
}

QWidget *signs()
{
    auto *box = new QWidget;
    auto *grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    int column = 0;
    for (const Change change : {Change::Improved, Change::Regressed, Change::Unchanged, Change::Inconclusive}) {
        auto *badge = new Badge;
        badge->setChange(change);
        grid->addWidget(badge, 0, column++);
    }
    column = 0;
    for (int glyph = int(Glyph::TargetMet); glyph <= int(Glyph::RatingPoor); ++glyph)
        grid->addWidget(new GlyphLabel(Glyph(glyph), 16), 1 + (column / 10), column % 10), ++column;
    QWidget *chips = row(new EvidenceChip(EvidenceChip::Kind::Live, QStringLiteral("164 ms"), QStringLiteral("live")),
                         new EvidenceChip(EvidenceChip::Kind::File, {}, QStringLiteral("k6 run 18")),
                         new EvidenceChip(EvidenceChip::Kind::Person, {}, QStringLiteral("P. Novak")),
                         new EvidenceChip(EvidenceChip::Kind::Stale, {}, QStringLiteral("26 h old")),
                         new EvidenceChip(EvidenceChip::Kind::Failed, QStringLiteral("91 %")));
    grid->addWidget(chips, 4, 0, 1, 10);
    return box;
}

QWidget *controls()
{
    auto *box = new QWidget;
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *off = makeButton(QStringLiteral("Disabled"));
    off->setEnabled(false);
    layout->addWidget(row(makeButton(QStringLiteral("Default")), makeButton(QStringLiteral("Flat"), ButtonKind::Flat), off, makeLink(QStringLiteral("Link"))));
    auto *live = new SegmentedControl(QStringLiteral("Refresh"));
    live->setItems({{QStringLiteral("Live"), {}, true}, {QStringLiteral("Pause"), Icon::Pause, false}});
    auto *paused = new SegmentedControl(QStringLiteral("Refresh"));
    paused->setItems({{QStringLiteral("Live"), Icon::Play, false}, {QStringLiteral("Paused"), Icon::Pause, false}});
    paused->setCurrent(1);
    layout->addWidget(row(makeButton(QStringLiteral("Primary"), ButtonKind::Primary, Icon::Export), live, paused));
    auto *combo = new QComboBox;
    combo->addItems({QStringLiteral("10 s"), QStringLiteral("30 s")});
    combo->setFixedWidth(120);
    auto *field = new QLineEdit(QStringLiteral("Field"));
    field->setFixedWidth(120);
    auto *error = new QLineEdit(QStringLiteral("Error"));
    error->setProperty("error", true);
    error->setFixedWidth(120);
    auto *spin = new QSpinBox;
    spin->setFixedWidth(80);
    layout->addWidget(row(combo, field, error, spin));
    auto *check = new QCheckBox(QStringLiteral("Verify, using the system certificates"));
    check->setChecked(true);
    auto *tabs = new QTabBar;
    tabs->addTab(QStringLiteral("First"));
    tabs->addTab(QStringLiteral("Second"));
    layout->addWidget(row(check, new QCheckBox(QStringLiteral("Off")), tabs));
    return box;
}

void save(QWidget &widget, const QString &path, QSize size, qreal ratio = 1)
{
    widget.resize(size);
    widget.ensurePolished();
    widget.show();
    for (int i = 0; i < 5; ++i) // layouts settle: a reflow asks for another height
        QApplication::processEvents();
    QPixmap pixmap(size * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(theme::current().window);
    widget.render(&pixmap);
    pixmap.save(path);
    widget.hide();
}

QWidget *sheet(const Snapshot &snapshot)
{
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(24, 20, 24, 0);
    layout->setSpacing(16);
    layout->addWidget(makeLabel(QStringLiteral("Components and states"), theme::Type::PageTitle));
    layout->addWidget(cards(snapshot));
    layout->addWidget(row(signs(), controls()));
    layout->addWidget(row(new ChartBox(test::storyChart(snapshot, QStringLiteral("api_p95")), {766, 288}),
                          new ChartBox(test::storyChart(snapshot, QStringLiteral("memory_peak")), {500, 288})));
    layout->addStretch();
    auto *stack = new ToastStack(page);
    stack->show({Tone::Good, QStringLiteral("Report exported"), QStringLiteral("checkout-2026-03-19.pdf, 14 pages"), QStringLiteral("Open"), {}});
    stack->show({Tone::Bad, QStringLiteral("Prometheus is not answering"), QStringLiteral("Last sample 14:20:08, retry in 10 s"), QStringLiteral("Retry"), {}});
    return page;
}

/// The window's frame around a page, with the story's texts.
QWidget *framed(QWidget *page, const QString &id, const QString &title, int width)
{
    auto *window = new QWidget;
    auto *column = new QVBoxLayout(window);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *menu = new QWidget;
    menu->setFixedHeight(28);
    menu->setAutoFillBackground(true);
    QPalette chrome = menu->palette();
    chrome.setColor(QPalette::Window, theme::current().chrome);
    menu->setPalette(chrome);
    column->addWidget(menu);
    auto *middle = new QHBoxLayout;
    middle->setSpacing(0);
    column->addLayout(middle, 1);
    auto *sidebar = new Sidebar;
    sidebar->setProject(QStringLiteral("Marlow Outdoor"), QStringLiteral("Checkout, Q1 2026"));
    sidebar->setItems({{QStringLiteral("overview"), QStringLiteral("Monitor"), QStringLiteral("Overview"), Icon::Overview, QStringLiteral("Alt 1"), true},
                       {QStringLiteral("vitals"), QStringLiteral("Monitor"), QStringLiteral("Web Vitals"), Icon::Pulse, QStringLiteral("Alt 2"), true},
                       {QStringLiteral("resources"), QStringLiteral("Monitor"), QStringLiteral("Resources"), Icon::Chip, QStringLiteral("Alt 3"), true},
                       {QStringLiteral("compare"), QStringLiteral("Decide"), QStringLiteral("Compare"), Icon::Compare, QStringLiteral("Alt 5"), true},
                       {QStringLiteral("workflow"), QStringLiteral("Deliver"), QStringLiteral("Workflow"), Icon::List, QStringLiteral("Alt 7"), true},
                       {QStringLiteral("reports"), QStringLiteral("Deliver"), QStringLiteral("Reports"), Icon::Document, QStringLiteral("Alt 8"), true},
                       {QStringLiteral("sources"), QStringLiteral("Deliver"), QStringLiteral("Sources"), Icon::Plug, QStringLiteral("Alt 9"), true}});
    sidebar->setCurrent(id);
    sidebar->setPhases({{1, QStringLiteral("Assessment"), QStringLiteral("Days 1–3"), 18, 18, PhaseState::Done, false},
                        {4, QStringLiteral("Frontend"), QStringLiteral("Days 11–12"), 9, 9, PhaseState::Done, false},
                        {5, QStringLiteral("Validation"), QStringLiteral("G5: 3 of 5 met"), 11, 17, PhaseState::Current, true},
                        {6, QStringLiteral("Deployment"), QStringLiteral("Days 15–16"), 0, 12, PhaseState::NotStarted, false}},
                       QStringLiteral("74 of 92 done"));
    sidebar->setSources({{QStringLiteral("a"), QStringLiteral("Prometheus"), SourceState::Ok, QStringLiteral("4 s")},
                         {QStringLiteral("b"), QStringLiteral("Lighthouse CI"), SourceState::Stale, QStringLiteral("stale 26 h")}},
                        QStringLiteral("3 live, 1 stale"));
    sidebar->setCompact(width < 1200);
    middle->addWidget(sidebar);
    auto *right = new QVBoxLayout;
    right->setSpacing(0);
    middle->addLayout(right, 1);
    auto *bar = new PageBar;
    bar->setTitle(title);
    bar->setScope(QStringLiteral("prod-eu"), QStringLiteral("canary pool"));
    bar->setBaselineText(QStringLiteral("B1, 25–26 Feb"));
    bar->setLive(true, QStringLiteral("10 s"));
    right->addWidget(bar);
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(page);
    right->addWidget(scroll, 1);
    auto *status = new StatusBar;
    status->setItems({{QStringLiteral("Live, refreshed 14:20:08"), Glyph::DotLive, Tone::Neutral}, {QStringLiteral("42 queries, 0 failed, slowest 310 ms"), {}, Tone::Neutral},
                      {QStringLiteral("Step 5 min, last bucket partial"), {}, Tone::Neutral}, {QStringLiteral("Coverage 99.7 %, node metrics 98.3 %"), {}, Tone::Neutral}},
                     {{QStringLiteral("CET (UTC+1)"), {}, Tone::Neutral}, {QStringLiteral("Saved 14:19"), {}, Tone::Neutral}, {QStringLiteral("Ctrl K Commands"), {}, Tone::Neutral}});
    column->addWidget(status);
    return window;
}

QWidget *overview(const SnapshotPtr &snapshot)
{
    auto *page = new OverviewPage;
    page->setTimeZoneOffset(test::storyOffset);
    page->setGate(GateBlock{QStringLiteral("Gate G5"), QStringLiteral("3 of 5 criteria met, day 14 of 16"), 3, 5});
    page->setSnapshot(snapshot);
    return page;
}

QWidget *resources(const SnapshotPtr &snapshot)
{
    auto *page = new ResourcesPage;
    page->setTimeZoneOffset(test::storyOffset);
    page->setSnapshot(snapshot);
    return page;
}

struct Screen {
    const char *name;
    QSize size;
    qreal ratio;
};
constexpr Screen screens[] = {{"1440x900", {1440, 900}, 1}, {"1366x768", {1366, 768}, 1}, {"720x450", {720, 450}, 2}};

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    const QDir folder(argc > 1 ? QString::fromLocal8Bit(argv[1]) : QStringLiteral("."));
    theme::install(theme::Scheme::Light);
    const SnapshotPtr snapshot = test::storySnapshot();
    for (const auto scheme : {theme::Scheme::Light, theme::Scheme::Dark}) {
        theme::setScheme(scheme);
        const QString suffix = scheme == theme::Scheme::Light ? QStringLiteral("light") : QStringLiteral("dark");
        std::unique_ptr<QWidget> page(sheet(*snapshot));
        save(*page, folder.filePath(QStringLiteral("components-%1.png").arg(suffix)), {1440, 900});
        for (const Screen &screen : screens) {
            std::unique_ptr<QWidget> window(framed(overview(snapshot), QStringLiteral("overview"), QStringLiteral("Overview"), screen.size.width()));
            save(*window, folder.filePath(QStringLiteral("overview-%1-%2.png").arg(suffix, QLatin1String(screen.name))), screen.size, screen.ratio);
            window.reset(framed(resources(snapshot), QStringLiteral("resources"), QStringLiteral("Resources"), screen.size.width()));
            save(*window, folder.filePath(QStringLiteral("resources-%1-%2.png").arg(suffix, QLatin1String(screen.name))), screen.size, screen.ratio);
        }
    }
    return 0;
}
