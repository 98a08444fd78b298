/* The page document and what becomes of it (view/envelope.h, view.h). */
#include "unit.h"

#include <stdio.h>
#include <unistd.h>

#include "view/envelope.h"
#include "view/view.h"

static const char SHEET[] =
    "<xsl:stylesheet version='1.0'"
    " xmlns:xsl='http://www.w3.org/1999/XSL/Transform'>"
    "<xsl:output method='html' encoding='UTF-8' indent='no'/>"
    "<xsl:template match='/page'><p><xsl:value-of select='concat(@name, \" \","
    " @http_status, \" \", typed/field/@value, \" \", faults/fault/@key)'/>"
    "<xsl:if test='s.stop'><xsl:message terminate='yes'>stop</xsl:message>"
    "</xsl:if>"
    "<xsl:if test='s.read'><xsl:value-of"
    " select='document(\"/etc/hostname.xml\")'/></xsl:if>"
    "</p></xsl:template></xsl:stylesheet>";

static char folder[] = "/tmp/palier-unit-XXXXXX";
static struct view *view;
static struct text fault;

static void write_sheet(const char *name, const char *content)
{
    char path[100];
    FILE *file;

    snprintf(path, sizeof path, "%s/%s", folder, name);
    file = fopen(path, "w");
    assert_non_null(file);
    fputs(content, file);
    fclose(file);
}

static void remove_sheet(const char *name)
{
    char path[100];

    snprintf(path, sizeof path, "%s/%s", folder, name);
    unlink(path);
}

static struct page *parse(const char *typed, const char *faults,
                          const char *model)
{
    struct text document = {0};
    struct page *page;

    envelope_write(&document, &(struct envelope){
        .path = "/a\"<&", .prefix = "", .language = "fr", .version = "1",
        .envelope_xml = "<envelope csrf='x'><account kind='person'/>"
                        "</envelope>",
        .typed_xml = typed, .faults_xml = faults, .model_xml = model });
    text_clear(&fault);
    page = page_parse(view, &document, &fault);
    text_free(&document);
    return page;
}

TEST(attributes_are_escaped)
{
    struct text out = {0};

    UNUSED_STATE;
    envelope_add_escaped(&out, "<a href=\"'&\n\té\">");
    assert_string_equal(out.data,
                        "&#60;a href=&#34;&#39;&#38;&#10;&#9;é&#34;&#62;");
    text_free(&out);
}

TEST(typed_fields_are_escaped)
{
    struct text out = {0};

    UNUSED_STATE;
    envelope_add_typed(&out, "a\"", "<b>");
    assert_string_equal(out.data,
                        "<field name=\"a&#34;\" value=\"&#60;b&#62;\"/>");
    text_free(&out);
}

TEST(the_error_model_bears_status_and_key)
{
    struct text out = {0};

    UNUSED_STATE;
    envelope_add_error(&out, 404, "error.404");
    assert_string_equal(out.data,
                        "<visitor.error status=\"404\" key=\"error.404\"/>");
    text_free(&out);
}

TEST(a_page_is_named_after_its_model)
{
    struct page *page = parse("<field name='n' value='v'/>",
                              "<faults><fault key='k'/></faults>",
                              "<learner.competence/>");
    struct text html = {0};

    UNUSED_STATE;
    assert_non_null(page);
    assert_int_equal(page_kind(page), PAGE_SHOWN);
    assert_true(page_is_personal(page));
    assert_true(page_render(page, "fr", 422, &html, &fault));
    assert_string_equal(html.data, "<p>learner/competence 422 v k</p>\n");
    page_free(page);
    text_free(&html);
}

TEST(an_unknown_language_is_shown_in_french)
{
    struct page *page = parse(NULL, NULL, "<s.p/>");
    struct text html = {0};

    UNUSED_STATE;
    assert_true(page_render(page, "en", 200, &html, &fault));
    assert_string_equal(html.data, "<p>s/p 200  </p>\n");
    page_free(page);
    text_free(&html);
}

TEST(a_redirect_says_where_and_what_of_the_session)
{
    struct page *page = parse(NULL, NULL,
                              "<redirect to='/a?b&amp;c' session='open'/>");

    UNUSED_STATE;
    assert_int_equal(page_kind(page), PAGE_REDIRECT);
    assert_int_equal(page_session(page), PAGE_OPENS);
    assert_string_equal(page_redirect(page), "/a?b&c");
    page_free(page);
    page = parse(NULL, NULL, "<redirect session='close'/>");
    assert_int_equal(page_session(page), PAGE_CLOSES);
    assert_string_equal(page_redirect(page), "");
    page_free(page);
}

