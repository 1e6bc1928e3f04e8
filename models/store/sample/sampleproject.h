#pragma once
#include "models/core/clock.h"
#include "models/core/error.h"
#include "models/store/sample/story.h"

#include <memory>

namespace sextant {

/// Writes the sample project, "Marlow Outdoor, checkout", to a new file: sources, recordings, baseline B1, markers, progress.
/// Everything in it comes from resources/sample/story.yaml and a fixed seed; only the file's creation time comes from the clock.
Result<void> writeSampleProject(const QString &path, std::shared_ptr<const Clock> clock);

/// The story compiled into the program.
Result<sample::Story> sampleStory();

} // namespace sextant
