/* Calibration: difficulty and discrimination of the questions of one
 * competence from learners' answers, by marginal maximum likelihood with
 * priors (Bock and Aitkin 1981), their standard errors from the observed
 * information (Louis 1982), and what the answers say against a question.
 *
 * The model of an answer, with theta the learner's ability, N(0, 1):
 *   P(right) = g + (1 - s - g) / (1 + exp(-a (theta - b)))
 * a discrimination (> 0), b difficulty, both per standard deviation of
 * ability; g guess and s slip are given. g = s = 0 is the two parameter model.
 *
 * Knows no database. One struct calibrate is one competence; calibrate_init
 * and calibrate_free begin and end it. Running out of memory ends the process
 * (text.h). */
#ifndef PALIER_ENGINE_CALIBRATE_H
#define PALIER_ENGINE_CALIBRATE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum {
    CALIBRATE_POINTS = 48,     /* the grid of abilities: -4.7 to 4.7 by 0.2 */
    CALIBRATE_GROUPS = 8,      /* groups of ability: levels 0 to 1 … 7 to 8 */
    CALIBRATE_WRONG = 8,       /* wrong answers told apart, numbered from 1 */
    CALIBRATE_ROUNDS = 1000,   /* at most so many EM cycles */
};

/* Spread of the priors: of b around its level's line, of ln a around its
 * competence's mean. */
#define CALIBRATE_SPREAD_DIFFICULTY 0.6
#define CALIBRATE_SPREAD_DISCRIMINATION 0.4

/* What a question is known by, and what is found. The errors are standard
 * errors; after calibrate_init the estimates are to be set to the priors. */
struct calibrate_item {
    double guess, slip;
    double prior_discrimination, prior_difficulty;
    int task; /* variants of one task have the same number */
    double discrimination, difficulty;
    double discrimination_error, difficulty_error;
    size_t answers;
};

/* right: 0 or 1; wrong: which wrong answer, 0 when it is none of those that
 * are told apart; late: 1 in the later half of the question's answers. */
struct calibrate_answer {
    uint16_t item;
    uint8_t right, wrong, late;
};

/* The line on which the difficulties of levels lie, b = location + slope x
 * the prior's difficulty, and the mean of ln a: estimated with the rest. */
struct calibrate_line {
    double location, slope, log_discrimination;
};

struct calibrate {
    int count;
    struct calibrate_item *items;
    size_t learners, answers;
    size_t *first; /* of each learner their first answer; one more at the end */
    float *known;  /* of each learner; NAN */
    struct calibrate_answer *given;
    size_t learners_size, answers_size;
    struct calibrate_line line;
    struct calibrate_known {
        double mean, deviation; /* of what was known; deviation 0: nothing */
        double correlation;     /* with ability: estimated */
    } before;
    int rounds;
    double change;     /* the largest of the last round */
    double likelihood; /* marginal log-likelihood, without the priors */
    bool converged;
};

/* Room for that many questions (at most 65536), all zero. */
void calibrate_init(struct calibrate *c, int count);
void calibrate_free(struct calibrate *c);

/* Begins the next learner; calibrate_add adds an answer of theirs. known: what
 * was known of their ability before, on any increasing scale, if that chose
 * their first questions; NAN when nothing was. Left out, it would pass for a
 * property of those questions: see doc/engine-calibration.md. */
void calibrate_learner(struct calibrate *c, double known);
void calibrate_add(struct calibrate *c, struct calibrate_answer answer);

/* Sets every estimate to its prior. */
void calibrate_begin(struct calibrate *c);

/* Estimates: EM until nothing moves by more than 1e-4, or CALIBRATE_ROUNDS.
 * Whether it converged is in ->converged. */
void calibrate_estimate(struct calibrate *c);

/* Standard errors of the estimates, priors included. False when the
 * information is not positive definite: then they are those of the priors. */
bool calibrate_errors(struct calibrate *c);

/* One question's figures. Abilities are those of its learners as their other
 * answers tell them: what they answered here is left out. */
struct calibrate_group {
    size_t answers, right;
    double ability;  /* mean */
    double expected; /* mean of the model's probability */
};
struct calibrate_figures {
    size_t answers, right;
    double ability, deviation;   /* of its learners */
    double point_biserial;       /* right with ability; 0 when all or none */
    struct {
        size_t answers;
        double point_biserial;   /* having given it with ability */
    } wrong[CALIBRATE_WRONG + 1];
    struct calibrate_group groups[CALIBRATE_GROUPS];
    double drift, drift_error;   /* share of right answers, later less earlier,
                                    each against what was expected */
    unsigned flags;
};

enum calibrate_flag {
    CALIBRATE_LOW = 1 << 0,      /* discriminates little */
    CALIBRATE_KEY = 1 << 1,      /* the key may be wrong */
    CALIBRATE_VARIANTS = 1 << 2, /* unlike the other variants of its task */
    CALIBRATE_DRIFT = 1 << 3,    /* easier or harder as time went on */
};

/* Fills count figures from the answers and the estimates; flags included. */
void calibrate_measure(const struct calibrate *c,
                       struct calibrate_figures *figures);

/* The flags of all questions, from their figures. */
void calibrate_flags(const struct calibrate *c,
                     struct calibrate_figures *figures);

#endif
