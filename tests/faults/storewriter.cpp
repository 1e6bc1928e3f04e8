#include "models/store/projectstore.h"
#include "models/store/safefile.h"

#include <QCoreApplication>
#include <QFile>
#include <QStringList>

#include <cstdio>

/// Edits a project until it is killed. Prints "ack N" only after the store said that edit N is saved; an error is printed and
/// ends it. "control" writes the same edits to a plain file that is rewritten each time, to show that the harness sees loss.
int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    sextant::turnFileSignalsIntoErrors();
    const QStringList arguments = app.arguments();
    const QString path = arguments.value(1);
    const int first = arguments.value(2).toInt();
    const bool control = arguments.value(3) == QStringLiteral("control");
    const auto acknowledge = [](int edit) {
        std::printf("ack %d\n", edit);
        std::fflush(stdout);
    };
    if (control) {
        for (int edit = first; edit < first + 100000; ++edit) {
            QFile file(path);
            if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate))
                return 1;
            for (int line = 0; line < 2000; ++line)
                file.write(QByteArray::number(edit) + ' ' + QByteArray(20, 'x') + '\n');
            file.write("end\n");
            file.close();
            acknowledge(edit);
        }
        return 0;
    }
    auto store = sextant::ProjectStore::open(path, std::make_shared<sextant::SystemClock>(), QStringLiteral("writer"));
    if (!store) {
        std::fprintf(stderr, "%s\n", qPrintable(sextant::describe(store.error())));
        return 2;
    }
    sextant::Baseline baseline;
    baseline.window = {1, 2};
    baseline.kpis.resize(1);
    baseline.kpis[0].kpi = QStringLiteral("k");
    for (int i = 0; i < 500; ++i)
        baseline.kpis[0].series.append(i, 0.1 * i);
    for (int edit = first; edit < first + 100000; ++edit) {
        sextant::Result<void> done = (*store)->setProperty(QStringLiteral("edit"), QString::number(edit));
        if (done && edit % 10 == 0) {
            baseline.name = QString::number(edit);
            const auto frozen = (*store)->addBaseline(baseline);
            if (!frozen)
                done = tl::unexpected(frozen.error());
        }
        if (!done) {
            std::printf("error %s\n", qPrintable(sextant::errorCodeName(done.error().code)));
            std::fflush(stdout);
            return 3;
        }
        acknowledge(edit);
    }
    return 0;
}
