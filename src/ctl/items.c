/* palierctl items: the item report. */
#include "ctl.h"

#include <string.h>

#include "calibrate.h"
#include "list.h"

static const char USAGE[] =
    "usage: palierctl items refresh\n"
    "       palierctl items list [--competence=CODE] [--flag=FLAG]\n"
    "                            [--format=tsv|json]\n"
    "refresh makes the report of the site's page for operators anew; list\n"
    "prints it as it stands. FLAG: low_discrimination, wrong_key, variants,\n"
    "exposure, drift.\n";

static int refresh(PGconn *db, const char *const *none)
{
    int version;

    (void)none;
    return calibration_refresh(db, false, &version);
}

static int items_refresh(int argc, char **argv)
{
    return database_command(argc, argv, USAGE, 0, "refresh takes no argument",
                            refresh);
}

static bool is_flag(const char *name)
{
    static const char *const names[] = {"low_discrimination", "wrong_key",
                                        "variants", "exposure", "drift"};

    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        if (strcmp(names[i], name) == 0)
            return true;
    }
    return false;
}

static int items_list(int argc, char **argv)
{
    const char *name = NULL, *competence = NULL, *flag = NULL;
    const struct ctl_option options[] = {
        {"format", &name, NULL}, {"competence", &competence, NULL},
        {"flag", &flag, NULL}, {NULL, NULL, NULL}};
    int status = ctl_options(&argc, argv, options, USAGE);
    int format = list_format_of(name);
    PGconn *db;

    if (status != CTL_GO)
        return status;
    if (format < 0 || argc > 1 || (flag && !is_flag(flag)))
        return ctl_misused(USAGE, "list takes --competence, --flag and "
                                  "--format=tsv or json alone");
    db = database_open();
    if (db == NULL)
        return CTL_REFUSED;
    status = calibration_report(db, competence, flag, format);
    PQfinish(db);
    return status;
}

int ctl_items(int argc, char **argv)
{
    static const struct ctl_command commands[] = {
        {"refresh", "makes the report anew", items_refresh},
        {"list", "prints it", items_list},
        {NULL, NULL, NULL},
    };

    return ctl_dispatch(commands, USAGE, argc, argv);
}
