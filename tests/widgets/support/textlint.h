#pragma once
#include <QString>
#include <QStringList>

class QWidget;

namespace sextant::test {

/// Every visible label and button whose text needs more room than it has, as "Class: text (needs, has)". Labels that
/// elide on purpose are left out: they show the whole text in a tooltip.
QStringList clippedTexts(const QWidget &root);

} // namespace sextant::test
