#pragma once
#include <QColor>
#include <QFont>

namespace sextant::theme {

enum class Scheme { Light, Dark };

/// Every colour of Sextant; no colour literal exists outside this folder. Names are those of the design language.
struct Tokens {
    QColor window, chrome, panel, sunken, hover;
    QColor line, lineStrong, control, grid, axis, track, markLine;
    QColor ink1, ink2, ink3;
    QColor accent, accentSoft, accentLine, onAccent;
    QColor base, baseBand, baseText, gridOnBand, hatch, hatchFill, eventSpan, glyphOnFill;
    QColor good, goodFill, goodSoft, goodLine;
    QColor bad, badFill, badSoft, badLine;
    QColor warn, warnFill, warnSoft, warnLine;
    QColor unk, unkFill, unkSoft, unkLine;
    QColor same, sameFill, sameSoft, sameLine;
    QColor logo, logoNeedle, logoFrame;
    QColor category[6];
};

/// Roles of the type scale (design language, section 3).
enum class Type { Caption, CaptionStrong, Small, SmallStrong, Body, BodyMedium, BodyStrong, PanelTitle, Statement, PageTitle, Value, ValueUnit, Code };

const Tokens &tokens(Scheme scheme);
/// Tokens of the scheme the application shows now. Painters of pages pass Scheme::Light explicitly.
const Tokens &current();
Scheme scheme();
/// Switches palette, style and every widget; emits nothing: widgets repaint through QEvent::PaletteChange.
void setScheme(Scheme scheme);
/// What the desktop asks for: the portal's colour scheme, else the lightness of the palette the application started with.
Scheme systemScheme();

/// Loads the fonts, installs style and palette. Call once after QApplication exists.
void install(Scheme scheme);

/// The font of a role, scaled by the application font; tabular digits up to 16 px.
QFont font(Type role);
/// The same at a multiple, for slides and pages.
QFont font(Type role, qreal factor);

/// Size of text against the design's 13 px, 1 to 2; a desktop's ordinary 9 to 11 points count as 1.
qreal scale();
/// A length of the design in logical pixels of this desktop.
int px(qreal length);

} // namespace sextant::theme
