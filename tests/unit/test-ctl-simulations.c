/* The rules of simulated applications, each against one that breaks it alone.
 *
 * The applications below break none. A case replaces one part of one of them
 * and names the fault that must be said. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <sys/stat.h>
#include <unistd.h>

#include "ctl/content.h"

#define CHALLENGE(letter, body)                                               \
    "<challenge id='t-3" letter "' kind='qroc' practical='yes'>"              \
    "<title>Un</title><body>" body "<p>Quoi ?</p></body>"                     \
    "<answer><accept>a</accept></answer><explain><p>E.</p></explain>"         \
    "<pass>a</pass><fail>b</fail><fail>c</fail></challenge>"
#define LAUNCH(id) "<launch simulation='" id "'>Je lance</launch>"

static const char *const NAMES[] = {"1.1/t.xml", "simulations/f.xml",
                                    "simulations/s.xml", "simulations/w.xml"};
enum { TOPIC, FILES, SETTINGS, WEB, DOCUMENTS };

static const char *const SOUND[DOCUMENTS] = {
    "<topic id='t' competence='1.1' name='T'>"
    "<lesson title='L' minutes='3'><p>Texte.</p></lesson>"
    "<skill level='3' name='S'>"
    CHALLENGE("a", LAUNCH("f")) CHALLENGE("b", LAUNCH("s"))
    CHALLENGE("c", LAUNCH("w")) "</skill></topic>",

    "<simulation id='f' kind='files' name='Fichiers' start='a'>"
    "<outcome><when item='x' property='place' is='b'/>"
    "<when place='b' count='1'/><p>Mot.</p></outcome>"
    "<folder id='a' name='A'><document id='x' name='x.txt' size='1' "
    "date='2026-01-01'/><folder id='b' name='B'/></folder>"
    "<bin id='bin' name='Corbeille'><document id='y' name='y.txt' size='1' "
    "date='2026-01-01' from='a'/></bin></simulation>",

    "<simulation id='s' kind='settings' name='Réglages'><category name='Cat'>"
    "<screen id='p' name='Écran' shows='i'>"
    "<switch id='i' name='Un' value='on'/>"
    "<choice id='c' name='Deux' value='o'><option id='o'>Oui</option>"
    "<option id='n'>Non</option></choice>"
    "<info id='t' name='Info'><shown><when item='i' is='on'/>"
    "<when item='c' not='n'/><p>Mot.</p></shown></info>"
    "</screen></category></simulation>",

    "<simulation id='w' kind='web' name='Navigateur' "
    "start='https://a.example/' engine='Cherche'><site name='Site'>"
    "<webpage id='p' title='Page' address='https://a.example/'><searchbox/>"
    "<p><link href='https://a.example/b'>Suite</link></p></webpage>"
    "<webpage id='q' title='Suite' address='https://a.example/b'/></site>"
    "</simulation>",
};

static const struct {
    int document;
    const char *old;
    const char *new;
    const char *fault; /* NULL: none */
} CASES[] = {
    {TOPIC, "Texte.", "Texte.", NULL},
    {TOPIC, LAUNCH("f"), LAUNCH("z"), "there is no simulation z"},
    {TOPIC, LAUNCH("f"), LAUNCH("s"), "no question launches f"},
    {TOPIC, LAUNCH("f"), LAUNCH("f") LAUNCH("s"), "launches one application"},
    {TOPIC, "<p>Texte.", LAUNCH("f") "<p>Texte.", "element launch"},
    {FILES, "id='f'", "id='g'", "its place is simulations/g.xml"},
    {FILES, "start='a'", "start='z'", "there is no folder z"},
    {FILES, "start='a'", "start='x'", "there is no folder x"},
    {FILES, "item='x'", "item='z'", "there is no item z"},
    {FILES, "is='b'", "is='x'", "it is never x"},
    {FILES, "property='place'", "property='size'", "the property size"},
    {FILES, "place='b'", "place='x'", "no folder: x"},
    {FILES, "count='1'", "count='-1'", "simulation"},
    {FILES, "id='b'", "id='x'", "the id is already there: x"},
    {FILES, "name='B'", "name='x.txt'", "the folder already holds x.txt"},
    {FILES, " from='a'", "", "not for y.txt"},
    {FILES, "from='a'", "from='z'", "there is no folder z"},
    {FILES, "id='x' name", "id='x' from='b' name", "not for x.txt"},
    {FILES, "date='2026-01-01'/><folder", "date='hier'/><folder", "date"},
    {SETTINGS, "shows='i'", "shows='z'", "there is no control z"},
    {SETTINGS, "is='on'", "is='oui'", "it is never oui"},
    {SETTINGS, "not='n'", "not='z'", "it is never z"},
    {SETTINGS, "value='o'", "value='z'", "there is no option z"},
    {SETTINGS, "value='on'", "value='yes'", "switch"},
    {SETTINGS, "item='i' is='on'", "item='t' is='on'", "it is never on"},
    {SETTINGS, "shows='i'", "icon='rose'", "icon"},
    {WEB, "a.example/b'>Suite", "a.example/c'>Suite", "no page https://a.exam"},
    {WEB, "start='https://a.example/'", "start='https://b.example/'",
     "there is no page https://b.example/"},
    {WEB, "address='https://a.example/b'", "address='https://a.example/'",
     "the address is taken"},
    {WEB, "address='https://a.example/b'", "address='https://a.fr/b'",
     "webpage failed to validate attributes"},
};

