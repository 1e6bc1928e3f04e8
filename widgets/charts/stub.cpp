#include "widgets/theme/tokens.h"
