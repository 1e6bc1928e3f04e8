#include "widgets/workflow/itemtext.h"

#include "models/core/wording.h"

#include <QCoreApplication>
#include <QDateTime>

#include <algorithm>
#include <cmath>

namespace sextant {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(WorkflowItem)
};

constexpr double liveFor = 90;         ///< seconds: evidence of the last refreshes is called live
constexpr double weekSpan = 6 * 86400; ///< a weekday alone is unambiguous within it

int rank(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Missed: return 0;
    case Verdict::Inconclusive: return 1;
    case Verdict::NoData: return 2;
    case Verdict::Met: return 3;
    }
    return 3;
}

ItemChip chipOf(const Evidence &evidence, double now)
{
    using Kind = EvidenceChip::Kind;
    ItemChip chip;
    chip.value = evidence.summary;
    const bool expired = evidence.validUntil > 0 && now > evidence.validUntil;
    const bool stale = expired || std::any_of(evidence.reasons.begin(), evidence.reasons.end(), [](const Reason &r) { return r.code == QLatin1String("stale"); });
    if (stale && (expired || evidence.verdict != Verdict::Met))
        chip.kind = Kind::Stale;
    else if (evidence.verdict == Verdict::Missed)
        chip.kind = Kind::Failed;
    else if (evidence.verdict == Verdict::Met)
        chip.kind = evidence.evaluator == QLatin1String("IMP") ? Kind::File : Kind::Live;
    else
        chip.note = evidence.verdict == Verdict::NoData ? Tr::tr("no data") : Tr::tr("not decided");
    return chip;
}

QString joined(const QStringList &words)
{
    if (words.size() < 2)
        return words.join(QString());
    return Tr::tr("%1 and %2").arg(words.mid(0, words.size() - 1).join(QStringLiteral(", ")), words.last());
}

} // namespace

QString stateWord(ItemState state)
{
    switch (state) {
    case ItemState::Todo: return Tr::tr("To do");
    case ItemState::Doing: return Tr::tr("Doing");
    case ItemState::Attested: return Tr::tr("Attested");
    case ItemState::Evidenced: return Tr::tr("Proved");
    case ItemState::Failed: return Tr::tr("Failed");
    case ItemState::Inconclusive: return Tr::tr("Inconclusive");
    case ItemState::Stale: return Tr::tr("Stale");
    case ItemState::Waived: return Tr::tr("Waived");
    case ItemState::NotApplicable: return Tr::tr("Not applicable");
    }
    return {};
}

Tone toneOf(ItemState state)
{
    switch (state) {
    case ItemState::Evidenced:
    case ItemState::Attested: return Tone::Good;
    case ItemState::Failed: return Tone::Bad;
    case ItemState::Inconclusive: return Tone::Unknown;
    case ItemState::Stale: return Tone::Warn;
    case ItemState::Doing: return Tone::Accent;
    case ItemState::Todo:
    case ItemState::Waived:
    case ItemState::NotApplicable: break;
    }
    return Tone::Same;
}

static Glyph glyphOf(ItemState state)
{
    switch (state) {
    case ItemState::Todo: return Glyph::ItemTodo;
    case ItemState::Doing: return Glyph::ItemDoing;
    case ItemState::Attested:
    case ItemState::Evidenced: return Glyph::ItemDone;
    case ItemState::Failed: return Glyph::ItemFailed;
    case ItemState::Inconclusive: return Glyph::Inconclusive;
    case ItemState::Stale: return Glyph::DotStale;
    case ItemState::Waived: return Glyph::ItemWaived;
    case ItemState::NotApplicable: return Glyph::ItemNotApplicable;
    }
    return Glyph::ItemTodo;
}

BadgeText badgeOf(ItemState state)
{
    return {stateWord(state), glyphOf(state), toneOf(state)};
}

void paintItemState(QPainter &painter, const QRectF &square, ItemState state, const theme::Tokens &tokens)
{
    if (state == ItemState::Stale)
        paintIcon(painter, square, Icon::Clock, toneColors(Tone::Warn, tokens).text);
    else
        paintGlyph(painter, square, glyphOf(state), tokens);
}

qreal itemChipWidth(const ItemChip &chip)
{
    return chipWidth(chip.kind.value_or(EvidenceChip::Kind::File), chip.value, chip.note);
}

void paintItemChip(QPainter &painter, QPointF topLeft, const ItemChip &chip, const theme::Tokens &t)
{
    if (chip.kind)
        return paintChip(painter, topLeft, *chip.kind, chip.value, chip.note, t);
    const qreal s = theme::scale();
    const ToneColors colors = toneColors(Tone::Unknown, t);
    const QRectF rect(topLeft, QSizeF(itemChipWidth(chip), 20 * s));
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colors.line, 1));
    painter.setBrush(colors.soft);
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 3.5 * s, 3.5 * s);
    paintGlyph(painter, QRectF(rect.left() + 7 * s, rect.top() + 4 * s, 12 * s, 12 * s), Glyph::Inconclusive, t);
    qreal x = rect.left() + 24 * s;
    x += drawText(painter, {x, rect.top()}, rect.height(), chip.value, theme::font(theme::Type::CaptionStrong), colors.text);
    if (!chip.note.isEmpty())
        drawText(painter, {x, rect.top()}, rect.height(), u' ' + chip.note, theme::font(theme::Type::Caption), colors.text);
    painter.restore();
}

