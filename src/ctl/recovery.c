/* palierctl recovery: calibration proved on simulated answers. */
#include "ctl.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "../engine/recovery.h"

static const char USAGE[] =
    "usage: palierctl recovery [--seeds=N]\n"
    "Simulates answers to 60 questions of known parameters, 1,000 each,\n"
    "calibrates, and prints as TSV how well the parameters were found again;\n"
    "a row is the mean of N runs (5). untold is what comes of it when the\n"
    "first questions were chosen by what calibration is not told.\n";

static const char *const DESIGNS[] = { "complete", "adaptive", "informed",
                                       "untold" };
enum { SEEDS_MAX = 1000, PLANTED = 4 };

/* Sums over the runs of one row. */
struct row {
    double runs, converged, rounds, counted, correlation, worst, bias, rmse;
    double covered, error, log_correlation, log_rmse, log_covered;
    double fewest, seconds, keys_found, keys_planted, keys_alarmed, alarmed;
    double keys_counted;
};

static void add(struct row *row, const struct recovery_result *r)
{
    row->runs++;
    row->converged += r->converged;
    row->rounds += r->rounds;
    row->counted += r->counted;
    row->correlation += r->correlation;
    if (row->runs <= 1 || r->correlation < row->worst)
        row->worst = r->correlation;
    row->bias += r->bias;
    row->rmse += r->rmse;
    row->covered += r->covered;
    row->error += r->error;
    row->log_correlation += r->log_correlation;
    row->log_rmse += r->log_rmse;
    row->log_covered += r->log_covered;
    row->fewest += (double)r->fewest;
}

/* The same world without, then with wrong keys planted in it. */
static void run(struct row *row, enum recovery_design design, bool exam,
                uint64_t seed)
{
    struct recovery_plan plan = { design, exam, 60, 1000, 0, seed };
    clock_t began = clock();
    struct recovery_result r = recovery_run(&plan);

    row->seconds += (double)(clock() - began) / CLOCKS_PER_SEC;
    add(row, &r);
    row->keys_alarmed += r.keys_alarmed;
    row->alarmed += r.alarmed;
    row->keys_counted += r.counted;
    plan.planted = PLANTED;
    r = recovery_run(&plan);
    row->keys_found += r.keys_found;
    row->keys_planted += PLANTED;
    row->keys_alarmed += r.keys_alarmed;
    row->alarmed += r.alarmed;
    row->keys_counted += r.counted;
}

static void print(const struct row *r, const char *design, bool exam)
{
    printf("%s\t%s\t%.0f\t%.2f\t%.0f\t%.0f\t%.4f\t%.4f\t%+.4f\t%.4f\t%.4f\t"
           "%.4f\t%.4f\t%.4f\t%.4f\t%.3f\t%.4f\t%.4f\t%.2f\n",
           exam ? "exam" : "placement", design, r->runs,
           r->converged / r->runs, r->rounds / r->runs, r->fewest / r->runs,
           r->correlation / r->runs, r->worst, r->bias / r->runs,
           r->rmse / r->runs, r->error / r->runs, r->covered / r->counted,
           r->log_correlation / r->runs, r->log_rmse / r->runs,
           r->log_covered / r->counted, r->keys_found / r->keys_planted,
           r->keys_alarmed / r->keys_counted, r->alarmed / r->keys_counted,
           r->seconds / r->runs);
    fflush(stdout);
}

int ctl_recovery(int argc, char **argv)
{
    const char *typed = "5";
    const struct ctl_option options[] = {{"seeds", &typed, NULL},
                                         {NULL, NULL, NULL}};
    int status = ctl_options(&argc, argv, options, USAGE);
    char *end;
    long seeds = strtol(typed, &end, 10);

    if (status != CTL_GO)
        return status;
    if (argc > 1 || *end != '\0' || seeds < 1 || seeds > SEEDS_MAX)
        return ctl_misused(USAGE, "--seeds is a number from 1 to 1000");
    puts("model\tdesign\truns\tconverged\trounds\tfewest_answers\t"
         "correlation\tcorrelation_min\tbias\trmse\terror\tcoverage\t"
         "ln_a_correlation\tln_a_rmse\tln_a_coverage\tkeys_found\t"
         "keys_false\tflags_false\tseconds");
    for (int exam = 0; exam < 2; exam++)
        for (int design = 0; design < 4; design++) {
            struct row row = {0};

            for (long seed = 1; seed <= seeds; seed++)
                run(&row, (enum recovery_design)design, exam, (uint64_t)seed);
            print(&row, DESIGNS[design], exam);
        }
    return CTL_DONE;
}
