#include "models/analysis/snapshot.h"
#include "models/analysis/chartspec.h"
