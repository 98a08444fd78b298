/* Finding the database and the files: see place.h. */
#include "place.h"

#include "ctl.h"
#include "files.h"

#include <limits.h>
#include <sys/stat.h>
#include <unistd.h>

#ifndef PKGDATADIR
#define PKGDATADIR "/usr/local/share/palier"
#endif

static const char KEY[] = "PALIER_DB=";

/* An environment variable that is there and not empty, or NULL. */
static const char *variable(const char *name)
{
    const char *value = getenv(name);

    return value != NULL && value[0] != '\0' ? value : NULL;
}

/* The folder of the demonstration's data; free() frees it. */
static char *demonstration_home(void)
{
    const char *port = variable("PORT");
    const char *data = variable("XDG_DATA_HOME");
    const char *home = variable("HOME");
    struct text path = {0};

    if (variable("PALIER_HOME") != NULL)
        return text_copy(getenv("PALIER_HOME"));
    if (geteuid() == 0)
        text_add(&path, "/var/lib/palier");
    else if (data != NULL)
        text_addf(&path, "%s/palier", data);
    else
        text_addf(&path, "%s/.local/share/palier", home ? home : "");
    text_addf(&path, "/demo-%s", port ? port : "8080");
    return path.data;
}

char *place_database_line(const char *text)
{
    const size_t key_length = sizeof KEY - 1;

    while (text != NULL && *text != '\0') {
        size_t length = strcspn(text, "\n");

        if (strncmp(text, KEY, key_length) == 0) {
            struct text value = {0};
            const char *from = text + key_length;
            size_t count = length - key_length;

            /* systemd and the shell both allow the quotes. */
            if (count >= 2 && (*from == '"' || *from == '\'') &&
                from[count - 1] == *from) {
                from++;
                count -= 2;
            }
            text_add_bytes(&value, from, count);
            return value.data;
        }
        text += length + (text[length] == '\n');
    }
    return NULL;
}

char *place_database(void)
{
    char *home = demonstration_home();
    struct text path = {0};
    struct text content = {0};
    char *line = NULL;

    if (variable("PALIER_DB") != NULL) {
        free(home);
        return text_copy(getenv("PALIER_DB"));
    }
    text_addf(&path, "%s/palier.env", home);
    if (file_read(path.data, &content) == 0)
        line = place_database_line(content.data);
    if (line == NULL)
        ctl_refuse("no database: PALIER_DB is not set, and %s holds no "
                   "PALIER_DB line (PORT or PALIER_HOME choose another "
                   "demonstration)", path.data);
    text_free(&content);
    text_free(&path);
    free(home);
    return line;
}

/* The source tree whose src/ holds this program, or NULL. */
static char *source_tree(void)
{
    static const char folder[] = "/src/";
    char path[PATH_MAX];
    ssize_t length = readlink("/proc/self/exe", path, sizeof path - 1);
    struct text schema = {0};
    struct stat status;
    char *tree = NULL;
    char *name;

    if (length <= 0)
        return NULL;
    path[length] = '\0';
    name = strrchr(path, '/');
    if (name - path < (ptrdiff_t)sizeof folder - 2)
        return NULL;
    name -= sizeof folder - 2;
    if (strncmp(name, folder, sizeof folder - 1) != 0)
        return NULL;
    *name = '\0';
    text_addf(&schema, "%s/sql/schema", path);
    if (stat(schema.data, &status) == 0 && S_ISDIR(status.st_mode))
        tree = text_copy(path);
    text_free(&schema);
    return tree;
}

char *place_share(void)
{
    char *tree;

    if (variable("PALIER_SHARE") != NULL)
        return text_copy(getenv("PALIER_SHARE"));
    tree = source_tree();
    return tree != NULL ? tree : text_copy(PKGDATADIR);
}
