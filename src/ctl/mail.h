/* The parts of palierctl mail. */
#ifndef PALIER_CTL_MAIL_H
#define PALIER_CTL_MAIL_H

#include "../text.h"

struct mail {
    const char *id;
    const char *from;
    const char *host; /* the site's, for the Message-ID */
    const char *date; /* RFC 5322 */
    const char *recipient;
    const char *subject;
    const char *body;
};

/* Adds the message as sendmail -t reads it. No value can begin a line of its
 * own in the header. */
void mail_compose(const struct mail *mail, struct text *into);

/* Runs a program with the message on its standard input. 0, or -1: said. */
int mail_hand_over(char *const *program, const struct text *message);

#endif
