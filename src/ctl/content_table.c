/* palierctl content table: what the files hold, by competence and level, as
 * Markdown; doc/couverture.md is its output. */
#include "content.h"

#include "ctl.h"
#include "node.h"

enum { LEVELS = 8 };

/* Of a level, or of a competence. */
struct count {
    size_t skills;
    size_t tasks;
    size_t challenges;
    size_t practical; /* of the challenges */
};

struct row {
    size_t topics;
    struct count levels[LEVELS + 1]; /* [0]: all of them */
};

static void count_skill(const xmlNode *skill, struct count *count)
{
    count->skills++;
    for (xmlNode *c = node_first(skill, "challenge"); c;
         c = node_next(c, "challenge")) {
        count->tasks += node_get(c, "like") == NULL;
        count->challenges++;
        count->practical += node_yes(c, "practical");
    }
}

/* Adds what the topics of a competence hold to its row. */
static void count_row(const struct bank *bank, const char *code,
                      struct row *row)
{
    const struct document *document;

    for (size_t at = 0; (document = bank_next(bank, "topic", &at));) {
        const xmlNode *topic = xmlDocGetRootElement(document->tree);

        if (strcmp(node_get(topic, "competence"), code) != 0)
            continue;
        row->topics++;
        for (xmlNode *s = node_first(topic, "skill"); s;
             s = node_next(s, "skill")) {
            count_skill(s, &row->levels[0]);
            count_skill(s, &row->levels[node_number(s, "level", 0)]);
        }
    }
}

static void add(struct row *total, const struct row *row)
{
    total->topics += row->topics;
    for (int i = 0; i <= LEVELS; i++) {
        total->levels[i].skills += row->levels[i].skills;
        total->levels[i].tasks += row->levels[i].tasks;
        total->levels[i].challenges += row->levels[i].challenges;
        total->levels[i].practical += row->levels[i].practical;
    }
}

static void print_row(const char *name, const struct row *row)
{
    const struct count *all = &row->levels[0];

    printf("| %s |", name);
    for (int i = 1; i <= LEVELS; i++)
        printf(" %zu · %zu · %zu |", row->levels[i].skills,
               row->levels[i].tasks, row->levels[i].challenges);
    printf(" %zu | %zu | %zu | %zu | %zu\u00a0%% |\n", row->topics,
           all->skills, all->tasks, all->challenges,
           all->challenges > 0
               ? (200 * all->practical + all->challenges) /
                     (2 * all->challenges)
               : 0);
}

static void print_table(const struct bank *bank)
{
    const struct document *document;
    struct row total = {0};

    puts("# Couverture\n\n"
         "Ce que contient la banque de questions, par compétence et par "
         "niveau\u00a0: acquis · questions différentes · épreuves "
         "(déclinaisons comprises).\n\n"
         "| Compétence | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | Sujets | Acquis | "
         "Questions | Épreuves | Pratiques |\n"
         "|---|---|---|---|---|---|---|---|---|--:|--:|--:|--:|--:|");
    for (size_t at = 0; (document = bank_next(bank, "framework", &at));) {
        xmlNode *root = xmlDocGetRootElement(document->tree);

        for (xmlNode *n = root; n != NULL; n = node_after(n, root)) {
            struct text name = {0};
            struct row row = {0};

            if (!node_is(n, "competence"))
                continue;
            text_addf(&name, "%s %s", node_get(n, "code"),
                      node_get(n, "name"));
            count_row(bank, node_get(n, "code"), &row);
            print_row(name.data, &row);
            add(&total, &row);
            text_free(&name);
        }
    }
    print_row("Ensemble", &total);
    puts("\nÉcrit par `palierctl content table > doc/couverture.md`.");
}

int content_table(int argc, char **argv)
{
    struct content_choice choice = {0};
    struct bank bank = {0};
    int status = content_take_choice(&argc, argv, &choice);

    if (status != CTL_GO)
        return status;
    status = CTL_REFUSED;
    if (content_read(&bank, &choice)) {
        if (bank_is_whole(&bank)) {
            print_table(&bank);
            status = CTL_DONE;
        } else {
            ctl_refuse("what is not valid cannot be counted");
        }
    }
    bank_free(&bank);
    return status;
}
