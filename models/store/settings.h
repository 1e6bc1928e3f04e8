#pragma once
#include <QByteArray>
#include <QString>
#include <QStringList>

namespace sextant {

/// What a person prefers on this machine: an INI file in the configuration folder. Plain types only, never a secret; a damaged
/// or hostile file gives defaults.
class Settings
{
public:
    Settings();
    /// Another file than the person's own: tests.
    explicit Settings(const QString &path);

    QString path() const { return m_path; }
    QString theme() const;    ///< "light", "dark" or "system"
    void setTheme(const QString &theme);
    QString language() const; ///< "de", "en"; empty follows the system
    void setLanguage(const QString &language);
    QByteArray windowGeometry() const;
    void setWindowGeometry(const QByteArray &geometry);
    QStringList recentProjects() const; ///< newest first, at most ten; missing files stay listed, the start page says so
    void addRecentProject(const QString &path);
    void removeRecentProject(const QString &path);

private:
    QString text(const QString &key) const;
    void setText(const QString &key, const QString &value);

    QString m_path;
};

/// Folders of this person, made when asked for. Empty when the system gives none.
namespace folders {
QString config();   ///< settings
QString state();    ///< logs
QString projects(); ///< where a project goes when nobody chose a place
}

} // namespace sextant
