/* Live pages: the browser asks for them every second or so, with the tag of
 * the page that it has. The tag is a hash of all that a page is made of but
 * the clock; as long as it is the same, the answer is a 304 without a body. A
 * function may say for itself what its page is made of, by a mark in place of
 * the model: the tag bears it. */
#ifndef PALIER_LIVE_H
#define PALIER_LIVE_H

#include <stdbool.h>

enum { LIVE_MARK_SIZE = 80, LIVE_TAG_SIZE = 24 + LIVE_MARK_SIZE };

/* Writes the tag (W/"16 hex digits") of a page. */
void live_tag(char tag[LIVE_TAG_SIZE], const char *version,
              const char *envelope, const char *model);

/* Writes the tag (W/"16 hex digits-mark") of a page with a mark. */
void live_tag_marked(char tag[LIVE_TAG_SIZE], const char *version,
                     const char *envelope, const char *mark);

/* Reads the mark out of the tag that the client has; "": none. */
void live_seen(char seen[LIVE_MARK_SIZE], const char *known);

/* Does a function say, in place of a model, that its mark is the one seen? */
bool live_is_seen(const char *model);

#endif
