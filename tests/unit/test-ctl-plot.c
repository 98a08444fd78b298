/* The plots of a simulation's table: drawn, well formed, always the same. */
#include "unit.h"

#include <libxml/parser.h>
#include <string.h>

#include "ctl/simulate_plot.h"

static const char HEADING[] =
    "test\trule\tbank\tlearners\tquestions_mean\tquestions_p95\trmse\tbias\t"
    "exact\twithin_one\tretest\terror_ratio\tmax_exposure\toverlap\tunused\t"
    "micros\tform\tguess\tpopulation\tsame_level\tclaimed\tbias_d1\tbias_d2\t"
    "bias_d3\tbias_d4\tbias_d5\tbias_d6\tbias_d7\tbias_d8\tbias_d9\tbias_d10\n";

/* A row of a rule: what it is about, how it ends. */
#define ROW(test, rule, bank, exact, form, guess, population) \
    test "\t" rule "\t" bank "\t9\t10.50\t15\t0.400\t-0.020\t" exact \
    "\t0.9990\t0.960\t1.000\t0.250\t0.200\t3\t1.0\t" form "\t" guess "\t" \
    population "\t0.8000\t0.8500\t.1\t.1\t.1\t.1\t.1\t-.1\t-.1\t-.1\t-.1\t-.1\n"

static const char ROWS[] =
    ROW("placement", "reference", "pool", "0.8000", "normal", "0", "all")
    ROW("placement", "palier", "pool", "0.8600", "normal", "0", "all")
    ROW("placement", "palier", "pool", "0.6000", "normal", "0.2", "all")
    ROW("placement", "reference", "T&<K", "0.9000", "normal", "0", "normal-2")
    ROW("placement", "palier", "T&<K", "0.8900", "normal", "0", "normal-2")
    ROW("placement", "reference", "A&<B", "0.7000", "normal", "0", "normal")
    ROW("placement", "palier", "A&<B", "0.8000", "normal", "0", "normal")
    ROW("exam", "palier", "640-1", "0.7000", "32", "0", "normal");

static bool read_table(struct plot_table *table, const char *heading,
                       const char *rows)
{
    struct text text = {0};

    text_add(&text, heading);
    text_add(&text, rows);
    return plot_table_read(table, &text);
}

static void exposure(struct text *svg, const struct plot_table *table)
{
    plot_exposure(svg, table, NULL);
}

static void (*const PLOTS[])(struct text *, const struct plot_table *) = {
    plot_lengths, plot_bias, plot_claims, plot_exam, exposure};
enum { PLOTS_COUNT = sizeof PLOTS / sizeof *PLOTS };

static void assert_drawn(const struct text *svg)
{
    xmlDoc *document = xmlReadMemory(svg->data, (int)svg->length, "plot.svg",
                                     NULL, XML_PARSE_NONET);

    assert_non_null(document);
    assert_string_equal((const char *)xmlDocGetRootElement(document)->name,
                        "svg");
    xmlFreeDoc(document);
    assert_non_null(strstr(svg->data, "<title id="));
    assert_non_null(strstr(svg->data, "<desc id="));
    assert_null(strstr(svg->data, "nan"));
    assert_null(strstr(svg->data, "inf\""));
}

TEST(plots_are_well_formed_and_the_same_twice)
{
    struct plot_table table;

    UNUSED_STATE;
    assert_true(read_table(&table, HEADING, ROWS));
    assert_int_equal(table.count, 8);
    for (int i = 0; i < PLOTS_COUNT; i++) {
        struct text once = {0};
        struct text twice = {0};

        PLOTS[i](&once, &table);
        PLOTS[i](&twice, &table);
        assert_drawn(&once);
        assert_string_equal(once.data, twice.data);
        text_free(&once);
        text_free(&twice);
    }
    plot_table_free(&table);
}

TEST(a_table_without_rows_is_drawn_empty)
{
    struct plot_table table;

    UNUSED_STATE;
    assert_true(read_table(&table, HEADING, ""));
    for (int i = 0; i < PLOTS_COUNT; i++) {
        struct text svg = {0};

        PLOTS[i](&svg, &table);
        assert_drawn(&svg);
        text_free(&svg);
    }
    plot_table_free(&table);
}

TEST(targets_stand_beside_what_was_measured)
{
    struct plot_table table;
    struct text markdown = {0};

    UNUSED_STATE;
    assert_true(read_table(&table, HEADING, ROWS));
    plot_targets(&markdown, &table, NULL);
    assert_non_null(strstr(markdown.data,
        "| normal: exact level | ≥ 0.84 | 0.860 | 0.800 | yes |\n"));
    assert_non_null(strstr(markdown.data,
        "| guess .2, normal: exact level | ≥ 0.65 | 0.600 | – | **no** |\n"));
    assert_non_null(strstr(markdown.data,
        "| cells: exact level | ≥ reference in all | 0.890; in 0 of 1 (least: "
        "-0.010, T&<K normal-2) | 0.900 | **no** |\n"));
    assert_non_null(strstr(markdown.data,
        "| exam, 32 questions: RMSE | ≤ 0.22 | 0.400 | – | **no** |\n"));
    assert_null(strstr(markdown.data, "deep"));
    text_free(&markdown);
    plot_table_free(&table);
}

TEST(what_is_no_table_is_refused)
{
    struct plot_table table;

    UNUSED_STATE;
    assert_false(read_table(&table, "", ""));
    plot_table_free(&table);
    assert_false(read_table(&table, "test\trule\n", ""));
    plot_table_free(&table);
    assert_false(read_table(&table, HEADING, "placement\tpalier\n"));
    plot_table_free(&table);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(plots_are_well_formed_and_the_same_twice),
        cmocka_unit_test(a_table_without_rows_is_drawn_empty),
        cmocka_unit_test(targets_stand_beside_what_was_measured),
        cmocka_unit_test(what_is_no_table_is_refused),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
