#pragma once
#include "models/analysis/snapshot.h"
#include "widgets/common/page.h"
#include "widgets/sources/connectionreport.h"

class QBoxLayout;
class QVBoxLayout;
class QScrollArea;

namespace sextant {

class ChoiceCard;
class ConnectionPanel;
class ErrorPanel;
class Panel;
class StepsHeader;
class TextLabel;

/// The first screen: connect a server or this machine, look at the sample project, or open a file. Steps 1, 2, 3 tell what
/// comes next; each is done only when the project really has it.
class StartPage : public Page
{
    Q_OBJECT
public:
    explicit StartPage(QWidget *parent = nullptr);

    void setSnapshot(const SnapshotPtr &snapshot) override;
    struct Recent {
        QString path;
        QString title;
    };
    /// Recent projects, newest first; missing files stay listed and say so.
    void setRecent(const std::vector<Recent> &projects);
    /// Opening or creating failed: said above the choices until the next try.
    void setError(const Error &error);
    void setTestResult(const ConnectionReport &report);
    /// Metrics that known exporters are recognised by; shown as examples before the first test.
    void setLooksFor(const QStringList &metrics, int more);

Q_SIGNALS:
    void openFileRequested();
    void openRecentRequested(const QString &path);
    void createRequested(const sextant::SourceConfig &config);
    void sampleRequested();
    void testRequested(const sextant::SourceConfig &config);
    void testCancelled();
    void secretEntered(const QString &reference, const QByteArray &secret, bool keep); ///< see ConnectionPanel

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeHead();
    QWidget *makeChoices();
    QWidget *makeForms();
    QWidget *makeSample();
    void choose(int index);
    void layOut();

    QBoxLayout *m_head = nullptr;
    QBoxLayout *m_columns = nullptr;
    QWidget *m_choices = nullptr;
    StepsHeader *m_steps = nullptr;
    ErrorPanel *m_error = nullptr;
    std::vector<ChoiceCard *> m_cards;
    ConnectionPanel *m_connection = nullptr;
    Panel *m_sample = nullptr;
    TextLabel *m_recentTitle = nullptr;
    QVBoxLayout *m_recent = nullptr;
    std::vector<SourceConfig> m_drafts; ///< what was typed for each kind survives a look at another one
    int m_chosen = -1;
};

} // namespace sextant
