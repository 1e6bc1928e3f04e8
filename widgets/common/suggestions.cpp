#include "widgets/common/suggestions.h"

#include "models/core/whendone.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QLineEdit>
#include <QStringListModel>
#include <QThreadPool>
#include <QtConcurrentRun>

namespace sextant {
namespace {

constexpr qsizetype lookedThroughAtOnce = 20'000; ///< about 4 ms
constexpr int rowsShown = 10;
const QString offerName = QStringLiteral("offer");

/// What a line offers: the model of its completer holds what matches.
class Offer : public QObject
{
public:
    Offer(QLineEdit &line, const QStringList &texts) : QObject(&line), m_line(line), m_texts(texts)
    {
        setObjectName(offerName);
        m_completer.setModel(&m_model);
        m_completer.setFilterMode(Qt::MatchContains);
        m_completer.setCaseSensitivity(Qt::CaseInsensitive);
        m_completer.setMaxVisibleItems(rowsShown);
        line.setCompleter(&m_completer);
        connect(&line, &QLineEdit::textEdited, this, &Offer::search);
    }
    ~Offer() override { freeInPool(std::move(m_texts)); }

private:
    void search(const QString &typed)
    {
        m_model.setStringList({}); // what matched before must not be offered now
        m_typing = true; // the line opens the list itself
        m_search.find(m_texts, typed, [this, typed](const QStringList &found) {
            m_model.setStringList(found == QStringList{typed} ? QStringList() : found);
            if (m_typing || !m_line.hasFocus())
                return;
            m_completer.setCompletionPrefix(typed);
            m_completer.complete();
        });
        m_typing = false;
    }

    QLineEdit &m_line;
    QStringList m_texts;
    QStringListModel m_model;
    QCompleter m_completer;
    TextSearch m_search;
    bool m_typing = false;
};

} // namespace

QStringList matchingTexts(const QStringList &texts, const QString &typed, int most)
{
    QStringList begin, within;
    for (const QString &text : texts) {
        if (begin.size() >= most)
            break;
        if (text.startsWith(typed, Qt::CaseInsensitive))
            begin << text;
        else if (within.size() < most && text.contains(typed, Qt::CaseInsensitive))
            within << text;
    }
    begin += within.mid(0, most - begin.size());
    begin.removeDuplicates();
    return begin;
}

void TextSearch::find(const QStringList &texts, const QString &typed, std::function<void(const QStringList &)> show)
{
    const quint64 ticket = ++*m_newest;
    if (texts.size() <= lookedThroughAtOnce)
        return show(matchingTexts(texts, typed));
    const auto search = [texts, typed, ticket, newest = m_newest] { return *newest == ticket ? matchingTexts(texts, typed) : QStringList(); };
    whenDone(QtConcurrent::run(search), this, [this, ticket, show = std::move(show)](const QStringList &found) {
        if (*m_newest == ticket)
            show(found);
    });
}

void offerTexts(QLineEdit &line, const QStringList &texts)
{
    delete line.findChild<QObject *>(offerName, Qt::FindDirectChildrenOnly);
    new Offer(line, texts);
}

void freeInPool(QStringList texts)
{
    if (texts.size() > lookedThroughAtOnce)
        QThreadPool::globalInstance()->start([held = std::move(texts)]() mutable { held.clear(); });
}

} // namespace sextant
