#include "models/sources/metricsource.h"
