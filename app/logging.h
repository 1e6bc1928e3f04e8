#pragma once
#include <QString>

namespace sextant {

/// Sends the program's and Qt's messages to a rotating file in the state folder (XDG_STATE_HOME/sextant/sextant.log, 3 files
/// of 5 MB). When the folder cannot be written, messages go to standard error. Returns the file, empty when there is none.
QString startLogging();

} // namespace sextant
