/* The rules of content files, each against a topic that breaks it alone.
 *
 * The topic below breaks none. A case replaces one part of it and names the
 * one fault that must be said. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <sys/stat.h>
#include <unistd.h>

#include "ctl/content.h"

static const char FRAMEWORK[] =
    "<framework><area code='1' name='A'><competence code='1.1' name='C'>"
    "<description>D</description></competence></area></framework>";

static const char TOPIC[] =
    "<topic id='t' competence='1.1' name='Thème'>"
    "<lesson title='Leçon' minutes='3'><p>Texte.</p></lesson>"
    "<skill level='3' name='S'>"
    "<challenge id='t-3a' kind='qcu' practical='yes'><title>Un</title>"
    "<body><p>Lisez <code>a ; b</code>.</p><page src='1.1/a.html'>Page</page>"
    "</body>"
    "<choice id='1' right='yes'>a</choice><choice id='2'>b</choice>"
    "<choice id='3'>c</choice><choice id='4'>d</choice>"
    "<explain><p>E.</p></explain><pass>1</pass><fail>2</fail><fail>3</fail>"
    "</challenge>"
    "<challenge id='t-3b' kind='qroc'><title>Deux</title>"
    "<body><p>Quoi ?</p></body>"
    "<answer t3='yes'><accept>Paris</accept></answer>"
    "<explain><p>E.</p></explain><pass>Paris</pass><fail>2</fail>"
    "<fail>3</fail></challenge>"
    "<challenge id='t-3c' kind='qroc' like='t-3b'><title>Trois</title>"
    "<body><p>Quoi ?</p></body>"
    "<answer format='select'><option>oui</option><option>non</option>"
    "<accept>oui</accept></answer>"
    "<explain><p>E.</p></explain><pass>oui</pass><fail>non</fail>"
    "<fail>3</fail></challenge>"
    "<challenge id='t-3d' kind='match'><title>Quatre</title>"
    "<body><p>Liez.</p></body>"
    "<pair id='a'><left>A</left><right>1</right></pair>"
    "<pair id='b'><left>B</left><right>2</right></pair>"
    "<pair id='c'><left>C</left><right>3</right></pair><extra>4</extra>"
    "<explain><p>E.</p></explain><pass>{}</pass><fail>{}</fail>"
    "<fail>{}</fail></challenge>"
    "</skill></topic>";

/* Ten words. */
#define W10 "a a a a a a a a a a "

/* The first children of a challenge that has variants, up to its title. */
#define V(cases) "<values>" cases "</values><title>"

