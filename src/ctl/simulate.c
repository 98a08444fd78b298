/* palierctl simulate: measures the rules on simulated people. */
#include "simulate.h"

#include "ctl.h"
#include "engine/measure.h"

#include <stdlib.h>
#include <string.h>

static const char USAGE[] =
    "usage: palierctl simulate [--thorough] [--learners=N] [--seed=N]\n"
    "                          [placement|exam]\n"
    "       palierctl simulate --check [--learners=N] [--seed=N]\n"
    "       palierctl simulate --trace [--learners=N] [--seed=N]\n"
    "       palierctl simulate --plots=FOLDER [TABLE]\n"
    "Takes simulated learners through the rules, side by side, and prints one\n"
    "row of figures a rule, bank and form. --thorough: every cell. --check:\n"
    "takes them through the functions of the database too, and compares.\n"
    "--plots: draws a printed table (or standard input) as SVG files, and\n"
    "prints its figures beside the targets. --trace: a bank and exams of ours,\n"
    "question by question.\n";

static bool read_number(const char *text, long *number)
{
    char *end;

    if (!text)
        return true;
    *number = strtol(text, &end, 10);
    return *text && !*end && *number > 0 && *number <= 10000000;
}

static int run(const char *test, const struct simulate_options *options)
{
    int status = CTL_DONE;

    measure_header(stdout);
    if (!test || strcmp(test, "placement") == 0)
        status = simulate_placement(stdout, options);
    if (status == CTL_DONE && (!test || strcmp(test, "exam") == 0))
        status = simulate_exam(stdout, options);
    return status;
}

int ctl_simulate(int argc, char **argv)
{
    struct simulate_options options = {.seed = 1};
    const char *learners = NULL;
    const char *seed = NULL;
    const char *plots = NULL;
    long start = 1;
    bool check = false;
    bool trace = false;
    const struct ctl_option known[] = {
        {"thorough", NULL, &options.thorough},
        {"check", NULL, &check},
        {"trace", NULL, &trace},
        {"learners", &learners, NULL},
        {"seed", &seed, NULL},
        {"plots", &plots, NULL},
        {NULL, NULL, NULL},
    };
    int status = ctl_options(&argc, argv, known, USAGE);

    if (status != CTL_GO)
        return status;
    if (plots && argc <= 2)
        return simulate_plots(plots, argc == 2 ? argv[1] : NULL);
    if (argc > 2 || (argc == 2 && strcmp(argv[1], "placement") != 0 &&
                     strcmp(argv[1], "exam") != 0))
        return ctl_misused(USAGE, "placement or exam");
    options.learners = options.thorough ? 10000 : check ? 240 : 2000;
    if (!read_number(learners, &options.learners) ||
        !read_number(seed, &start))
        return ctl_misused(USAGE, "a whole number from 1 to 10000000");
    options.seed = (uint64_t)start;
    if (check)
        return simulate_check(&options);
    if (trace)
        return simulate_trace(stdout, &options);
    return run(argc == 2 ? argv[1] : NULL, &options);
}
