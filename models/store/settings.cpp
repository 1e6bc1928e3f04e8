#include "models/store/settings.h"

#include <QDir>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>

namespace sextant {
namespace {

constexpr int mostRecent = 10;
constexpr int longestText = 4096;
constexpr int longestGeometry = 16 * 1024;

const QString themeKey = QStringLiteral("appearance/theme");
const QString languageKey = QStringLiteral("appearance/language");
const QString geometryKey = QStringLiteral("window/geometry");
const QString recentKey = QStringLiteral("projects/recent");

QString made(const QString &folder)
{
    return !folder.isEmpty() && QDir().mkpath(folder) ? folder : QString();
}

} // namespace

Settings::Settings() : Settings(folders::config() + QStringLiteral("/settings.ini")) {}

Settings::Settings(const QString &path) : m_path(path) {}

QString Settings::text(const QString &key) const
{
    // Text only: a QVariant of another type in the file (@Variant, @Invalid, lists) is not ours.
    const QVariant value = QSettings(m_path, QSettings::IniFormat).value(key);
    const QString text = value.typeId() == QMetaType::QString ? value.toString() : QString();
    return text.size() <= longestText ? text : QString();
}

void Settings::setText(const QString &key, const QString &value)
{
    QSettings(m_path, QSettings::IniFormat).setValue(key, value);
}

QString Settings::theme() const
{
    const QString theme = text(themeKey);
    return theme == QStringLiteral("light") || theme == QStringLiteral("dark") ? theme : QStringLiteral("system");
}

void Settings::setTheme(const QString &theme) { setText(themeKey, theme); }

QString Settings::language() const
{
    const QString language = text(languageKey);
    const bool plain = std::all_of(language.begin(), language.end(), [](QChar c) {
        return c.unicode() < 128 && (c.isLetterOrNumber() || c == u'_' || c == u'-');
    });
    return plain && language.size() < 16 ? language : QString();
}

void Settings::setLanguage(const QString &language) { setText(languageKey, language); }

QByteArray Settings::windowGeometry() const
{
    return QByteArray::fromBase64(text(geometryKey).toLatin1());
}

void Settings::setWindowGeometry(const QByteArray &geometry)
{
    if (geometry.size() < longestGeometry / 8)
        setText(geometryKey, QString::fromLatin1(geometry.toBase64()));
}

QStringList Settings::recentProjects() const
{
    QSettings file(m_path, QSettings::IniFormat);
    QStringList out;
    for (const QString &path : file.value(recentKey).toStringList())
        if (!path.isEmpty() && path.size() <= longestText && out.size() < mostRecent && !out.contains(path))
            out << path;
    return out;
}

void Settings::addRecentProject(const QString &path)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    QStringList recent = recentProjects();
    recent.removeAll(absolute);
    recent.prepend(absolute);
    QSettings(m_path, QSettings::IniFormat).setValue(recentKey, recent.mid(0, mostRecent));
}

void Settings::removeRecentProject(const QString &path)
{
    QStringList recent = recentProjects();
    recent.removeAll(path);
    QSettings(m_path, QSettings::IniFormat).setValue(recentKey, recent);
}

namespace folders {

QString config()
{
    const QString base = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation);
    return base.isEmpty() ? base : made(base + QStringLiteral("/sextant"));
}

QString state()
{
    // Qt 6.4 has no name for XDG_STATE_HOME; the specification's default is ~/.local/state.
    const QString chosen = qEnvironmentVariable("XDG_STATE_HOME");
    const QString base = QDir::isAbsolutePath(chosen) ? chosen : QDir::homePath() + QStringLiteral("/.local/state");
    return made(base + QStringLiteral("/sextant"));
}

QString projects()
{
    const QString base = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation);
    return base.isEmpty() ? base : made(base + QStringLiteral("/sextant"));
}

} // namespace folders
} // namespace sextant
