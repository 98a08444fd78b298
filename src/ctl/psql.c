/* palierctl psql: becomes psql, on the same database, as the owner. */
#include "ctl.h"

#include "database.h"
#include "place.h"

#include <errno.h>
#include <unistd.h>

static const char USAGE[] =
    "usage: palierctl psql [-- ARGUMENTS]\n"
    "Runs psql with these arguments on the database, as its owner.\n";

/* psql's connection goes by the environment: arguments show in lists of
 * processes, and a connection string may hold a password. */
static void set_environment(const PQconninfoOption *options)
{
    for (; options->keyword != NULL; options++) {
        if (options->envvar != NULL && options->val != NULL)
            setenv(options->envvar, options->val, 1);
    }
}

/* Whatever role the connection begins with, the owner is what is meant. */
static void set_owner(void)
{
    const char *options = getenv("PGOPTIONS");
    struct text all = {0};

    if (options != NULL && strstr(options, "role=") != NULL)
        return;
    text_addf(&all, "%s -c role=palier_owner", options ? options : "");
    setenv("PGOPTIONS", all.data, 1);
    text_free(&all);
}

int ctl_psql(int argc, char **argv)
{
    static const struct ctl_option none[] = {{NULL, NULL, NULL}};
    int status = ctl_options(&argc, argv, none, USAGE);
    PQconninfoOption *options;
    char *place;
    char *error = NULL;

    if (status != CTL_GO)
        return status;
    place = place_database();
    if (place == NULL)
        return CTL_REFUSED;
    options = PQconninfoParse(place, &error);
    free(place);
    if (options == NULL) {
        status = ctl_refuse("PALIER_DB: %s", error ? error : "not understood");
        PQfreemem(error);
        return status;
    }
    set_environment(options);
    PQconninfoFree(options);
    set_owner();
    execvp("psql", argv);
    return ctl_refuse("psql: %s", strerror(errno));
}
