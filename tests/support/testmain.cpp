#include "tests/support/testmain.h"
