/* Lists: see list.h. */
#include "list.h"

#include "ctl.h"
#include "../text.h"
#include "database.h"

enum { OID_BOOL = 16, OID_INT8 = 20, OID_INT4 = 23, OID_NUMERIC = 1700 };

int list_format_of(const char *name)
{
    if (name == NULL || strcmp(name, "text") == 0)
        return LIST_TEXT;
    if (strcmp(name, "tsv") == 0)
        return LIST_TSV;
    return strcmp(name, "json") == 0 ? LIST_JSON : -1;
}

/* A tab or a line end in a value would be a column or a row. */
static void print_tsv_value(FILE *out, const char *value)
{
    for (; *value != '\0'; value++) {
        if (*value == '\t')
            fputs("\\t", out);
        else if (*value == '\n')
            fputs("\\n", out);
        else if (*value == '\\')
            fputs("\\\\", out);
        else if (*value != '\r')
            fputc(*value, out);
    }
}

static void print_tsv(FILE *out, const PGresult *result)
{
    int columns = PQnfields(result);

    for (int c = 0; c < columns; c++)
        fprintf(out, "%s%s", c ? "\t" : "", PQfname(result, c));
    fputc('\n', out);
    for (int row = 0; row < PQntuples(result); row++) {
        for (int c = 0; c < columns; c++) {
            fputs(c ? "\t" : "", out);
            print_tsv_value(out, PQgetvalue(result, row, c));
        }
        fputc('\n', out);
    }
}

static void print_json_string(FILE *out, const char *value)
{
    fputc('"', out);
    for (; *value != '\0'; value++) {
        unsigned char c = (unsigned char)*value;

        if (c == '"' || c == '\\')
            fprintf(out, "\\%c", c);
        else if (c < 0x20)
            fprintf(out, "\\u%04x", (unsigned)c);
        else
            fputc(c, out);
    }
    fputc('"', out);
}

static void print_json_value(FILE *out, const PGresult *result, int row,
                             int c)
{
    const char *value = PQgetvalue(result, row, c);
    Oid type = PQftype(result, c);

    if (PQgetisnull(result, row, c))
        fputs("null", out);
    else if (type == OID_INT4 || type == OID_INT8 || type == OID_NUMERIC)
        fputs(value, out);
    else if (type == OID_BOOL)
        fputs(*value == 't' ? "true" : "false", out);
    else
        print_json_string(out, value);
}

static void print_json(FILE *out, const PGresult *result)
{
    fputc('[', out);
    for (int row = 0; row < PQntuples(result); row++) {
        fputs(row ? ",\n {" : "{", out);
        for (int c = 0; c < PQnfields(result); c++) {
            fputs(c ? ", " : "", out);
            print_json_string(out, PQfname(result, c));
            fputs(": ", out);
            print_json_value(out, result, row, c);
        }
        fputc('}', out);
    }
    fputs("]\n", out);
}

/* The characters of a value: bytes that begin one. */
static int width_of(const char *value)
{
    int width = 0;

    for (; *value != '\0'; value++)
        width += ((unsigned char)*value & 0xC0) != 0x80;
    return width;
}

static int widest(const PGresult *result, int c)
{
    int width = width_of(PQfname(result, c));

    for (int row = 0; row < PQntuples(result); row++) {
        int here = width_of(PQgetvalue(result, row, c));

        width = here > width ? here : width;
    }
    return width;
}

/* The last column is not filled up. */
static void print_text_row(FILE *out, const PGresult *result, int row,
                           const int *widths)
{
    int columns = PQnfields(result);

    for (int c = 0; c < columns; c++) {
        const char *value = row < 0 ? PQfname(result, c)
                                    : PQgetvalue(result, row, c);
        int fill = widths[c] - width_of(value) + 2;

        fprintf(out, "%s%*s", value, c + 1 < columns ? fill : 0, "");
    }
    fputc('\n', out);
}

static void print_text(FILE *out, const PGresult *result)
{
    int columns = PQnfields(result);
    int *widths = text_memory(NULL, (size_t)columns * sizeof *widths);

    for (int c = 0; c < columns; c++)
        widths[c] = widest(result, c);
    for (int row = -1; row < PQntuples(result); row++)
        print_text_row(out, result, row, widths);
    free(widths);
}

void list_print(FILE *out, const PGresult *result, enum list_format format)
{
    if (format == LIST_TSV) {
        print_tsv(out, result);
    } else if (format == LIST_JSON) {
        print_json(out, result);
    } else {
        print_text(out, result);
    }
}

int list_command(int argc, char **argv, const char *usage, const char *sql)
{
    const char *name = NULL;
    const struct ctl_option options[] = {
        {"format", &name, NULL}, {NULL, NULL, NULL}};
    int status = ctl_options(&argc, argv, options, usage);
    int format = list_format_of(name);
    PGconn *db;
    PGresult *result;

    if (status != CTL_GO)
        return status;
    if (format < 0 || argc > 1)
        return ctl_misused(usage, "a list takes --format=tsv or json alone");
    db = database_open();
    if (db == NULL)
        return CTL_REFUSED;
    result = database_query(db, sql, 0, NULL);
    if (result != NULL)
        list_print(stdout, result, (enum list_format)format);
    status = result != NULL ? CTL_DONE : CTL_REFUSED;
    PQclear(result);
    PQfinish(db);
    return status;
}