static const struct {
    const char *old;
    const char *new;
    const char *fault; /* NULL: none */
} CASES[] = {
    {"Texte.", "Texte.", NULL},
    {"<topic id='t'", "<topic id='u'", "its place is 1.1/u.xml"},
    {"competence='1.1'", "competence='1.2'", "its place is 1.2/t.xml"},
    {"level='3'", "level='9'", "failed to validate attributes"},
    {"</topic>", "", "Premature end"},
    {"<topic ", "<!DOCTYPE topic><topic ", "DOCTYPE"},
    {"id='t-3d'", "id='t-4d'", "must be t-3 and a letter"},
    {"id='t-3d'", "id='t-3a'", "the id t-3a is already at"},
    {"like='t-3b'", "like='t-3z'", "like names no challenge"},
    {"like='t-3b'", "like='t-3c'", "like names itself"},
    {"<page src='1.1/a.html'>Page</page>", "", "nothing to open"},
    {"1.1/a.html", "1.1/z.html", "there is no files/1.1/z.html"},
    {" right='yes'", "", "0 choices are right"},
    {"<choice id='2'>", "<choice id='2' right='yes'>", "2 choices are right"},
    {"<choice id='2'>b</choice>", "", "3 choices, 4 to 6"},
    {"<choice id='2'>", "<choice id='3'>", "two choices have the id 3"},
    {"<fail>2</fail>", "", "two fail examples"},
    {"Paris</accept>", "123456</accept>", "t3 on \"123456\""},
    {"Paris</accept>", "été</accept>", "t3 on \"été\""},
    {"oui</accept>", "peut-être</accept>", "none of the options"},
    {"<pair id='b'><left>B</left><right>2</right></pair>", "", "2 pairs"},
    {"<pair id='b'>", "<pair id='a'>", "two pairs have the id a"},
    {"<right>2<", "<right>1<", "two pairs have the same right"},
    {"<extra>4", "<extra>3", "a right and an extra"},
    {"Texte.", "L'été.", "straight apostrophe"},
    {"<title>Un", "<title>Un ?", "ordinary space before"},
    {"name='Thème'", "name='Qui ?'", "ordinary space before"},
    /* variants: a title is filled in once a case */
    {"<title>Deux", V("<case a='x'/><case a='y'/>") "Le {a}", NULL},
    {"<title>Deux", V("<case a='x'/><case a='y'/>") "Deux", "names the value"},
    {"<title>Deux", V("<case a='x'/>") "Le {a}", "1 cases, 2 to 6"},
    {"<title>Deux", V("<case a='x'/><case a='x'/>") "{a}", "two variants are the same"},
    {"<title>Deux", V("<case a='x'/><case b='y'/>") "{a}", "has no b"},
    {"<title>Deux", V("<case a='x' b='y'/><case a='z'/>") "{a}{b}",
     "1 values, 2 in the first case"},
    {"<title>Deux", V("<case/><case/>") "Deux", "case"},
    {"<title>Deux", V("<case a='x'/><set a='y'/>") "{a}", "set"},
    {"<title>Deux", V("<case A='x'/><case A='y'/>") "{A}", "\"A\" is no name"},
    {"<title>Deux", V("<case a='xx'/><case a='Qui ?'/>") "{a}",
     "ordinary space before"},
    {"<title>Deux", V("<case a='x'/><case a=''/>") "{a}", "title"},
    {"<title>Deux</title>", "<title>Deux</title><values/>", "values"},
    {"id='t-3b'", "id='t-3b.2'", "given by <values>"},
    {"like='t-3b'", "like='t-3b.2'", "like names no challenge"},
    /* spelling: what is read, by both dictionaries */
    {"Texte.", "Un tekste.", "\"tekste\" is in no dictionary"},
    {"<title>Un", "<title>Unn", "\"Unn\" is in no dictionary"},
    {"name='Thème'", "name='Théme'", "\"Théme\" is in no dictionary"},
    {"Texte.", "L’été, aujourd’hui, peut-être jusqu’ici\u00a0: Zorbéa.", NULL},
    {"Texte.", "L’étté.", "\"L’étté\" is in no dictionary"},
    {"Texte.", "Ouvrez tekste.csv, tekst/txt, x_tekst et moi@tekste.", NULL},
    {"Texte.", "Tapez <code>tekste</code>.", NULL},
    {"Texte.", "On dit <em lang='en'>the text</em>.", NULL},
    {"Texte.", "On dit <em>the text</em>.", "\"the\" is in no dictionary"},
    /* reading length */
    {"Texte.", W10 W10 W10 "a.", "a sentence of 31 words, 30 at the most"},
    {"Texte.", W10 W10 "a. " W10 "a.", NULL},
    {"<p>Quoi", "<p>" W10 W10 W10 "a.</p><p>Quoi", "31 words, 25 at"},
    {"<p>Quoi", "<p>" W10 W10 "a. " W10 W10 "a. " W10 W10 "a. " W10
     "</p><p>Quoi", "t-3b: a question of 74 words, 70 at the most at level 3"},
    {"<p>Quoi", "<p>" W10 W10 "a. " W10 W10 "a. " W10 W10 "a.</p>"
     "<quote><p>" W10 W10 W10 W10 "</p></quote><p>Quoi", NULL},
    /* pictures */
    {"<p>Texte.</p>", "<image src='1.1/b.svg' alt=''/>", "needs an alternative"},
    {"<p>Texte.</p>", "<image src='1.1/b.svg' alt='Photo de phare'/>",
     "not that it is a picture"},
    {"<p>Texte.</p>", "<image src='1.1/b.svg' alt='Un phare'/>", NULL},
};

/* One place for all cases; what is said goes to a file in it. */
static char folder[] = "/tmp/palier-rules.XXXXXX";

static void write_file(const char *name, const char *content)
{
    struct text path = {0};
    FILE *file;

    text_addf(&path, "%s/%s", folder, name);
    file = fopen(path.data, "w");
    assert_non_null(file);
    fputs(content, file);
    fclose(file);
    text_free(&path);
}

static void make_folder(const char *name)
{
    struct text path = {0};

    text_addf(&path, "%s/%s", folder, name);
    assert_int_equal(mkdir(path.data, 0700), 0);
    text_free(&path);
}

static void remove_file(const char *name)
{
    struct text path = {0};

    text_addf(&path, "%s/%s", folder, name);
    (void)remove(path.data);
    text_free(&path);
}

static int set_up(void **state)
{
    (void)state;
    if (mkdtemp(folder) == NULL)
        return -1;
    make_folder("1.1");
    make_folder("files");
    make_folder("files/1.1");
    write_file("framework.xml", FRAMEWORK);
    write_file("files/1.1/a.html", "<img src='b.svg' alt=''>");
    write_file("dictionary.txt", "Zorbéa\n");
    write_file("files/1.1/b.svg", "<svg/>");
    return 0;
}

static int tear_down(void **state)
{
    static const char *const names[] = {
        "dictionary.txt", "files/1.1/b.svg",
        "files/1.1/a.html", "files/1.1", "files",
        "1.1/t.xml", "1.1", "framework.xml", "said", ""};

    (void)state;
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
        remove_file(names[i]);
    return 0;
}

