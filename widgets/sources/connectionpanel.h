#pragma once
#include "widgets/common/panel.h"
#include "widgets/sources/connectionform.h"
#include "widgets/sources/connectionreport.h"

namespace sextant {

class Badge;
class ResultBox;

/// A source's form with its test: Test shows the chain URL, Name, Connection, HTTP, API, and what was found at the other end.
/// A result belongs to the fields it was made with: editing one of them makes it "Not tested" again.
class ConnectionPanel : public Panel
{
    Q_OBJECT
public:
    /// `verb` is the word on the accepting button: "Connect", "Save".
    explicit ConnectionPanel(const QString &verb, QWidget *parent = nullptr);

    /// Shows a config, and stops a test under way. `connected`: the project already gets answers with exactly these fields.
    void setConfig(const SourceConfig &config, bool connected = false);
    SourceConfig config() const { return m_form->config(); }
    /// The answer of the test under way; dropped when no test is under way.
    void setTestResult(const ConnectionReport &report);
    /// An untested connection may be accepted: editing a source whose server is down.
    void setUntestedAllowed(bool allowed);
    void setVerb(const QString &verb);
    /// A metric the program looks for, shown as examples before a test.
    void setLooksFor(const QStringList &metrics, int more);
    void focusFirst() { m_form->focusFirst(); }

Q_SIGNALS:
    void testRequested(const sextant::SourceConfig &config);
    void testCancelled();
    /// A typed secret, before the test or the acceptance that needs it; `keep` once the connection is accepted.
    void secretEntered(const QString &reference, const QByteArray &secret, bool keep);
    void accepted(const sextant::SourceConfig &config);

private:
    enum class State { Untested, Testing, Passed, Failed };
    QWidget *makeReport();
    QWidget *makeFooter();
    void showState();
    void showReport();
    void test();
    void accept();
    void handOverSecrets(bool keep);
    void onEdited();
    bool mustTest() const;

    ConnectionForm *m_form;
    Badge *m_badge;
    QWidget *m_reportBox = nullptr;
    ErrorPanel *m_error = nullptr;
    LoadingBar *m_progress = nullptr;
    ResultBox *m_success = nullptr;
    QWidget *m_footer = nullptr;
    TextLabel *m_nothing = nullptr; ///< in place of a form
    QWidget *m_looksFor = nullptr;
    TextLabel *m_looksForText = nullptr;
    QPushButton *m_test = nullptr;
    QPushButton *m_copy = nullptr;
    QPushButton *m_accept = nullptr;
    TextLabel *m_hint = nullptr;
    ConnectionReport m_report;
    State m_state = State::Untested;
    bool m_untestedAllowed = false;
};

} // namespace sextant
