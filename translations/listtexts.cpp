// Prints the texts of the data files as source lines that lupdate understands.
#include "translations/contenttexts.h"

#include <cstdio>

namespace {

QByteArray literal(const QString &text)
{
    QByteArray bytes = text.toUtf8();
    bytes.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n");
    return '"' + bytes + '"';
}

} // namespace

int main()
{
    const auto catalogue = sextant::builtinCatalogue();
    const auto workflow = sextant::builtinWorkflow();
    if (!catalogue || !workflow) {
        std::fprintf(stderr, "%s\n", qPrintable(sextant::describe(catalogue ? workflow.error() : catalogue.error())));
        return 1;
    }
    for (const sextant::ContentText &entry : sextant::contentTexts(*catalogue, *workflow))
        std::printf("//: %s\nQT_TRANSLATE_NOOP(\"Content\", %s)\n", qPrintable(entry.where), literal(entry.text).constData());
    return 0;
}
