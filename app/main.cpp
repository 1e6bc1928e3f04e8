#include "app/cli/cli.h"
#include "app/gui.h"
#include "models/store/safefile.h"

#include <QCoreApplication>

int main(int argc, char **argv)
{
    sextant::turnFileSignalsIntoErrors();
    QCoreApplication::setApplicationName(QStringLiteral("sextant"));
    QCoreApplication::setApplicationVersion(QStringLiteral(SEXTANT_VERSION));
    return sextant::cli::wantsCommandLine(argc, argv) ? sextant::cli::run(argc, argv) : sextant::runGui(argc, argv);
}
