/* The content files as read: documents, and the faults found in them.
 *
 * The bank owns its documents' trees; the nodes and strings it lends are good
 * as long as it. */
#ifndef PALIER_CTL_BANK_H
#define PALIER_CTL_BANK_H

#include <libxml/tree.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>

#include "files.h"

struct document {
    char *name;    /* path from the content folder: 1.1/moteur.xml */
    xmlDoc *tree;  /* NULL when it is not well formed */
    bool valid;    /* fits content.rng, its variants too: the other rules may
                    * look at it */
};

/* A file made of a declaration. */
struct made {
    char *name; /* path from files/ */
    struct text bytes;
};

struct bank {
    char *folder;
    struct document *documents; /* by name */
    size_t count;
    struct names files; /* below files/, those to be made among them */
    struct made *made;
    size_t made_count;
    struct names stale; /* what stands where made files stand, and is none */
    struct names said;  /* the faults, as they were said */
    size_t faults;
};

/* Reads and validates every document of a folder, each challenge with values
 * as its variants; its faults are said. False
 * when the folder or the schema cannot be read at all. bank_free frees. */
bool bank_read(struct bank *bank, const char *folder, const char *schema);
void bank_free(struct bank *bank);

/* Puts one challenge a variant in the place of each challenge that declares
 * values: x-3a, x-3a.2 …, of one task. False after a fault, which is said;
 * what is at fault stays as it was written. */
bool bank_expand(struct bank *bank, const struct document *document);

/* The folder below a competence's files that holds what is made, and nothing
 * else: files/1.3/genere/. */
#define BANK_MADE "genere"

/* Does that path from files/ lead to a made file? */
bool bank_is_made(const char *name);

/* Keeps a made file; takes its bytes. False when there is one of that name
 * with other bytes. */
bool bank_add_made(struct bank *bank, const char *name, struct text *bytes);

/* Puts the made files among the others, when all are made. */
void bank_list_made(struct bank *bank);

/* Adds the bytes of a file below files/, made or not, to the text; 0, or -1
 * with errno. */
int bank_file(const struct bank *bank, const char *name, struct text *into);

/* Is every document valid? If not, what seems to be missing may only be
 * unread. */
bool bank_is_whole(const struct bank *bank);

/* Says "file:line: reason" on stderr and counts it. name: the document's, or
 * another path from the content folder; line 0: of the whole. */
__attribute__((format(printf, 4, 5)))
void bank_fault(struct bank *bank, const char *name, long line,
                const char *format, ...);

/* The same of a node and the words of `list`, after "id: " of what it stands
 * in (NULL: nothing). */
__attribute__((format(printf, 5, 0)))
void bank_fault_at(struct bank *bank, const char *name, const xmlNode *node,
                   const char *id, const char *format, va_list list);

/* The first document of a kind ("topic", "course" …) at or after *at, which
 * is moved behind it; NULL at the end. Only valid ones. */
const struct document *bank_next(const struct bank *bank, const char *kind,
                                 size_t *at);

/* The root of the valid document of a kind with that id, or NULL. */
const xmlNode *bank_root(const struct bank *bank, const char *kind,
                         const char *id);

/* Shapes the documents as the database takes them: sizes and types of files
 * and kinds of applications written in, white space between blocks and comments gone. */
void bank_prepare(struct bank *bank);

/* The valid documents as an array of the database: '{"…","…"}'. */
void bank_array(const struct bank *bank, struct text *into);

/* The document at that place (from 1) of the array. */
const struct document *bank_of_array(const struct bank *bank, long place);

#endif
