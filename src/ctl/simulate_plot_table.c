/* Reads the table of a simulation; see simulate_plot.h. */
#include "simulate_plot.h"

#include "ctl.h"

#include <math.h>

enum { COLUMNS_MAX = 64 };

static const char *const LABEL[LABELS] = {"test", "rule", "bank", "form",
                                          "population"};
static const char *const FIGURE[FIGURES] = {
    "guess", "questions_mean", "rmse", "bias", "exact", "within_one",
    "retest", "error_ratio", "max_exposure", "overlap", "claimed", "bias_d1",
    "bias_d2", "bias_d3", "bias_d4", "bias_d5", "bias_d6", "bias_d7",
    "bias_d8", "bias_d9", "bias_d10"};

/* Where each column stands in a line. */
struct places {
    int label[LABELS];
    int figure[FIGURES];
    int columns;
};

/* Cuts a line into its cells; how many. */
static int cut(char *line, char *cells[COLUMNS_MAX])
{
    int count = 0;

    for (char *cell = line; cell && count < COLUMNS_MAX; count++) {
        cells[count] = cell;
        cell = strchr(cell, '\t');
        if (cell)
            *cell++ = '\0';
    }
    return count;
}

static bool place_of(const char *name, char *const cells[], int count,
                     int *place)
{
    for (int i = 0; i < count; i++)
        if (strcmp(cells[i], name) == 0) {
            *place = i;
            return true;
        }
    ctl_refuse("this table has no column %s", name);
    return false;
}

static bool read_heading(char *line, struct places *places)
{
    char *cells[COLUMNS_MAX];
    bool found = true;

    places->columns = cut(line, cells);
    for (int l = 0; found && l < LABELS; l++)
        found = place_of(LABEL[l], cells, places->columns, &places->label[l]);
    for (int f = 0; found && f < FIGURES; f++)
        found = place_of(FIGURE[f], cells, places->columns,
                         &places->figure[f]);
    return found;
}

static bool read_row(char *line, const struct places *places,
                     struct plot_row *row)
{
    char *cells[COLUMNS_MAX];

    if (cut(line, cells) != places->columns)
        return false;
    for (int l = 0; l < LABELS; l++)
        row->label[l] = cells[places->label[l]];
    for (int f = 0; f < FIGURES; f++)
        row->figure[f] = strtod(cells[places->figure[f]], NULL);
    return true;
}

/* Ends a line at its line feed; the next one, or NULL. */
static char *end_line(char *line)
{
    char *end = strchr(line, '\n');

    if (end)
        *end++ = '\0';
    return end && *end ? end : NULL;
}

static size_t count_lines(const char *text)
{
    size_t lines = 1;

    for (; *text; text++)
        lines += *text == '\n';
    return lines;
}

bool plot_table_read(struct plot_table *table, struct text *text)
{
    struct places places;
    char *line;
    char *next;

    *table = (struct plot_table){.text = *text};
    *text = (struct text){0};
    if (table->text.length == 0) {
        ctl_refuse("the table is empty");
        return false;
    }
    line = table->text.data;
    table->rows = text_memory(NULL, count_lines(line) * sizeof *table->rows);
    next = end_line(line);
    if (!read_heading(line, &places))
        return false;
    while ((line = next)) {
        next = end_line(line);
        if (!read_row(line, &places, &table->rows[table->count++])) {
            ctl_refuse("line %zu of the table is not like its heading",
                       table->count + 1);
            return false;
        }
    }
    return true;
}

void plot_table_free(struct plot_table *table)
{
    text_free(&table->text);
    free(table->rows);
    *table = (struct plot_table){0};
}

bool plot_row_is(const struct plot_row *row, const struct plot_key *key)
{
    for (int l = 0; l < LABELS; l++)
        if (key->label[l] && strcmp(row->label[l], key->label[l]) != 0)
            return false;
    return fabs(row->figure[GUESS] - key->guess) < 1e-9;
}

const struct plot_row *plot_find(const struct plot_table *table,
                                 const struct plot_key *key)
{
    for (size_t i = 0; i < table->count; i++)
        if (plot_row_is(&table->rows[i], key))
            return &table->rows[i];
    return NULL;
}

const struct plot_row *plot_pool(const struct plot_table *table,
                                 const char *rule, const char *form,
                                 double guess)
{
    const struct plot_key key = {
        {"placement", rule, "pool", form, "all"}, guess};

    return plot_find(table, &key);
}

bool plot_is_content(const struct plot_row *row)
{
    return strcmp(row->label[TEST], "placement") == 0 &&
           (strcmp(row->label[POPULATION], "normal") == 0 ||
            strcmp(row->label[POPULATION], "grid") == 0);
}

bool plot_is_cell(const struct plot_row *row)
{
    return strcmp(row->label[TEST], "placement") == 0 &&
           strcmp(row->label[POPULATION], "all") != 0 && !plot_is_content(row);
}

const struct plot_row *plot_rival(const struct plot_table *table,
                                  const struct plot_row *row,
                                  const char *rule, const char *form)
{
    const struct plot_key key = {
        {row->label[TEST], rule, row->label[BANK], form,
         row->label[POPULATION]}, row->figure[GUESS]};

    return plot_find(table, &key);
}

const struct plot_row *plot_exam_row(const struct plot_table *table,
                                     const char *rule, const char *form)
{
    const struct plot_key key = {{"exam", rule, NULL, form, "normal"}, 0};

    for (size_t i = 0; i < table->count; i++)
        if (plot_row_is(&table->rows[i], &key) &&
            strncmp(table->rows[i].label[BANK], "640", 3) == 0)
            return &table->rows[i];
    return NULL;
}
