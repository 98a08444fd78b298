/* Variants: what a challenge with values becomes. */
#include "unit.h"

#include "ctl/bank.h"
#include "ctl/node.h"
#include "ctl/values.h"

#include <libxml/parser.h>

/* A topic that holds one skill, as read, with its variants. */
static xmlDoc *expanded(const char *challenges, size_t faults)
{
    struct bank bank = {.folder = text_copy("content")};
    struct document document = {.name = text_copy("t.xml")};
    struct text source = {0};

    text_addf(&source, "<skill>%s</skill>", challenges);
    document.tree = xmlReadDoc((const xmlChar *)source.data, NULL, NULL, 0);
    assert_non_null(document.tree);
    assert_true(bank_expand(&bank, &document) == (faults == 0));
    assert_int_equal(bank.faults, faults);
    free(document.name);
    text_free(&source);
    bank_free(&bank);
    return document.tree;
}

static void assert_becomes(const char *challenges, const char *wanted)
{
    xmlDoc *tree = expanded(challenges, 0);
    struct text skill = {0};
    xmlBuffer *buffer = xmlBufferCreate();

    text_addf(&skill, "<skill>%s</skill>", wanted);
    xmlNodeDump(buffer, tree, xmlDocGetRootElement(tree), 0, 0);
    assert_string_equal((const char *)xmlBufferContent(buffer), skill.data);
    xmlBufferFree(buffer);
    text_free(&skill);
    xmlFreeDoc(tree);
}

/* What a challenge with those values and a text becomes: the texts of its
 * variants, each in brackets. */
static void assert_texts(const char *values, const char *source,
                         const char *wanted)
{
    struct text challenge = {0};
    struct text texts = {0};
    xmlDoc *tree;

    text_addf(&challenge, "<challenge id='x-3a'>%s<p>%s</p></challenge>",
              values, source);
    tree = expanded(challenge.data, 0);
    for (xmlNode *c = node_first(xmlDocGetRootElement(tree), "challenge"); c;
         c = node_next(c, "challenge")) {
        char *text = node_text(c);

        text_addf(&texts, "[%s]", text);
        free(text);
    }
    assert_string_equal(texts.data, wanted);
    text_free(&texts);
    text_free(&challenge);
    xmlFreeDoc(tree);
}

static void assert_fault(const char *values)
{
    struct text challenge = {0};

    text_addf(&challenge, "<challenge id='x-3a'>%s<p>{a}</p></challenge>",
              values);
    xmlFreeDoc(expanded(challenge.data, 1));
    text_free(&challenge);
}

TEST(names_in_braces_are_filled_in_others_stay)
{
    struct value_set set = {0};
    struct text text = {0};

    UNUSED_STATE;
    value_put(&set, "a", "12");
    value_put(&set, "total", "{a}");
    assert_int_equal(value_fill((struct scope){NULL, &set},
                                "{a}{b}{ a }{}{a {total}}{", NULL, &text), 2);
    assert_string_equal(text.data, "12{b}{ a }{}{a {a}}{");
    value_put(&set, "a", "13");
    assert_string_equal(value_get(&set, "a"), "13");
    assert_null(value_get(&set, "b"));
    text_free(&text);
    value_set_free(&set);
}

/* Whoever changes how drawing works changes every challenge that draws. */
TEST(what_is_drawn_is_drawn_again)
{
    UNUSED_STATE;
    assert_texts("<values count='4'><draw name='a' from='10' to='90'/>"
                 "<draw name='b' from='0,5' to='2' step='0,25'/><draw name='c'>"
                 "<option>x</option><option>y</option></draw></values>",
                 "{a} {b} {c} {variant}", "[79 1,75 y 1][31 1,25 x 2][39 0,50 y 3][20 0,75 x 4]");
}

TEST(variants_differ_while_candidates_last)
{
    UNUSED_STATE;
    assert_texts("<values count='3'><draw name='a' from='1' to='3'/></values>",
                 "{a}", "[1][2][3]");
    assert_fault("<values count='3'><draw name='a' from='1' to='2'/></values>");
    assert_fault("<values count='2'><draw name='a' from='2' to='1'/></values>");
}

TEST(values_are_derived_from_others)
{
    UNUSED_STATE;
    assert_texts("<values><case n='2,5' w='7'/><case n='10' w='8'/>"
                 "<let name='a' select='$n * 3 + 1'/>"
                 "<let name='b' select='$n div 3' digits='2' mark='point'/>"
                 "<let name='c' select='concat($w, \"/\", $a)'/></values>",
                 "{a} {b} {c}", "[8,5 0.83 7/8.5][31 3.33 8/31]");
    assert_fault("<values><case n='1'/><case n='2'/>"
                 "<let name='a' select='$n div 0'/></values>");
    assert_fault("<values><case n='1'/><case n='2'/>"
                 "<let name='a' select='$n +'/></values>");
    assert_fault("<values><case n='1'/><case n='2'/>"
                 "<let name='a' select='$m'/></values>");
    assert_fault("<values><case n='1'/><case n='2'/>"
                 "<let name='a' select='$n = 1'/></values>");
    assert_fault("<values><case a='1'/><case a='2'/>"
                 "<let name='a' select='1'/></values>");
}

