#include "widgets/theme/fonts.h"

#include <QApplication>
#include <QDir>
#include <QFontDatabase>
#include <QFontInfo>

namespace sextant::theme {
namespace {

struct Faces {
    QString text;
    QString display;
    QString code;
    qreal scale = 1;
};

Faces &faces()
{
    static Faces instance;
    return instance;
}

QString firstOf(const QStringList &wanted, const QStringList &installed)
{
    for (const QString &name : wanted)
        if (installed.contains(name))
            return name;
    return QFontDatabase::systemFont(QFontDatabase::GeneralFont).family();
}

/// The cuts lie beside the installed program, or in the build tree of a program that was not installed.
void loadCuts()
{
    const QStringList places{QCoreApplication::applicationDirPath() + QStringLiteral("/../share/sextant/fonts"),
                             QStringLiteral(SEXTANT_FONT_DIR)};
    for (const QString &place : places) {
        const QDir folder(place);
        const QStringList files = folder.entryList({QStringLiteral("Sextant*.otf")}, QDir::Files);
        for (const QString &file : files)
            QFontDatabase::addApplicationFont(folder.filePath(file));
        if (!files.isEmpty())
            return;
    }
}

struct Face {
    int pixels;
    QFont::Weight weight;
    enum { Text, Display, Code } family = Text;
};

Face face(Type role)
{
    switch (role) {
    case Type::Caption: return {11, QFont::Normal};
    case Type::CaptionStrong: return {11, QFont::DemiBold};
    case Type::Small: return {12, QFont::Normal};
    case Type::SmallStrong: return {12, QFont::DemiBold};
    case Type::Body: return {13, QFont::Normal};
    case Type::BodyMedium: return {13, QFont::Medium};
    case Type::BodyStrong: return {13, QFont::DemiBold};
    case Type::PanelTitle: return {14, QFont::DemiBold};
    case Type::Statement: return {16, QFont::DemiBold};
    case Type::PageTitle: return {18, QFont::DemiBold, Face::Display};
    case Type::Value: return {28, QFont::DemiBold, Face::Display};
    case Type::ValueUnit: return {15, QFont::Medium};
    case Type::Code: return {12, QFont::Normal, Face::Code};
    }
    return {13, QFont::Normal};
}

} // namespace

void installFonts()
{
    loadCuts();
    const QStringList installed = QFontDatabase::families();
    Faces &known = faces();
    // Inter's own digits are proportional in Qt 6.4: without the tabular cut Noto Sans comes first.
    known.text = firstOf({QStringLiteral("Sextant Tab"), QStringLiteral("Noto Sans"), QStringLiteral("Inter"),
                          QStringLiteral("DejaVu Sans")}, installed);
    known.display = firstOf({QStringLiteral("Sextant Display"), QStringLiteral("Inter Display"), QStringLiteral("Inter"), known.text}, installed);
    known.code = firstOf({QStringLiteral("JetBrains Mono"), QStringLiteral("DejaVu Sans Mono")}, installed);
    const int desktop = QFontInfo(QApplication::font()).pixelSize();
    known.scale = desktop <= 15 ? 1.0 : std::min(2.0, desktop / 13.0);
}

qreal scale()
{
    return faces().scale;
}

int px(qreal length)
{
    return qRound(length * scale());
}

QFont font(Type role)
{
    return font(role, scale());
}

QFont font(Type role, qreal factor)
{
    const Face wanted = face(role);
    const Faces &known = faces();
    QFont font(wanted.family == Face::Display ? known.display : wanted.family == Face::Code ? known.code : known.text);
    font.setPixelSize(std::max(1, qRound(wanted.pixels * factor)));
    font.setWeight(wanted.weight);
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setStyleStrategy(QFont::PreferAntialias);
    if (wanted.family == Face::Display)
        font.setLetterSpacing(QFont::PercentageSpacing, wanted.pixels >= 28 ? 99.5 : 99);
    return font;
}

} // namespace sextant::theme
