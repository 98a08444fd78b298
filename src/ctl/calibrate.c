/* palierctl calibrate: parameters of the questions from the answers. */
#include "calibrate.h"

#include "ctl.h"
#include "list.h"

static const char USAGE[] =
    "usage: palierctl calibrate [--apply] [--format=tsv|json]\n"
    "Estimates difficulty and discrimination of each question from all first\n"
    "answers, makes the item report anew and prints it. Nothing that was\n"
    "given is touched. With --apply the estimates become the version of the\n"
    "parameters that assessments begun from now on use.\n";

int ctl_calibrate(int argc, char **argv)
{
    const char *name = NULL;
    bool apply = false;
    const struct ctl_option options[] = {
        {"format", &name, NULL}, {"apply", NULL, &apply}, {NULL, NULL, NULL}};
    int status = ctl_options(&argc, argv, options, USAGE);
    int format = list_format_of(name);
    int version;
    PGconn *db;

    if (status != CTL_GO)
        return status;
    if (format < 0 || argc > 1)
        return ctl_misused(USAGE, "calibrate takes --apply and --format=tsv "
                                  "or json alone");
    db = database_open();
    if (db == NULL)
        return CTL_REFUSED;
    status = calibration_refresh(db, apply, &version);
    if (status == CTL_DONE)
        status = calibration_report(db, NULL, NULL, format);
    if (status == CTL_DONE && apply)
        fprintf(stderr, "version %d is in force\n", version);
    PQfinish(db);
    return status;
}
