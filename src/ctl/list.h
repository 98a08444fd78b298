/* Lists: for a person, as TSV or as JSON. */
#ifndef PALIER_CTL_LIST_H
#define PALIER_CTL_LIST_H

#include <libpq-fe.h>
#include <stdio.h>

enum list_format { LIST_TEXT, LIST_TSV, LIST_JSON };

/* The format of that name (NULL: text), or -1. */
int list_format_of(const char *name);

/* Writes a result with its columns' names. */
void list_print(FILE *out, const PGresult *result, enum list_format format);

/* A whole command: takes --format, runs the query, writes the list. */
int list_command(int argc, char **argv, const char *usage, const char *sql);

#endif
