/* palierctl settings: what the operator chose. */
#include "ctl.h"

#include "database.h"
#include "list.h"

#include <regex.h>
#include <stdio.h>
#include <string.h>

static const char USAGE[] =
    "usage: palierctl settings [--format=tsv|json]\n"
    "       palierctl settings set NAME VALUE\n"
    "max_level     5 to 8: the highest level people can reach\n"
    "site_address  where the site is, as mail names it: https://HOST/PREFIX\n"
    "mail_from     the address mail is sent from\n"
    "shows_mail    true or false: operators may read all mail, with its secret\n"
    "              links, on a page; for demonstrations\n";

static const struct setting {
    const char *name;
    const char *pattern;
    const char *wanted;
    const char *sql;
} SETTINGS[] = {
    {"max_level", "^[5-8]$", "a level from 5 to 8",
     "update app.setting set max_level = $1::int"},
    {"shows_mail", "^(true|false)$", "true or false",
     "update app.setting set shows_mail = $1::boolean"},
    {"site_address",
     "^https?://([A-Za-z0-9.-]+|\\[[0-9a-f:]+\\])(:[0-9]{1,5})?"
     "(/[A-Za-z0-9._~-]+)*$",
     "http(s)://HOST, with :PORT and /PREFIX where there is one, no slash at "
     "the end",
     "update app.setting set site_address = $1"},
    {"mail_from", "^[A-Za-z0-9.!#$%&*+/=?^_{|}~-]+@[A-Za-z0-9.-]+$",
     "an address", "update app.setting set mail_from = $1"},
};
enum { SETTINGS_COUNT = sizeof SETTINGS / sizeof SETTINGS[0] };

static const char LIST[] =
    "select v.name, v.value from app.setting s, lateral (values"
    " (1, 'max_level', s.max_level::text),"
    " (2, 'site_address', s.site_address),"
    " (3, 'mail_from', s.mail_from),"
    " (4, 'shows_mail', s.shows_mail::text)) as v (nth, name, value) order by v.nth";

static const struct setting *find(const char *name)
{
    for (size_t i = 0; i < SETTINGS_COUNT; i++) {
        if (strcmp(SETTINGS[i].name, name) == 0)
            return &SETTINGS[i];
    }
    return NULL;
}

static bool fits(const char *pattern, const char *value)
{
    regex_t regex;
    bool fit;

    if (regcomp(&regex, pattern, REG_EXTENDED | REG_NOSUB) != 0)
        return false;
    fit = regexec(&regex, value, 0, NULL, 0) == 0;
    regfree(&regex);
    return fit;
}

static int set(const char *name, const char *value)
{
    const struct setting *setting = find(name);
    PGconn *db;
    long rows;

    if (setting == NULL)
        return ctl_refuse("no setting \"%s\"", name);
    if (!fits(setting->pattern, value))
        return ctl_refuse("%s: \"%s\" is not %s", name, value,
                          setting->wanted);
    db = database_open();
    if (db == NULL)
        return CTL_REFUSED;
    rows = database_change(db, setting->sql, 1, &value);
    PQfinish(db);
    if (rows != 1)
        return CTL_REFUSED;
    printf("%s is %s\n", name, value);
    return CTL_DONE;
}

int ctl_settings(int argc, char **argv)
{
    static const struct ctl_option none[] = {{NULL, NULL, NULL}};
    int status;

    if (argc < 2 || strcmp(argv[1], "set") != 0)
        return list_command(argc, argv, USAGE, LIST);
    status = ctl_options(&argc, argv, none, USAGE);
    if (status != CTL_GO)
        return status;
    if (argc != 4)
        return ctl_misused(USAGE, "settings set takes a name and a value");
    return set(argv[2], argv[3]);
}
