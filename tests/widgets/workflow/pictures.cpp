#include "tests/widgets/workflow/workflowstory.h"
#include "widgets/theme/tokens.h"
#include "widgets/workflow/workflowpage.h"

#include <QApplication>

using namespace sextant;

/// Not a test: pictures of the workflow screen to lay beside the design. pictures FOLDER [light|dark]
int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    const QString folder = app.arguments().value(1, QStringLiteral("."));
    theme::install(app.arguments().value(2) == QLatin1String("dark") ? theme::Scheme::Dark : theme::Scheme::Light);
    const auto story = test::workflowStory();
    const struct { const char *name; QSize size; const char *item; } shots[] = {
        {"1440", {1232, 798}, nullptr}, {"1366", {1158, 666}, nullptr}, {"item", {1232, 798}, "P5.T1.R3"}, {"p3", {1232, 798}, "P3.T3.S"}, {"720", {668, 348}, nullptr}, {"720tall", {668, 1800}, "P5.T1.R3"}};
    for (const auto &shot : shots) {
        WorkflowPage page(std::make_shared<ManualClock>(story->now));
        page.setPerson(QStringLiteral("M. Sarr"));
        page.setWorkflow(story->definition, story->phases(), story->start);
        if (shot.size.width() > 1200)
            page.setClosing(story->closing());
        page.resize(shot.size);
        page.show();
        if (shot.item)
            page.showItem(QLatin1String(shot.item));
        app.processEvents();
        page.grab().save(folder + u'/' + QLatin1String(shot.name) + QStringLiteral(".png"));
    }
    return 0;
}
