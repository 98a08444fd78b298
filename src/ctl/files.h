/* Reading files and folders. */
#ifndef PALIER_CTL_FILES_H
#define PALIER_CTL_FILES_H

#include "../text.h"

#include <stdbool.h>

/* A sorted list of names; starts {0}, names_free gives it back. */
struct names {
    char **items;
    size_t count;
};

void names_add(struct names *names, const char *name);
bool names_has(const struct names *names, const char *name);
void names_sort(struct names *names);
void names_free(struct names *names);

/* Adds a file's bytes to the text; 0, or -1 with errno. */
int file_read(const char *path, struct text *into);

/* Lets a file have those bytes, in folders that are made if need be: written
 * beside what is there, then exchanged. 1 written, 0 it had them already, -1
 * with errno. */
int file_put(const char *path, const struct text *bytes);

/* Adds the files (or the folders) of a folder whose names end so, sorted;
 * hidden ones are left out. 0, or -1 with errno. */
int folder_files(const char *path, const char *ending, struct names *into);
int folder_folders(const char *path, struct names *into);

/* Adds every file below a folder, as a path from it, sorted; 0, or -1. A
 * folder that is not there has none. */
int folder_tree(const char *path, struct names *into);

#endif
