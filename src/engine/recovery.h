/* Proof of calibration by recovery: answers are simulated of questions whose
 * parameters are known, and calibration is to find them again. */
#ifndef PALIER_ENGINE_RECOVERY_H
#define PALIER_ENGINE_RECOVERY_H

#include <stdint.h>

#include "calibrate.h"

/* Who is asked what. COMPLETE: everyone everything. ADAPTIVE: twelve
 * questions each, near what the answers so far tell of them by the priors
 * alone. INFORMED: the same, but something else told of their ability before
 * (with a correlation of 0.7), and calibration is told the same. UNTOLD:
 * calibration is not, which shows what that would cost. */
enum recovery_design { RECOVERY_COMPLETE, RECOVERY_ADAPTIVE,
                       RECOVERY_INFORMED, RECOVERY_UNTOLD };

struct recovery_plan {
    enum recovery_design design;
    bool exam;      /* g = s = 0; else a third of choices and slips of 0.05 */
    int items;      /* at least 20, at most 1000 */
    int answers;    /* per question, on average */
    int planted;    /* questions with a wrong key */
    uint64_t seed;
};

/* Over the questions whose key is right, unless said otherwise. */
struct recovery_result {
    size_t learners;
    size_t fewest;       /* answers to one question */
    int rounds;
    bool converged;
    int counted;         /* questions */
    double correlation;  /* of true and estimated difficulty */
    double bias, rmse;   /* of difficulty */
    int covered;         /* |difficulty - true| <= 1.96 its error */
    double error;        /* mean standard error of difficulty */
    double log_correlation, log_bias, log_rmse; /* of ln discrimination */
    int log_covered;
    int keys_found;      /* of those planted */
    int keys_alarmed;    /* flagged, and right */
    int alarmed;         /* any flag, and right */
};

/* Simulates, calibrates, compares. */
struct recovery_result recovery_run(const struct recovery_plan *plan);

#endif
