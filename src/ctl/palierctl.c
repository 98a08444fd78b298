/* palierctl: the administrator's tool. Its commands, and nothing else. */
#include "ctl.h"

#include <stdio.h>

static const char USAGE[] =
    "usage: palierctl COMMAND [ARGUMENTS]     (palierctl COMMAND --help)\n";

static const struct ctl_command COMMANDS[] = {
    {"account", "people's accounts: create, list, delete", ctl_account},
    {"calibrate", "parameters of the questions from answers", ctl_calibrate},
    {"clean", "deletes what has expired", ctl_clean},
    {"content", "checks, loads and counts the questions", ctl_content},
    {"items", "the item report", ctl_items},
    {"mail", "hands the waiting mail to sendmail", ctl_mail},
    {"migrate", "brings the database to this version", ctl_migrate},
    {"organization", "schools: open, invite, join", ctl_organization},
    {"psql", "opens the database as its owner", ctl_psql},
    {"recovery", "proves calibration on simulated answers", ctl_recovery},
    {"replay", "computes a score again from its answers", ctl_replay},
    {"routes", "the map of the site", ctl_routes},
    {"settings", "what the operator chose", ctl_settings},
    {"simulate", "measures the rules on simulated learners", ctl_simulate},
    {"window", "the calendar of the exam", ctl_window},
    {NULL, NULL, NULL},
};

int main(int argc, char **argv)
{
    int status = ctl_dispatch(COMMANDS, USAGE, argc, argv);

    if (fflush(stdout) != 0 && status == CTL_DONE)
        return ctl_refuse("standard output cannot be written");
    return status;
}
