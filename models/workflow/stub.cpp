#include "models/workflow/progress.h"
