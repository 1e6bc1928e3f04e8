#pragma once
#include <QByteArray>
#include <QWidget>

#include <optional>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace sextant {

/// A secret that was typed, and the reference it goes under. Never part of a config.
struct TypedSecret {
    QString reference;
    QByteArray secret;
};

/// Where a secret is: typed once and kept in the keyring or for this session, in a file, or in an environment variable. What
/// is typed never becomes part of a config; that holds only the reference.
class SecretField : public QWidget
{
    Q_OBJECT
public:
    enum class Place { Keyring, Session, File, Variable };

    /// `key` is the config's field, part of the reference's name; `label` is for people.
    SecretField(const QString &key, const QString &label, QWidget *parent = nullptr);

    /// Shows what a config says: a reference, or the path of a file. Does not emit.
    void setValue(const QString &reference, const QString &file);
    Place place() const;
    /// "keyring:…", "session:…" or "env:…"; empty for a file and while nothing is given.
    QString reference() const;
    /// The path when the place is a file.
    QString file() const;
    /// What was typed for the keyring or the session.
    std::optional<TypedSecret> typed() const;
    QLineEdit *line() const { return m_line; }

Q_SIGNALS:
    void edited();

private:
    void showPlace();
    bool isTyped() const { return place() == Place::Keyring || place() == Place::Session; }

    QString m_key;
    QComboBox *m_place;
    QLineEdit *m_line;
    QPushButton *m_choose;
    QString m_name; ///< behind "keyring:" or "session:"; empty until something is typed or stored
};

} // namespace sextant
