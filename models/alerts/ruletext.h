#pragma once
#include "models/alerts/ruleset.h"

namespace sextant::rules {

/// The shortest text that reads back as the same number: "0.2", "1e-07".
QString numberText(double value);

/// People's text without control characters and broken code points, as it may stand in labels and annotations.
QString plainText(const QString &text);

/// Text that a Prometheus template shows as it is: every "{" is written as a string, so that nobody's name runs as a template.
QString templateEscaped(const QString &text);

/// What the template of an annotation is and what it shows for a value.
QString templateOf(const Annotation &annotation);
QString shownBy(const Annotation &annotation, double value);

/// A value as Prometheus' humanize functions show it: "164ms", "93.4%", "1.2k".
QString humanized(Unit unit, double value);

/// Letters, digits and "_" from free text, never empty, never beginning with a digit.
QString slugOf(const QString &text);

/// `name{a="b"}` with the values escaped.
QString seriesText(const QString &name, const Pairs &labels);

} // namespace sextant::rules
