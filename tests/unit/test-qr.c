/* QR codes of a page document (view/qr.h). */
#include "unit.h"

#include <libxml/parser.h>
#include <stdio.h>

#include "view/qr.h"

static xmlDocPtr read(const char *xml)
{
    return xmlReadMemory(xml, (int)strlen(xml), "x.xml", "UTF-8", 0);
}

/* The drawing of the document's only qr, or NULL. */
static char *drawing(xmlDocPtr document)
{
    xmlNodePtr qr = xmlFirstElementChild(xmlDocGetRootElement(document));
    xmlNodePtr path = xmlFirstElementChild(qr);

    return path ? (char *)xmlGetProp(path, (const xmlChar *)"d") : NULL;
}

TEST(a_code_gets_its_size_and_its_modules)
{
    xmlDocPtr document = read("<m><qr text='HELLO'/></m>");
    xmlNodePtr qr;
    char *size, *path;

    UNUSED_STATE;
    qr_draw_all(xmlDocGetRootElement(document));
    qr = xmlFirstElementChild(xmlDocGetRootElement(document));
    size = (char *)xmlGetProp(qr, (const xmlChar *)"size");
    path = drawing(document);
    /* Version 1: 21 modules and a quiet zone of four on each side. The first
     * row begins with a finder's edge: seven dark ones. */
    assert_string_equal(size, "29");
    assert_int_equal(strncmp(path, "M4 4h7v1h-7z", 12), 0);
    xmlFree(size);
    xmlFree(path);
    xmlFreeDoc(document);
}

TEST(every_code_of_a_document_is_drawn)
{
    xmlDocPtr document = read("<m><a><qr text='a'/></a><b/><qr text='b'/></m>");
    xmlNodePtr root = xmlDocGetRootElement(document);

    UNUSED_STATE;
    qr_draw_all(root);
    assert_non_null(xmlFirstElementChild(xmlFirstElementChild(
        xmlFirstElementChild(root))));
    assert_non_null(xmlFirstElementChild(xmlLastElementChild(root)));
    xmlFreeDoc(document);
}

TEST(what_cannot_be_drawn_stays)
{
    static const char *const models[] = {
        "<m><qr/></m>", "<m><qr text=''/></m>",
    };
    char longest[QR_TEXT_BYTES_MAX + 40];
    xmlDocPtr document;

    UNUSED_STATE;
    for (size_t i = 0; i < sizeof models / sizeof *models; i++) {
        document = read(models[i]);
        qr_draw_all(xmlDocGetRootElement(document));
        assert_null(drawing(document));
        xmlFreeDoc(document);
    }
    snprintf(longest, sizeof longest, "<m><qr text='%0*d'/></m>",
             QR_TEXT_BYTES_MAX + 1, 0);
    document = read(longest);
    qr_draw_all(xmlDocGetRootElement(document));
    assert_null(drawing(document));
    xmlFreeDoc(document);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_code_gets_its_size_and_its_modules),
        cmocka_unit_test(every_code_of_a_document_is_drawn),
        cmocka_unit_test(what_cannot_be_drawn_stays),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
