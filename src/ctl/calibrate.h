/* The parts of palierctl calibrate, shared with palierctl items.
 *
 * One run: reads all questions, streams the answers competence by competence
 * through engine/calibrate.h, and hands what it found to the functions of
 * sql/calibration. Memory grows with the largest competence (at most 12
 * bytes an answer and 24 a learner), not with the whole. */
#ifndef PALIER_CTL_CALIBRATE_H
#define PALIER_CTL_CALIBRATE_H

#include "../engine/calibrate.h"
#include "../text.h"
#include "database.h"

/* What a run reads and finds. Questions are numbered as calibration.items()
 * numbers them; those of one competence stand in a row. */
struct calibration {
    PGresult *questions;               /* their names: owned */
    int count;
    struct calibrate_item *items;
    struct calibrate_figures *figures;
    struct text estimations;           /* JSON, an object a competence */
    size_t learners, answers;
    bool converged;                    /* everywhere */
};

/* Reads, estimates and measures, within the open transaction; says each
 * competence's convergence on stderr. False after a failure, said on stderr.
 * calibration_free in any case. */
bool calibration_run(PGconn *db, struct calibration *calibration);
void calibration_free(struct calibration *calibration);

/* Adds what was found as the JSON that calibration.keep_figures takes. */
void calibration_json(const struct calibration *calibration,
                      struct text *into);

/* A whole run in a transaction of its own: the item report is made anew, and
 * with apply a version of the parameters put in force. CTL_DONE or
 * CTL_REFUSED; *version is 0 when none was made. */
int calibration_refresh(PGconn *db, bool apply, int *version);

/* Writes the item report. A NULL filter does not filter. */
int calibration_report(PGconn *db, const char *competence, const char *flag,
                       int format);

#endif
