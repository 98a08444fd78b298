/* The parts of palierctl content. */
#ifndef PALIER_CTL_CONTENT_H
#define PALIER_CTL_CONTENT_H

#include "bank.h"
#include "database.h"

/* How strictly to check. */
struct content_choice {
    const char *folder; /* NULL: that of the share folder */
    bool offline;       /* without the database: examples are not judged */
    bool draft;         /* competences may still be thin */
};

int content_check(int argc, char **argv);
int content_load(int argc, char **argv);
int content_coverage(int argc, char **argv);

/* Reads the bank, applies every rule, says the faults and the figures, and
 * leaves the bank prepared. False when there was a fault. db may be NULL when
 * offline. bank_free in any case. */
bool content_judge_bank(struct bank *bank, PGconn *db,
                        const struct content_choice *choice);

/* The rules, each on all valid documents. */
void rules_identity(struct bank *bank);
void rules_challenges(struct bank *bank);
void rules_answers(struct bank *bank, const char *name, xmlNode *challenge);
void rules_prose(struct bank *bank);
void rules_files(struct bank *bank);
void rules_coverage(struct bank *bank, bool draft);

/* Puts every example to the real judge; how many, or -1 after a failure. */
long rules_examples(struct bank *bank, PGconn *db);

#endif
