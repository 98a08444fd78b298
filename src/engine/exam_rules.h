/* An adaptive exam simulated from end to end, under one of the rules. */
#ifndef PALIER_ENGINE_EXAM_RULES_H
#define PALIER_ENGINE_EXAM_RULES_H

#include "exam.h"
#include "measure.h"

/* REFERENCE: exam_reference.h. PALIER: exam.h. RANDOM: any item that keeps the
 * wishes of scoring.exam_choice but the ceiling, and its estimate. EVERYTHING:
 * the whole bank, as the bound. */
enum exam_rule {
    EXAM_REFERENCE,
    EXAM_PALIER,
    EXAM_RANDOM,
    EXAM_EVERYTHING,
    EXAM_RULES
};

extern const char *const EXAM_RULE_NAMES[EXAM_RULES];

/* 32 questions, 48, and as many as an error of 0.30 takes, 16 to 48. */
enum { EXAM_FORMS = 3 };
extern const struct exam_form EXAM_FORM[EXAM_FORMS];

/* The scale that content/exam.xml publishes first. */
extern const double EXAM_SCALE[EXAM_BOUNDS];

/* Takes one exam, counts it and what it shows in bank, says what it found.
 * answers: whether each item would be answered right. The reference has no
 * stop on certainty: it asks form->most. */
void exam_sit(enum exam_rule rule, const struct exam_form *form,
              struct exam_bank *bank, int64_t seed, const bool *answers,
              struct sitting *said);

#endif