/* The topic with its first old replaced by new; free() frees it. */
static char *replaced(const char *old, const char *new)
{
    const char *at = strstr(TOPIC, old);
    struct text text = {0};

    assert_non_null(at);
    text_add_bytes(&text, TOPIC, (size_t)(at - TOPIC));
    text_add(&text, new);
    text_add(&text, at + strlen(old));
    return text.data;
}

/* Applies all rules; what they say on stderr is added to the text. */
static size_t judge(struct text *said, bool counted)
{
    const char *source = getenv("SOURCE_DIR");
    struct text schema = {0};
    struct text log = {0};
    struct bank bank;
    size_t faults;
    int before = dup(STDERR_FILENO);

    text_addf(&schema, "%s/content/content.rng", source ? source : ".");
    text_addf(&log, "%s/said", folder);
    assert_non_null(freopen(log.data, "w", stderr));
    assert_true(bank_read(&bank, folder, schema.data));
    rules_identity(&bank);
    rules_challenges(&bank);
    rules_profiles(&bank);
    rules_prose(&bank);
    rules_reading(&bank);
    rules_images(&bank);
    assert_true(rules_spelling(&bank));
    rules_files(&bank);
    if (counted)
        rules_coverage(&bank);
    faults = bank.faults;
    bank_free(&bank);
    fflush(stderr);
    dup2(before, STDERR_FILENO);
    close(before);
    assert_int_equal(file_read(log.data, said), 0);
    text_free(&log);
    text_free(&schema);
    return faults;
}

static void each_rule_says_its_fault(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof CASES / sizeof CASES[0]; i++) {
        char *topic = replaced(CASES[i].old, CASES[i].new);
        struct text said = {0};
        size_t faults;

        write_file("1.1/t.xml", topic);
        faults = judge(&said, false);
        if (CASES[i].fault == NULL)
            assert_string_equal(said.data, "");
        else if (faults == 0 || strstr(said.data, CASES[i].fault) == NULL)
            fail_msg("no \"%s\" in: %s", CASES[i].fault, said.data);
        text_free(&said);
        free(topic);
    }
}

static void a_fault_names_file_and_line(void **state)
{
    char *topic = replaced("<p>Texte.", "\n\n<p>L'été.");
    struct text said = {0};
    struct text wanted = {0};

    (void)state;
    write_file("1.1/t.xml", topic);
    text_addf(&wanted, "%s/1.1/t.xml:3: straight apostrophe", folder);
    assert_int_equal(judge(&said, false), 1);
    assert_true(strncmp(said.data, wanted.data, wanted.length) == 0);
    text_free(&wanted);
    text_free(&said);
    free(topic);
}

static void files_that_nothing_uses_are_said(void **state)
{
    struct text said = {0};

    (void)state;
    write_file("1.1/t.xml", TOPIC);
    write_file("files/1.1/a.html", "<p>nothing</p>");
    assert_int_equal(judge(&said, false), 1);
    assert_non_null(strstr(said.data, "b.svg: nothing uses this file"));
    text_free(&said);
}

static void pages_handed_out_have_alts(void **state)
{
    struct text said = {0};

    (void)state;
    write_file("1.1/t.xml", TOPIC);
    write_file("files/1.1/a.html", "<p>a\n<img src='b.svg'>");
    assert_int_equal(judge(&said, false), 1);
    assert_non_null(strstr(said.data, "files/1.1/a.html:2: an img without"));
    write_file("files/1.1/a.html", "<img src='b.svg' alt=''>");
    text_free(&said);
}

static void the_dictionary_is_in_order(void **state)
{
    struct text said = {0};

    (void)state;
    write_file("1.1/t.xml", TOPIC);
    write_file("dictionary.txt", "b\na\na\n");
    assert_int_equal(judge(&said, false), 2);
    assert_non_null(strstr(said.data, "dictionary.txt:2: \"a\" is out of"));
    write_file("dictionary.txt", "Zorbéa\n");
    text_free(&said);
}

/* Says with these levels and tasks in one topic: each wanted, none unwanted. */
static void assert_counts(const char *skills, const char *const *wanted,
                          const char *unwanted)
{
    struct text topic = {0};
    struct text said = {0};

    text_addf(&topic, "<topic id='t' competence='1.1' name='Thème'>"
              "<lesson title='Leçon' minutes='3'><p>Texte.</p></lesson>%s"
              "</topic>", skills);
    write_file("1.1/t.xml", topic.data);
    judge(&said, true);
    for (; *wanted != NULL; wanted++) {
        if (strstr(said.data, *wanted) == NULL)
            fail_msg("no \"%s\" in: %s", *wanted, said.data);
    }
    if (unwanted != NULL)
        assert_null(strstr(said.data, unwanted));
    text_free(&said);
    text_free(&topic);
}

