#include "models/store/projectstore.h"
