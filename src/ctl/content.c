/* palierctl content: its commands, and the check that two of them share. */
#include "content.h"

#include "ctl.h"
#include "list.h"
#include "node.h"
#include "place.h"

static const char USAGE[] =
    "usage: palierctl content check [--offline] [--draft] [FOLDER]\n"
    "       palierctl content load [FOLDER]\n"
    "       palierctl content files [FOLDER]\n"
    "       palierctl content preview TO [FOLDER]\n"
    "       palierctl content table [FOLDER]\n"
    "       palierctl content coverage [--format=tsv|json]\n"
    "check looks at every rule of content/README.md and lets the database\n"
    "judge every example. --draft: topics and competences may still be thin.\n"
    "files makes the files that challenges declare. load does both, as a\n"
    "draft, and brings the database to what the files say. preview writes\n"
    "static pages into the folder TO: index.html, and a page a task with its\n"
    "variants, its key and its examples; nothing is loaded.\n";

int ctl_content(int argc, char **argv)
{
    static const struct ctl_command commands[] = {
        {"check", "looks at every rule", content_check},
        {"load", "checks, then puts the files into the database",
         content_load},
        {"files", "makes the files that challenges declare", content_files},
        {"preview", "writes a page for each challenge, for review",
         content_preview},
        {"table", "counts what the files hold, as Markdown", content_table},
        {"coverage", "counts what the database holds", content_coverage},
        {NULL, NULL, NULL},
    };

    return ctl_dispatch(commands, USAGE, argc, argv);
}

int content_take_choice(int *argc, char **argv, struct content_choice *choice)
{
    const struct ctl_option options[] = {
        {"offline", NULL, &choice->offline},
        {"draft", NULL, &choice->draft},
        {NULL, NULL, NULL},
    };
    int status = ctl_options(argc, argv, options, USAGE);

    if (status == CTL_GO && *argc > 2)
        return ctl_misused(USAGE, "one folder at a time");
    choice->folder = argv[1];
    return status;
}

static size_t count_challenges(const struct bank *bank)
{
    const struct document *document;
    size_t count = 0;

    for (size_t at = 0; (document = bank_next(bank, "topic", &at));) {
        xmlNode *topic = xmlDocGetRootElement(document->tree);

        for (xmlNode *s = node_first(topic, "skill"); s;
             s = node_next(s, "skill"))
            count += node_count(s, "challenge");
    }
    return count;
}

static void say_summary(const struct bank *bank, long examples)
{
    fflush(stderr);
    printf("%zu documents, %zu challenges, ", bank->count,
           count_challenges(bank));
    if (examples >= 0)
        printf("%ld examples judged, ", examples);
    else
        printf("examples not judged, ");
    printf("%zu files: %zu faults\n", bank->files.count, bank->faults);
}

bool content_read(struct bank *bank, const struct content_choice *choice)
{
    char *share = place_share();
    struct text folder = {0};
    struct text schema = {0};
    bool done;

    text_addf(&folder, "%s/content", share);
    text_addf(&schema, "%s/content.rng", folder.data);
    done = bank_read(bank, choice->folder ? choice->folder : folder.data,
                     schema.data);
    text_free(&schema);
    text_free(&folder);
    free(share);
    return done;
}

bool content_judge_bank(struct bank *bank, PGconn *db,
                        const struct content_choice *choice)
{
    long examples = -1;
    bool done = content_read(bank, choice);

    if (done) {
        rules_identity(bank);
        rules_challenges(bank);
        rules_profiles(bank);
        rules_prose(bank);
        rules_reading(bank);
        rules_images(bank);
        rules_files(bank);
        rules_exam(bank);
        rules_simulations(bank);
        done = !choice->spelling || rules_spelling(bank);
        if (!choice->draft)
            rules_coverage(bank);
        bank_prepare(bank);
        if (!choice->offline)
            examples = rules_examples(bank, db);
        done = done && bank->faults == 0 && (choice->offline || examples >= 0);
        say_summary(bank, examples);
    }
    return done;
}

int content_check(int argc, char **argv)
{
    struct content_choice choice = {.spelling = true};
    struct bank bank = {0};
    PGconn *db = NULL;
    int status = content_take_choice(&argc, argv, &choice);

    if (status != CTL_GO)
        return status;
    if (!choice.offline && (db = database_open()) == NULL)
        return ctl_refuse("the examples need the database's judge; --offline "
                          "leaves them unjudged");
    status = content_judge_bank(&bank, db, &choice) ? CTL_DONE : CTL_REFUSED;
    bank_free(&bank);
    PQfinish(db);
    return status;
}

/* Says what each table got; false when nothing changed at all. */
static bool say_changes(const PGresult *result)
{
    bool any = false;

    for (int row = 0; row < PQntuples(result); row++) {
        const char *added = PQgetvalue(result, row, 1);
        const char *changed = PQgetvalue(result, row, 2);
        const char *retired = PQgetvalue(result, row, 3);

        if (strcmp(added, "0") == 0 && strcmp(changed, "0") == 0 &&
            strcmp(retired, "0") == 0)
            continue;
        any = true;
        printf("%s: %s added, %s changed, %s retired\n",
               PQgetvalue(result, row, 0), added, changed, retired);
    }
    return any;
}

/* One statement, so one transaction. */
static int load(PGconn *db, const struct bank *bank)
{
    struct text array = {0};
    const char *arguments[1];
    PGresult *result;

    bank_array(bank, &array);
    arguments[0] = array.data;
    result = database_query(db, "select * from content.load($1::text[])", 1,
                            arguments);
    text_free(&array);
    if (result == NULL)
        return CTL_REFUSED;
    if (!say_changes(result))
        puts("unchanged");
    PQclear(result);
    return CTL_DONE;
}

int content_load(int argc, char **argv)
{
    struct content_choice choice = {0};
    struct bank bank = {0};
    PGconn *db;
    int status = content_take_choice(&argc, argv, &choice);

    if (status != CTL_GO)
        return status;
    if (choice.offline)
        return ctl_misused(USAGE, "nothing is loaded offline");
    choice.draft = true;
    db = database_open();
    if (db == NULL)
        return CTL_REFUSED;
    if (content_judge_bank(&bank, db, &choice) && content_write_files(&bank))
        status = load(db, &bank) == CTL_DONE && content_load_shares(db, &bank)
                     ? CTL_DONE
                     : CTL_REFUSED;
    else
        status = ctl_refuse("nothing was loaded");
    bank_free(&bank);
    PQfinish(db);
    return status;
}

int content_coverage(int argc, char **argv)
{
    return list_command(argc, argv, USAGE, "select * from content.coverage()");
}
