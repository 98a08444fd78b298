/* Live pages: the browser asks for them every second or so, with the tag of
 * the page that it has. The tag is a hash of all that a page is made of but
 * the clock; as long as it is the same, the answer is a 304 without a body. */
#ifndef PALIER_LIVE_H
#define PALIER_LIVE_H

enum { LIVE_TAG_SIZE = 24 };

/* Writes the tag (W/"16 hex digits") of a page. */
void live_tag(char tag[LIVE_TAG_SIZE], const char *version,
              const char *envelope, const char *model);

#endif
