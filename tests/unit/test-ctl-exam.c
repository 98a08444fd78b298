/* The rules of content/exam.xml: a good one, each fault alone. */
#include "unit.h"

#include <unistd.h>

#include "ctl/content.h"

#define LEVELS                                                               \
    "<level number='1' from='-2'/><level number='2' from='-1.5'/>"           \
    "<level number='3' from='-1'/><level number='4' from='-0.5'/>"           \
    "<level number='5' from='0'/><level number='6' from='0.5'/>"             \
    "<level number='7' from='1'/>"
#define SCALE(head, tail)                                                    \
    "<exam><scale " head ">" LEVELS tail "</scale></exam>"
#define EIGHTH "<level number='8' from='1.5'/>"

static char folder[] = "/tmp/palier-exam.XXXXXX";

/* Faults found in an exam.xml, what is said thrown away. */
static size_t faults(const char *name, const char *content)
{
    const char *source = getenv("SOURCE_DIR");
    struct text path = {0};
    struct text schema = {0};
    struct bank bank;
    size_t count;
    FILE *file;

    text_addf(&path, "%s/%s", folder, name);
    file = fopen(path.data, "w");
    assert_non_null(file);
    fputs(content, file);
    fclose(file);
    text_addf(&schema, "%s/content/content.rng", source ? source : ".");
    assert_true(bank_read(&bank, folder, schema.data));
    rules_exam(&bank);
    count = bank.faults;
    bank_free(&bank);
    (void)remove(path.data);
    text_free(&path);
    text_free(&schema);
    return count;
}

TEST(a_scale_of_eight_rising_levels_is_good)
{
    UNUSED_STATE;
    assert_int_equal(
        faults("exam.xml", SCALE("version='1' from='-3' to='2'", EIGHTH)), 0);
}

TEST(each_fault_is_found)
{
    static const char *const bad[] = {
        SCALE("version='2' from='-3' to='2'", EIGHTH),
        SCALE("version='1' from='-2' to='2'", EIGHTH),
        SCALE("version='1' from='-3' to='1.5'", EIGHTH),
        SCALE("version='1' from='-3' to='2'", ""),
        SCALE("version='1' from='-3' to='2'", "<level number='9' from='1.5'/>"),
        SCALE("version='1' from='-3' to='2'", "<level number='8' from='1'/>"),
        SCALE("version='1' from='-3' to='2'", EIGHTH
              "<level number='9' from='1.7'/>"),
        SCALE("version='1' from='-7' to='2'", EIGHTH),
        SCALE("from='-3' to='2'", EIGHTH),
    };

    UNUSED_STATE;
    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++)
        assert_int_equal(faults("exam.xml", bad[i]), 1);
}

TEST(its_place_is_exam_xml)
{
    UNUSED_STATE;
    assert_int_equal(
        faults("x.xml", SCALE("version='1' from='-3' to='2'", EIGHTH)), 1);
}

static int set_up(void **state)
{
    (void)state;
    return mkdtemp(folder) ? 0 : -1;
}

static int tear_down(void **state)
{
    (void)state;
    return rmdir(folder);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_scale_of_eight_rising_levels_is_good),
        cmocka_unit_test(each_fault_is_found),
        cmocka_unit_test(its_place_is_exam_xml),
    };

    return cmocka_run_group_tests(tests, set_up, tear_down);
}
