/* French typography: what a text may not hold. */
#ifndef PALIER_CTL_PROSE_H
#define PALIER_CTL_PROSE_H

/* Why a text is refused, or NULL; *at is where in it. */
const char *prose_fault(const char *text, const char **at);

#endif
