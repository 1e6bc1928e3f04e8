#pragma once
#include <QObject>
#include <QStringList>

#include <atomic>
#include <functional>
#include <memory>

class QLineEdit;

namespace sextant {

/// The texts that contain what was typed, in any case: those that begin with it first, each once, at most `most`.
QStringList matchingTexts(const QStringList &texts, const QString &typed, int most = 200);

/// Looks through lists of any length while someone types: long ones in the pool, so that the window does not wait. The newest
/// question counts.
class TextSearch : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    /// Calls `show` at once or later, unless another find() or forget() came first.
    void find(const QStringList &texts, const QString &typed, std::function<void(const QStringList &)> show);
    void forget() { ++*m_newest; }

private:
    using Ticket = std::atomic<quint64>;
    std::shared_ptr<Ticket> m_newest = std::make_shared<Ticket>(0); ///< a search that waits its turn sees that it is not wanted any more
};

/// Offers texts below a line while someone types there, in place of those offered before.
void offerTexts(QLineEdit &line, const QStringList &texts);

/// Lets go of a list in the pool: a million texts take longer to free than a frame lasts.
void freeInPool(QStringList texts);

} // namespace sextant
