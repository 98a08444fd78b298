/* The parts of palierctl content. */
#ifndef PALIER_CTL_CONTENT_H
#define PALIER_CTL_CONTENT_H

#include "bank.h"
#include "database.h"

/* How strictly to check. */
struct content_choice {
    const char *folder; /* NULL: that of the share folder */
    bool offline;       /* without the database: examples are not judged */
    bool draft;         /* topics and competences may still be thin */
    bool spelling;      /* look at the spelling too: needs a dictionary */
};

int content_check(int argc, char **argv);
int content_files(int argc, char **argv);
int content_preview(int argc, char **argv);
int content_table(int argc, char **argv);
int content_load(int argc, char **argv);
int content_coverage(int argc, char **argv);

/* Takes a command's options and folder; CTL_GO, or the status to end with. */
int content_take_choice(int *argc, char **argv, struct content_choice *choice);

/* Reads the bank of the chosen folder by the schema of the share folder; false
 * when it cannot be read at all. bank_free in any case. */
bool content_read(struct bank *bank, const struct content_choice *choice);

/* Brings files/CODE/genere to what the bank made: writes what differs, removes
 * what is no longer declared. False after a failure, which is said. */
bool content_write_files(const struct bank *bank);

/* Finds how often each challenge may be shown, competence by competence, where
 * that is not known yet. False after a failure, which is said. */
bool content_load_shares(PGconn *db, const struct bank *bank);

/* Reads the bank, applies every rule, says the faults and the figures, and
 * leaves the bank prepared. False when there was a fault. db may be NULL when
 * offline. bank_free in any case. */
bool content_judge_bank(struct bank *bank, PGconn *db,
                        const struct content_choice *choice);

/* The rules, each on all valid documents. */
void rules_identity(struct bank *bank);
void rules_challenges(struct bank *bank);
void rules_profiles(struct bank *bank);
void rules_answers(struct bank *bank, const char *name, xmlNode *challenge);
void rules_prose(struct bank *bank);
void rules_images(struct bank *bank);
void rules_files(struct bank *bank);
void rules_exam(struct bank *bank);
void rules_simulations(struct bank *bank);

void rules_reading(struct bank *bank);

/* False when there is no dictionary to look into. */
bool rules_spelling(struct bank *bank);

/* Counts: not while content is being written. */
void rules_coverage(struct bank *bank);

/* Puts every example to the real judge; how many, or -1 after a failure. */
long rules_examples(struct bank *bank, PGconn *db);

#endif
