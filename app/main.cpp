#include "app/cli/cli.h"

int main(int argc, char **argv)
{
    return sextant::cli::run(argc, argv);
}
