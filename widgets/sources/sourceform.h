#pragma once
#include "models/sources/metricsource.h"
#include "widgets/common/icons.h"

#include <QCoreApplication>

namespace sextant {

/// One field of a source's form. Keys are those of SourceConfig::fields; a Secret may also be a path under key + "File".
struct FormField {
    enum class Kind { Text, File, Choice, Seconds, Secret, Lines };
    QString key;
    QString label;
    Kind kind = Kind::Text;
    QString hint;              ///< shown in the empty field or behind the choice
    QStringList values;        ///< Choice: stored values, the first is the default
    QStringList texts;         ///< Choice: what people read
    QString whenKey;           ///< shown only while this choice …
    QStringList whenValues;    ///< … has one of these values
    bool required = false;     ///< while it is shown
    bool more = false;         ///< folded behind "More options"
};

/// The form of one kind of source, from which the widgets are made. The fields are those of the registry.
struct SourceForm {
    QString kind;   ///< registry id
    QString title;  ///< "Prometheus server"
    QString note;   ///< one line under the title
    Icon icon = Icon::Plug;
    bool hasUrl = false;
    QString urlHint;
    bool measures = true;  ///< has metrics, so that a project can begin with it; those without come last
    bool hasAlerts = false;    ///< can tell which alerts fire
    bool hasExemplars = false; ///< can have observations that point at traces
    bool mustTest = false; ///< may only be connected after a successful test
    std::vector<FormField> fields;
};

/// The kinds a person can add, in order.
const std::vector<SourceForm> &sourceForms();
/// The form of a kind; nullptr for kinds without one ("recorded").
const SourceForm *sourceForm(const QString &kind);

/// What keeps a config from being used: the field's key ("name", "url", …) and a sentence. Empty key: nothing.
struct FormProblem {
    QString key;
    QString text;
};
FormProblem checkConfig(const SourceConfig &config);
/// The config with its way of signing in named: configs from the command line only have the fields it needs.
SourceConfig withSignIn(SourceConfig config);
/// A config of this kind with every default set.
SourceConfig emptyConfig(const SourceForm &form);

} // namespace sextant