TEST(a_table_is_drawn_and_asked)
{
    UNUSED_STATE;
    assert_texts("<values count='2'><draw name='p' from='2' to='9'/>"
                 "<table name='t' rows='5'>"
                 "<draw name='q' from='1' to='5' distinct='yes'/>"
                 "<let name='s' select='$q * $p'/></table>"
                 "<let name='a' select='sum($t/row/q)'/>"
                 "<let name='b' select='sum($t/row/s) div $p'/>"
                 "<let name='c' select='$t/row[q = 3]/s div $p'/></values>",
                 "{a} {b} {c}", "[15 15 3][15 15 3]");
}

TEST(what_is_drawn_keeps_every_condition)
{
    UNUSED_STATE;
    assert_texts("<values count='2'><draw name='a' from='1' to='1000'/>"
                 "<let name='b' select='number($a &lt; 100)'/>"
                 "<ensure test='$b = 1'/></values>", "{b}", "[1][1]");
    assert_fault("<values count='2'><draw name='a' from='1' to='9'/>"
                 "<ensure test='$a &gt; 9'/></values>");
    assert_fault("<values count='2'><draw name='a' from='1' to='9'/>"
                 "<ensure test='$z'/></values>");
}

TEST(each_case_is_a_challenge_of_the_same_task)
{
    UNUSED_STATE;
    assert_becomes("<challenge id=\"x-3a\"><values><case n=\"1\"/><case n=\"2\"/>"
                   "<case n=\"3 &amp; &lt;\"/></values><p t=\"{n}.\">{n} {m}</p>"
                   "</challenge><challenge id=\"x-3b\"/>",
                   "<challenge id=\"x-3a\"><p t=\"1.\">1 {m}</p></challenge>"
                   "<challenge id=\"x-3a.2\" like=\"x-3a\"><p t=\"2.\">2 {m}</p>"
                   "</challenge>"
                   "<challenge id=\"x-3a.3\" like=\"x-3a\">"
                   "<p t=\"3 &amp; &lt;.\">3 &amp; &lt; {m}</p></challenge>"
                   "<challenge id=\"x-3b\"/>");
}

TEST(variants_of_a_variant_are_of_the_first_task)
{
    UNUSED_STATE;
    assert_becomes("<challenge id=\"x-3b\" like=\"x-3a\"><values><case n=\"1\"/>"
                   "<case n=\"2\"/></values><p>{n}</p></challenge>",
                   "<challenge id=\"x-3b\" like=\"x-3a\"><p>1</p></challenge>"
                   "<challenge id=\"x-3b.2\" like=\"x-3a\"><p>2</p></challenge>");
}

TEST(variants_keep_the_lines_of_what_was_written)
{
    xmlDoc *tree = expanded("<challenge id='x-3a'>\n<values><case n='1'/>"
                            "<case n='2'/></values>\n\n<p>{n}</p></challenge>",
                            0);
    xmlNode *first = node_first(xmlDocGetRootElement(tree), "challenge");

    UNUSED_STATE;
    for (xmlNode *c = first; c; c = node_next(c, "challenge")) {
        assert_int_equal(xmlGetLineNo(node_first(c, "p")), 4);
        assert_int_equal(xmlGetLineNo(node_first(c, "p")->children), 4);
    }
    xmlFreeDoc(tree);
}

TEST(values_that_are_at_fault_change_nothing)
{
    xmlDoc *tree = expanded("<challenge id='x-3a'><values><case n='1'/>"
                            "</values><p>{n}</p></challenge>", 1);

    UNUSED_STATE;
    assert_int_equal(node_count(xmlDocGetRootElement(tree), "challenge"), 1);
    xmlFreeDoc(tree);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(names_in_braces_are_filled_in_others_stay),
        cmocka_unit_test(what_is_drawn_is_drawn_again),
        cmocka_unit_test(variants_differ_while_candidates_last),
        cmocka_unit_test(values_are_derived_from_others),
        cmocka_unit_test(a_table_is_drawn_and_asked),
        cmocka_unit_test(what_is_drawn_keeps_every_condition),
        cmocka_unit_test(each_case_is_a_challenge_of_the_same_task),
        cmocka_unit_test(variants_of_a_variant_are_of_the_first_task),
        cmocka_unit_test(variants_keep_the_lines_of_what_was_written),
        cmocka_unit_test(values_that_are_at_fault_change_nothing),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
