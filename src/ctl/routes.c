/* palierctl routes: the map of the site, as the worker has it. */
#include "ctl.h"

#include "../routes.h"
#include "list.h"
#include "../text.h"

static const char USAGE[] =
    "usage: palierctl routes [--format=tsv|json]\n"
    "Each page and action: its path and the stored function behind it.\n";

/* The values are paths and names: nothing in them wants escaping. */
static void print_json_line(const char *names, const char *values,
                            const char *begin)
{
    fputs(begin, stdout);
    for (const char *between = "{"; *values != '\0'; between = ", ") {
        size_t name = strcspn(names, "\t\n");
        size_t value = strcspn(values, "\t\n");

        printf("%s\"%.*s\": \"%.*s\"", between, (int)name, names, (int)value,
               values);
        if (values[value] != '\t')
            break;
        names += name + 1;
        values += value + 1;
    }
    putchar('}');
}

/* The lines of the TSV, the first of which names the columns. */
static int print_json(void)
{
    const char *begin = "[";
    char *text = NULL;
    size_t size = 0;
    FILE *memory = open_memstream(&text, &size);

    if (memory == NULL)
        return ctl_refuse("out of memory");
    routes_print(memory, 1);
    fclose(memory);
    for (const char *line = strchr(text, '\n'); line && line[1] != '\0';
         line = strchr(line + 1, '\n')) {
        print_json_line(text, line + 1, begin);
        begin = ",\n ";
    }
    puts("]");
    free(text);
    return CTL_DONE;
}

int ctl_routes(int argc, char **argv)
{
    const char *name = NULL;
    const struct ctl_option options[] = {
        {"format", &name, NULL}, {NULL, NULL, NULL}};
    int status = ctl_options(&argc, argv, options, USAGE);
    int format = list_format_of(name);

    if (status != CTL_GO)
        return status;
    if (format < 0 || argc > 1)
        return ctl_misused(USAGE, "routes takes --format=tsv or json alone");
    if (format == LIST_JSON)
        return print_json();
    routes_print(stdout, format == LIST_TSV);
    return CTL_DONE;
}
