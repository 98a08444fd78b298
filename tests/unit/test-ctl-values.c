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

TEST(names_in_braces_are_filled_in_others_stay)
{
    struct value_set set = {0};
    struct text text = {0};

    UNUSED_STATE;
    value_put(&set, "a", "12");
    value_put(&set, "total", "{a}");
    assert_int_equal(value_fill(&set, "{a}{b}{ a }{}{a {total}}{", &text), 2);
    assert_string_equal(text.data, "12{b}{ a }{}{a {a}}{");
    value_put(&set, "a", "13");
    assert_string_equal(value_get(&set, "a"), "13");
    assert_null(value_get(&set, "b"));
    text_free(&text);
    for (size_t i = 0; i < set.count; i++) {
        free(set.items[i].name);
        free(set.items[i].text);
    }
    free(set.items);
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
        cmocka_unit_test(each_case_is_a_challenge_of_the_same_task),
        cmocka_unit_test(variants_of_a_variant_are_of_the_first_task),
        cmocka_unit_test(variants_keep_the_lines_of_what_was_written),
        cmocka_unit_test(values_that_are_at_fault_change_nothing),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