TEST(faults_alone_are_a_model)
{
    struct page *page = parse(NULL, NULL, "<faults><fault key='k'/></faults>");

    UNUSED_STATE;
    assert_int_equal(page_kind(page), PAGE_FAULTS);
    page_free(page);
}

TEST(a_page_may_bear_its_own_status)
{
    struct page *page = parse(NULL, NULL, "<s.p http_status='409'/>");

    UNUSED_STATE;
    assert_int_equal(page_status(page), 409);
    page_free(page);
    page = parse(NULL, NULL, "<s.p http_status='99'/>");
    assert_int_equal(page_status(page), 0);
    page_free(page);
}

TEST(a_model_that_is_no_xml_is_refused)
{
    UNUSED_STATE;
    assert_null(parse(NULL, NULL, "<s.p>"));
    assert_null(parse(NULL, NULL, "<s.p a='\x01'/>"));
    assert_null(parse(NULL, NULL, ""));
    assert_true(fault.length > 0);
}

TEST(a_model_of_two_elements_is_refused)
{
    UNUSED_STATE;
    assert_null(parse(NULL, NULL, "<s.p/><s.q/>"));
}

TEST(a_template_that_stops_shows_no_page)
{
    struct page *page = parse(NULL, NULL, "<s.stop/>");
    struct text html = {0};

    UNUSED_STATE;
    assert_false(page_render(page, "fr", 200, &html, &fault));
    assert_int_equal(html.length, 0);
    assert_non_null(strstr(fault.data, "stop"));
    page_free(page);
}

TEST(a_template_cannot_read_a_file)
{
    struct page *page = parse(NULL, NULL, "<s.read/>");
    struct text html = {0};

    UNUSED_STATE;
    text_clear(&fault);
    (void)page_render(page, "fr", 200, &html, &fault);
    assert_non_null(strstr(text_string(&fault), "refused"));
    page_free(page);
    text_free(&html);
}

static int open_view(void **state)
{
    UNUSED_STATE;
    if (mkdtemp(folder) == NULL)
        return -1;
    write_sheet("palier-fr.xsl", SHEET);
    view = view_new(folder, &fault);
    return view ? 0 : -1;
}

static int close_view(void **state)
{
    UNUSED_STATE;
    view_free(view);
    text_free(&fault);
    remove_sheet("palier-fr.xsl");
    return rmdir(folder);
}

/* After the others: a view closes the doors behind itself. */
static void starts_not(const char *name, const char *content,
                       const char *expected)
{
    struct text why = {0};

    view_free(view);
    view = NULL;
    remove_sheet("palier-fr.xsl");
    write_sheet(name, content);
    assert_null(view_new(folder, &why));
    assert_non_null(strstr(text_string(&why), expected));
    remove_sheet(name);
    text_free(&why);
}

TEST(without_a_french_stylesheet_there_is_no_view)
{
    UNUSED_STATE;
    starts_not("palier-en.xsl", SHEET, "has no palier-fr.xsl");
}

TEST(with_a_spoilt_stylesheet_there_is_no_view)
{
    UNUSED_STATE;
    starts_not("palier-fr.xsl", "<xsl:stylesheet>",
               "Namespace prefix xsl");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(attributes_are_escaped),
        cmocka_unit_test(typed_fields_are_escaped),
        cmocka_unit_test(the_error_model_bears_status_and_key),
        cmocka_unit_test(a_page_is_named_after_its_model),
        cmocka_unit_test(an_unknown_language_is_shown_in_french),
        cmocka_unit_test(a_redirect_says_where_and_what_of_the_session),
        cmocka_unit_test(faults_alone_are_a_model),
        cmocka_unit_test(a_page_may_bear_its_own_status),
        cmocka_unit_test(a_model_that_is_no_xml_is_refused),
        cmocka_unit_test(a_model_of_two_elements_is_refused),
        cmocka_unit_test(a_template_that_stops_shows_no_page),
        cmocka_unit_test(a_template_cannot_read_a_file),
        cmocka_unit_test(without_a_french_stylesheet_there_is_no_view),
        cmocka_unit_test(with_a_spoilt_stylesheet_there_is_no_view),
    };

    return cmocka_run_group_tests_name("view", tests, open_view, close_view);
}
