#include "models/report/report.h"