/* One place for all cases; what is said goes to a file in it. */
static char folder[] = "/tmp/palier-applications.XXXXXX";

static char *path_of(const char *name)
{
    struct text path = {0};

    text_addf(&path, "%s/%s", folder, name);
    return path.data;
}

static void write_file(const char *name, const char *content)
{
    char *path = path_of(name);
    FILE *file = fopen(path, "w");

    assert_non_null(file);
    fputs(content, file);
    fclose(file);
    free(path);
}

static int set_up(void **state)
{
    static const char *const folders[] = {"1.1", "simulations"};

    (void)state;
    if (mkdtemp(folder) == NULL)
        return -1;
    for (size_t i = 0; i < sizeof folders / sizeof folders[0]; i++) {
        char *path = path_of(folders[i]);

        assert_int_equal(mkdir(path, 0700), 0);
        free(path);
    }
    return 0;
}

static int tear_down(void **state)
{
    static const char *const rest[] = {"said", "1.1", "simulations", ""};

    (void)state;
    for (size_t i = 0; i < DOCUMENTS + sizeof rest / sizeof rest[0]; i++) {
        char *path = path_of(i < DOCUMENTS ? NAMES[i] : rest[i - DOCUMENTS]);

        (void)remove(path);
        free(path);
    }
    return 0;
}

/* A document with its first old replaced by new; free() frees it. */
static char *replaced(const char *document, const char *old, const char *new)
{
    const char *at = strstr(document, old);
    struct text text = {0};

    assert_non_null(at);
    text_add_bytes(&text, document, (size_t)(at - document));
    text_add(&text, new);
    text_add(&text, at + strlen(old));
    return text.data;
}

/* Reads the folder and applies the rules of applications. */
static void judge(struct text *said)
{
    const char *source = getenv("SOURCE_DIR");
    struct text schema = {0};
    char *log = path_of("said");
    int before = dup(STDERR_FILENO);
    struct bank bank;

    text_addf(&schema, "%s/content/content.rng", source ? source : ".");
    assert_non_null(freopen(log, "w", stderr));
    assert_true(bank_read(&bank, folder, schema.data));
    rules_simulations(&bank);
    bank_free(&bank);
    fflush(stderr);
    dup2(before, STDERR_FILENO);
    close(before);
    assert_int_equal(file_read(log, said), 0);
    free(log);
    text_free(&schema);
}

static void each_rule_says_its_fault(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof CASES / sizeof CASES[0]; i++) {
        char *broken = replaced(SOUND[CASES[i].document], CASES[i].old,
                                CASES[i].new);
        struct text said = {0};

        for (int d = 0; d < DOCUMENTS; d++)
            write_file(NAMES[d], d == CASES[i].document ? broken : SOUND[d]);
        judge(&said);
        if (CASES[i].fault == NULL)
            assert_int_equal(said.length, 0);
        else if (said.length == 0 || !strstr(said.data, CASES[i].fault))
            fail_msg("no \"%s\" in: %s", CASES[i].fault,
                     said.length ? said.data : "nothing");
        text_free(&said);
        free(broken);
    }
}

static void what_is_launched_is_said(void **state)
{
    struct text array = {0};
    struct text schema = {0};
    const char *source = getenv("SOURCE_DIR");
    struct bank bank;

    (void)state;
    text_addf(&schema, "%s/content/content.rng", source ? source : ".");
    for (int d = 0; d < DOCUMENTS; d++)
        write_file(NAMES[d], SOUND[d]);
    assert_true(bank_read(&bank, folder, schema.data));
    bank_prepare(&bank);
    bank_array(&bank, &array);
    assert_non_null(strstr(array.data, "<launch simulation=\\\"f\\\" "
                                       "kind=\\\"files\\\" name=\\\"Fich"));
    bank_free(&bank);
    text_free(&array);
    text_free(&schema);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_rule_says_its_fault),
        cmocka_unit_test(what_is_launched_is_said),
    };

    return cmocka_run_group_tests(tests, set_up, tear_down);
}