#define SKILL(level, inside) "<skill level='" level "' name='Un'>" inside \
    "</skill>"
#define QCU(id) "<challenge id='t-" id "' kind='qcu'><title>Un</title><body>" \
    "<p>Lisez.</p></body><choice id='1' right='yes'>a</choice>" \
    "<choice id='2'>b</choice><choice id='3'>c</choice>" \
    "<choice id='4'>d</choice><explain><p>E.</p></explain><pass>1</pass>" \
    "<fail>2</fail><fail>3</fail></challenge>"

static void what_is_thin_is_counted(void **state)
{
    static const char *const thin[] = {
        "1.1: 1 topics, 5", "1.1: 3 skills, 24", "1.1: 0 skills of level 3, 2",
        "1 challenges in this skill", "every task of this skill is a qcu",
        "0 of 3 skills have two different tasks", "3 of 3 tasks are qcu",
        "0 of 3 challenges are practical", "nothing between level 1 and level 5",
        "no level has more than twice as many",
        "a lesson without an exercise", NULL};
    static const char *const late[] = {"the lowest skill of the topic is of "
                                       "level 5, 4 at the most", NULL};
    static const char *const same_task[] = {"0 of 1 skills have two", NULL};

    (void)state;
    assert_counts(SKILL("1", QCU("1a")) SKILL("5", QCU("5a"))
                  SKILL("8", QCU("8a")), thin, "between level 5");
    assert_counts(SKILL("5", QCU("5a")), late, NULL);
    assert_counts(SKILL("4", "<challenge id='t-4a' kind='qroc'><values>"
                  "<case a='un'/><case a='deux'/><case a='trois'/></values>"
                  "<title>Un</title><body><p>Lisez.</p></body><answer>"
                  "<accept>{a}</accept></answer><explain><p>E.</p></explain>"
                  "<pass>{a}</pass><fail>2</fail><fail>3</fail></challenge>"),
                  same_task, "challenges in this skill");
}

static void a_lesson_ends_with_an_exercise(void **state)
{
    static const char TRIED[] =
        "<p>Texte.</p><heading>Exercice</heading><p>Essayez.</p>"
        "<heading>Réponse</heading><p>Ceci.</p>";
    static const struct {
        const char *lesson;
        bool fault;
    } cases[] = {
        {TRIED, false},
        {"<p>Texte.</p><heading>Exercice</heading><p>Essayez.</p>", true},
        {"<heading>Réponse</heading><p>Ceci.</p>"
         "<heading>Exercice</heading><p>Essayez.</p>", true},
    };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        char *topic = replaced("<p>Texte.</p>", cases[i].lesson);
        struct text said = {0};

        write_file("1.1/t.xml", topic);
        judge(&said, true);
        assert_int_equal(cases[i].fault,
                         strstr(said.data, "without an exercise") != NULL);
        text_free(&said);
        free(topic);
    }
}

static void profiles_name_what_there_is(void **state)
{
    static const struct {
        const char *inside;
        const char *fault;
    } cases[] = {
        {"<topic id='t' up-to='3'/>", "p.xml:1: 1 skills, 12 to 25 are wanted"},
        {"<topic id='u' up-to='3'/>", "no topic u"},
        {"<topic id='t' up-to='2'/>", "t has no skill up to level 2"},
        {"<skill id='t-4'/>", "no skill t-4"},
        {"<skill id='t-3'/><topic id='t' up-to='8'/>", "t-3 is there already"},
        {"<skill id='t'/>", "skill"},
    };

    (void)state;
    write_file("1.1/t.xml", TOPIC);
    make_folder("profiles");
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct text profile = {0};
        struct text said = {0};

        text_addf(&profile, "<profile id='p' name='Un' audience='Élèves'>"
                  "<description>Un texte.</description>%s</profile>",
                  cases[i].inside);
        write_file("profiles/p.xml", profile.data);
        judge(&said, false);
        if (strstr(said.data, cases[i].fault) == NULL)
            fail_msg("no \"%s\" in: %s", cases[i].fault, said.data);
        text_free(&said);
        text_free(&profile);
    }
    remove_file("profiles/p.xml");
    remove_file("profiles");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_rule_says_its_fault),
        cmocka_unit_test(a_fault_names_file_and_line),
        cmocka_unit_test(pages_handed_out_have_alts),
        cmocka_unit_test(the_dictionary_is_in_order),
        cmocka_unit_test(what_is_thin_is_counted),
        cmocka_unit_test(a_lesson_ends_with_an_exercise),
        cmocka_unit_test(profiles_name_what_there_is),
        cmocka_unit_test(files_that_nothing_uses_are_said),
    };

    return cmocka_run_group_tests(tests, set_up, tear_down);
}