std::vector<ItemChip> itemChips(const ItemStatus &item, double now, const QLocale &locale)
{
    using Kind = EvidenceChip::Kind;
    std::vector<ItemChip> chips;
    if (item.progress.waiver && item.state == ItemState::Waived) {
        const QDate until = QDateTime::fromSecsSinceEpoch(qint64(item.progress.waiver->expires)).date();
        chips.push_back({Kind::Person, item.progress.waiver->approver, Tr::tr("waived to %1").arg(dateSpanText(until, until, locale))});
    }
    std::vector<Evidence> evidence = item.evidence;
    std::stable_sort(evidence.begin(), evidence.end(), [](const Evidence &a, const Evidence &b) { return rank(a.verdict) < rank(b.verdict); });
    for (const Evidence &piece : evidence)
        chips.push_back(chipOf(piece, now));
    if (item.progress.attestation && item.item->mode != ItemMode::Automatic) {
        const bool stale = now - item.progress.attestation->at > attestationFreshness;
        chips.push_back({stale ? Kind::Stale : Kind::Person, item.progress.attestation->by, {}});
    }
    return chips;
}

QString evaluatorWord(const QString &code)
{
    struct Row {
        const char *code;
        const char *word;
    };
    static constexpr Row rows[] = {{"TGT", QT_TRANSLATE_NOOP("WorkflowItem", "a measured target")},
                                   {"CMP", QT_TRANSLATE_NOOP("WorkflowItem", "a comparison with the baseline")},
                                   {"BSL", QT_TRANSLATE_NOOP("WorkflowItem", "a frozen baseline")},
                                   {"RUL", QT_TRANSLATE_NOOP("WorkflowItem", "alert rules")},
                                   {"SCR", QT_TRANSLATE_NOOP("WorkflowItem", "live sources")},
                                   {"RET", QT_TRANSLATE_NOOP("WorkflowItem", "enough history")},
                                   {"QRY", QT_TRANSLATE_NOOP("WorkflowItem", "a query that answers")},
                                   {"IMP", QT_TRANSLATE_NOOP("WorkflowItem", "an imported result")},
                                   {"CPL", QT_TRANSLATE_NOOP("WorkflowItem", "complete entries")},
                                   {"APR", QT_TRANSLATE_NOOP("WorkflowItem", "a sign-off")},
                                   {"STB", QT_TRANSLATE_NOOP("WorkflowItem", "a stability watch")},
                                   {"DEP", QT_TRANSLATE_NOOP("WorkflowItem", "deploy events")},
                                   {"SCH", QT_TRANSLATE_NOOP("WorkflowItem", "plan and dates")},
                                   {"BUD", QT_TRANSLATE_NOOP("WorkflowItem", "performance budgets")},
                                   {"ATT", QT_TRANSLATE_NOOP("WorkflowItem", "a person's word")}};
    for (const Row &row : rows)
        if (code == QLatin1String(row.code))
            return Tr::tr(row.word);
    return code;
}

QString itemHint(const ItemStatus &item)
{
    if (item.state != ItemState::Todo && item.state != ItemState::Doing)
        return {};
    QStringList missing;
    for (const QString &code : item.item->evaluators) {
        const bool seen = std::any_of(item.evidence.begin(), item.evidence.end(), [&](const Evidence &e) { return e.evaluator == code; });
        const bool person = code == QLatin1String("ATT") || code == QLatin1String("APR");
        if (!seen && !(person && item.progress.attestation))
            missing << evaluatorWord(code);
    }
    if (missing.isEmpty())
        return {};
    const QString needs = Tr::tr("Needs %1").arg(joined(missing));
    return item.item->mode == ItemMode::Proposed && !item.item->needsPerson() ? Tr::tr("%1, or a person's word").arg(needs) : needs;
}

QString itemTime(const ItemStatus &item, double now, const QLocale &locale)
{
    double seen = 0;
    for (const Evidence &piece : item.evidence)
        seen = std::max(seen, piece.capturedAt);
    const bool machine = seen > 0;
    if (item.progress.attestation && item.item->mode != ItemMode::Automatic)
        seen = std::max(seen, item.progress.attestation->at);
    if (seen <= 0)
        return {};
    const double age = now - seen;
    if (machine && age >= 0 && age < liveFor)
        return Tr::tr("live, %1").arg(ageText(std::floor(age), locale));
    const QDateTime when = QDateTime::fromSecsSinceEpoch(qint64(seen));
    return age < weekSpan ? locale.toString(when, QStringLiteral("ddd HH:mm")) : locale.toString(when, dayMonthFormat(locale));
}

QString dateSpanText(const QDate &first, const QDate &last, const QLocale &locale)
{
    if (!first.isValid() || !last.isValid())
        return {};
    const QString end = locale.toString(last, dayMonthFormat(locale));
    if (first == last)
        return end;
    const QChar dash(0x2013);
    if (first.month() == last.month() && first.year() == last.year())
        return QString::number(first.day()) + dash + end;
    return locale.toString(first, dayMonthFormat(locale)) + u' ' + dash + u' ' + end;
}

QString itemTimeText(double time, const QLocale &locale)
{
    return locale.toString(QDateTime::fromSecsSinceEpoch(qint64(time)), QStringLiteral("ddd ") + dayMonthFormat(locale) + QStringLiteral(" HH:mm"));
}

} // namespace sextant
