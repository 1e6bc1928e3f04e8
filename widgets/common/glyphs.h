#pragma once
#include "models/analysis/readingtext.h"
#include "widgets/theme/tokens.h"

#include <QPainter>

namespace sextant {

/// Signs that carry a verdict, on a 14 grid. Solid: against the baseline. Ring: against the target. Never merged.
enum class Glyph {
    Improved, Regressed, Unchanged, Inconclusive,              // solid, and the hollow dashed circle
    TargetMet, AtRisk, TargetMissed, NoData, NoTarget,         // ring
    Warning, ArrowUp, ArrowDown,
    ItemTodo, ItemDoing, ItemDone, ItemFailed, ItemWaived, ItemNotApplicable,
    DotLive, DotStale, DotFailed, DotIdle,
    RatingGood, RatingNeedsWork, RatingPoor
};

/// What a colour says. Each tone has a text colour, a fill, a soft fill and a line.
enum class Tone { Good, Bad, Warn, Unknown, Same, Accent, Neutral };
struct ToneColors {
    QColor text, fill, soft, line;
};
ToneColors toneColors(Tone tone, const theme::Tokens &tokens = theme::current());

Glyph glyphOf(Change change);
Glyph glyphOf(Standing standing);
Tone toneOf(Change change);
Tone toneOf(Standing standing);
Tone toneOf(Glyph glyph);

/// Draws the glyph into a square, as vectors. Arrows and dots take the tone's text colour when `color` is not given.
void paintGlyph(QPainter &painter, const QRectF &square, Glyph glyph, const theme::Tokens &tokens = theme::current(),
                const QColor &color = {});

enum class PhaseState { Done, Current, NotStarted, Blocked };
/// How a phase is shown everywhere: blocked is one that fails before anything of it is done.
PhaseState phaseState(int done, int total, bool failed, bool current);
/// The node of the phase rail, on an 18 grid: check, progress ring with number, outline number, diamond.
void paintPhaseNode(QPainter &painter, const QRectF &square, PhaseState state, int number, qreal share,
                    const theme::Tokens &tokens = theme::current());

/// 45 degree hatch for "nothing known here": gaps, stale tails, waived items, the range beyond a limit.
void paintHatch(QPainter &painter, const QRectF &rect, const theme::Tokens &tokens, const QColor &ground, qreal factor = 1);

/// The mark of the application, on a 26 grid.
void paintLogo(QPainter &painter, const QRectF &square, const theme::Tokens &tokens = theme::current());

} // namespace sextant
