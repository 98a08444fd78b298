/* What a CAS server writes, and which servers there are (access/cas.h). */
#include "unit.h"

#include <stdbool.h>
#include <stdio.h>
#include <unistd.h>

#include "access/cas.h"

#define NS "xmlns:cas=\"http://www.yale.edu/tp/cas\""
#define RESPONSE(inner) \
    "<cas:serviceResponse " NS ">" inner "</cas:serviceResponse>"
#define SUCCESS(inner) \
    RESPONSE("<cas:authenticationSuccess>" inner "</cas:authenticationSuccess>")
#define ATTRIBUTES(inner) \
    SUCCESS("<cas:user>zoe</cas:user><cas:attributes>" inner \
            "</cas:attributes>")

static struct cas_provider GAR = {
    .sent_as = { [CAS_IDENTIFIER] = (char []){ "IDO" },
                 [CAS_FIRST_NAME] = (char []){ "PRE" },
                 [CAS_LAST_NAME] = (char []){ "NOM" },
                 [CAS_DIVISION] = (char []){ "DIV" } },
};

static bool is_read(const char *xml)
{
    struct cas_answer answer = {0};
    bool read = cas_answer_read(xml, strlen(xml), &answer);

    cas_answer_free(&answer);
    return read;
}

/* Is the answer's success, with that identifier (NULL: none) and JSON? */
static void means(const char *xml, const char *identifier, const char *json)
{
    struct cas_answer answer = {0};
    struct text out = {0};
    const char *found;

    assert_true(cas_answer_read(xml, strlen(xml), &answer));
    assert_true(answer.accepted);
    found = cas_answer_identifier(&answer, &GAR);
    if (identifier)
        assert_string_equal(found, identifier);
    else
        assert_null(found);
    cas_answer_add_json(&out, &answer, &GAR);
    assert_string_equal(out.data, json);
    text_free(&out);
    cas_answer_free(&answer);
}

static void fails_with(const char *xml, const char *code)
{
    struct cas_answer answer = {0};

    assert_true(cas_answer_read(xml, strlen(xml), &answer));
    assert_false(answer.accepted);
    assert_string_equal(answer.code, code);
    cas_answer_free(&answer);
}

TEST(attributes_come_in_any_order_with_either_quote_and_several_times)
{
    UNUSED_STATE;
    means("<cas:serviceResponse xmlns:cas='http://www.yale.edu/tp/cas'>\n"
          "\t<cas:authenticationSuccess>\n\t\t<cas:attributes>\n"
          "<cas:DIV>6E1</cas:DIV><cas:NOM>D'Almeida</cas:NOM>"
          "<cas:IDO> ido-1\n</cas:IDO><cas:DIV>6E2</cas:DIV>"
          "<cas:PRE><![CDATA[Zo\u00e9]]></cas:PRE></cas:attributes>"
          "<cas:user>zoe</cas:user>\n"
          "</cas:authenticationSuccess></cas:serviceResponse>\n",
          "ido-1", "{\"first_name\":[\"Zo\u00e9\"],"
          "\"last_name\":[\"D'Almeida\"],\"division\":[\"6E1\",\"6E2\"]}");
    means("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>"
          "<serviceResponse xmlns=\"http://www.yale.edu/tp/cas\">"
          "<authenticationSuccess><user>zoe</user><attributes>"
          "<IDO>1</IDO><PRE>Zo\xe9</PRE></attributes>"
          "</authenticationSuccess></serviceResponse>",
          "1", "{\"first_name\":[\"Zo\u00e9\"]}");
}

TEST(a_value_is_quoted_in_json)
{
    UNUSED_STATE;
    means(ATTRIBUTES("<cas:IDO>1</cas:IDO>"
                     "<cas:PRE>&quot;\\&lt;a&gt;&amp;</cas:PRE>"),
          "1", "{\"first_name\":[\"\\\"\\\\<a>&\"]}");
}

TEST(no_identifier_or_two_of_them_is_none)
{
    UNUSED_STATE;
    means(SUCCESS("<cas:user>zoe</cas:user>"), NULL, "{}");
    means(ATTRIBUTES("<cas:IDO> </cas:IDO>"), NULL, "{}");
    means(ATTRIBUTES("<cas:IDO>1</cas:IDO><cas:IDO>2</cas:IDO>"), NULL, "{}");
    means(ATTRIBUTES("<cas:IDO>1</cas:IDO><cas:IDO>1</cas:IDO>"), "1", "{}");
}

TEST(a_character_that_may_not_come_in_spoils_its_value_alone)
{
    UNUSED_STATE;
    means(ATTRIBUTES("<cas:IDO>1</cas:IDO><cas:PRE>a&#x7f;</cas:PRE>"
                     "<cas:NOM>B</cas:NOM>"),
          "1", "{\"last_name\":[\"B\"]}");
    means(ATTRIBUTES("<cas:IDO>1&#x85;</cas:IDO>"), NULL, "{}");
}

TEST(a_user_stands_in_where_no_identifier_is_named)
{
    static struct cas_provider plain;
    struct cas_answer answer = {0};
    const char *xml = SUCCESS("<cas:user>zoe</cas:user>");

    UNUSED_STATE;
    assert_true(cas_answer_read(xml, strlen(xml), &answer));
    assert_string_equal(cas_answer_identifier(&answer, &plain), "zoe");
    cas_answer_free(&answer);
}

TEST(any_failure_is_one_whatever_its_code)
{
    UNUSED_STATE;
    fails_with(RESPONSE("<cas:authenticationFailure code='INVALID_TICKET'>"
                        "no</cas:authenticationFailure>"), "INVALID_TICKET");
    fails_with(RESPONSE("<cas:authenticationFailure code=\"X\"/>"), "X");
    fails_with(RESPONSE("<cas:authenticationFailure/>"), "");
}

TEST(what_is_no_answer_is_not_read)
{
    UNUSED_STATE;
    assert_false(is_read(""));
    assert_false(is_read("yes\nzoe\n"));
    assert_false(is_read("<html><body>Bienvenue</body></html>"));
    assert_false(is_read(RESPONSE("")));
    assert_false(is_read(SUCCESS("")));
    assert_false(is_read(SUCCESS("<cas:user> </cas:user>")));
    assert_false(is_read("<serviceResponse><authenticationSuccess><user>z"
                         "</user></authenticationSuccess></serviceResponse>"));
    assert_false(is_read("<cas:serviceResponse xmlns:cas='urn:x'>"
                         "<cas:authenticationSuccess><cas:user>z</cas:user>"
                         "</cas:authenticationSuccess>"
                         "</cas:serviceResponse>"));
    assert_false(is_read(SUCCESS("<cas:user>a</cas:user>") "<x/>"));
    assert_false(is_read("<cas:serviceResponse " NS ">"
                         "<cas:authenticationSuccess><cas:user>z</cas:user>"));
}

/* Whoever says both says nothing. */
TEST(success_and_failure_at_once_is_no_success)
{
    UNUSED_STATE;
    fails_with(RESPONSE("<cas:authenticationSuccess><cas:user>z</cas:user>"
                        "</cas:authenticationSuccess>"
                        "<cas:authenticationFailure code='X'/>"), "X");
}

TEST(a_document_type_ends_the_reading_and_opens_nothing)
{
    static const char inner[] = SUCCESS("<cas:user>&x;</cas:user>");
    static const char *const types[] = {
        "<!DOCTYPE a>",
        "<!DOCTYPE a [<!ENTITY x 'zoe'>]>",
        "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>",
        "<!DOCTYPE a SYSTEM 'http://127.0.0.1:9/x.dtd'>",
        "<!DOCTYPE a [<!ENTITY y 'yyyyyyyy'><!ENTITY x '&y;&y;&y;&y;'>]>",
    };

    UNUSED_STATE;
    for (size_t i = 0; i < sizeof types / sizeof *types; i++) {
        struct text xml = {0};

        text_addf(&xml, "%s%s", types[i], inner);
        assert_false(is_read(xml.data));
        text_clear(&xml);
        text_addf(&xml, "%s%s", types[i], SUCCESS("<cas:user>z</cas:user>"));
        assert_false(is_read(xml.data));
        text_free(&xml);
    }
}

TEST(more_than_the_limit_is_not_read_and_many_values_are_cut)
{
    struct cas_answer answer = {0};
    struct text xml = {0};

    UNUSED_STATE;
    text_add(&xml, "<cas:serviceResponse " NS "><cas:authenticationSuccess>"
                   "<cas:user>z</cas:user><cas:attributes>");
    for (int i = 0; i < 1000; i++)
        text_add(&xml, "<cas:DIV>6E1</cas:DIV>");
    text_add(&xml, "</cas:attributes></cas:authenticationSuccess>"
                   "</cas:serviceResponse>");
    assert_true(cas_answer_read(xml.data, xml.length, &answer));
    assert_int_equal(answer.count, CAS_VALUES_MAX);
    cas_answer_free(&answer);
    while (xml.length <= CAS_ANSWER_BYTES_MAX)
        text_add(&xml, "                                        ");
    assert_false(is_read(xml.data));
    text_free(&xml);
}

static void signs_out(const char *xml, const char *ticket)
{
    char *found = cas_logout_ticket(xml);

    if (ticket) {
        assert_non_null(found);
        assert_string_equal(found, ticket);
    } else {
        assert_null(found);
    }
    free(found);
}

#define LOGOUT(inner) \
    "<samlp:LogoutRequest xmlns:samlp=\"urn:oasis:names:tc:SAML:2.0:protocol\""\
    " ID=\"1\" Version=\"2.0\"><saml:NameID xmlns:saml=" \
    "\"urn:oasis:names:tc:SAML:2.0:assertion\">@NOT_USED@</saml:NameID>" \
    inner "</samlp:LogoutRequest>"

TEST(a_logout_request_names_the_ticket)
{
    UNUSED_STATE;
    signs_out(LOGOUT("<samlp:SessionIndex>ST-1-a.b_c</samlp:SessionIndex>"),
              "ST-1-a.b_c");
    signs_out(LOGOUT(""), NULL);
    signs_out(LOGOUT("<SessionIndex>ST-1</SessionIndex>"), NULL);
    signs_out(LOGOUT("<samlp:SessionIndex>S T</samlp:SessionIndex>"), NULL);
    signs_out("<!DOCTYPE a [<!ENTITY x 'ST-1'>]>"
              LOGOUT("<samlp:SessionIndex>&x;</samlp:SessionIndex>"), NULL);
    signs_out("ST-1", NULL);
    signs_out("", NULL);
}

TEST(a_ticket_is_printable_and_not_endless)
{
    char ticket[CAS_TICKET_BYTES_MAX + 2];

    UNUSED_STATE;
    assert_true(cas_ticket_has_shape("ST-18-HdnrDDK-phv_P.cas"));
    assert_true(cas_ticket_has_shape("ST-1&service=x#%00"));
    assert_false(cas_ticket_has_shape(""));
    assert_false(cas_ticket_has_shape("ST 1"));
    assert_false(cas_ticket_has_shape("ST-\n"));
    assert_false(cas_ticket_has_shape("ST-\xc3\xa9"));
    memset(ticket, 'x', sizeof ticket);
    ticket[CAS_TICKET_BYTES_MAX] = '\0';
    assert_true(cas_ticket_has_shape(ticket));
    ticket[CAS_TICKET_BYTES_MAX] = 'x';
    ticket[CAS_TICKET_BYTES_MAX + 1] = '\0';
    assert_false(cas_ticket_has_shape(ticket));
}

TEST(the_service_is_one_value_of_the_login_s_address)
{
    struct cas_provider provider = { .url = (char []){ "https://c.fr/cas" } };
    struct text out = {0};

    UNUSED_STATE;
    cas_add_login(&out, &provider, "https://p.fr/x?a=b&c#d");
    assert_string_equal(out.data, "https://c.fr/cas/login?service="
                                  "https%3A//p.fr/x%3Fa%3Db%26c%23d");
    text_free(&out);
}

/* Reads a file of providers with that content; the fault, or "". */
static void providers(const char *content, int count, const char *fault)
{
    struct cas_providers found = {0};
    struct text why = {0};
    char path[] = "/tmp/palier-cas-XXXXXX";
    int fd = mkstemp(path);

    assert_true(fd >= 0);
    assert_int_equal(write(fd, content, strlen(content)),
                     (ssize_t)strlen(content));
    close(fd);
    assert_int_equal(cas_providers_read(path, &found, &why), *fault == '\0');
    assert_string_equal(why.data ? why.data : "", fault);
    if (*fault == '\0')
        assert_int_equal(found.count, count);
    unlink(path);
    cas_providers_free(&found);
    text_free(&why);
}

#define P(words) "<cas>\n<provider " words "/></cas>"
#define GOOD "name='ent' label='Mon ENT' "

TEST(a_provider_says_who_it_is_and_where)
{
    UNUSED_STATE;
    providers("<cas/>", 0, "");
    providers(P(GOOD "url='https://cas.ent.fr'"), 1, "");
    providers(P(GOOD "url='https://cas.ent.fr:8443/a/cas' identifier='IDO'"
                " profile='PRO' logout='true' validate='/serviceValidate'"),
              1, "");
    providers(P(GOOD "url='http://127.0.0.1:80/cas'"), 1, "");
    providers("<cas><provider " GOOD "url='https://a.fr'/>"
              "<provider name='gar' label='GAR' url='https://b.fr'/></cas>",
              2, "");
}

TEST(a_word_that_is_wrong_is_named)
{
    UNUSED_STATE;
    providers("", 0, "no XML with a root <cas>");
    providers("<x/>", 0, "no XML with a root <cas>");
    providers("<cas><x/></cas>", 0, "what is <x>?");
    providers(P("label='x' url='https://a.fr'"), 0,
              "name is missing (line 2)");
    providers(P(GOOD "url='https://a.fr' port='1'"), 0,
              "what is port? (line 2)");
    providers(P("name='Ent' label='x' url='https://a.fr'"), 0,
              "name must be a lower-case letter, then letters, digits, -"
              " (line 2)");
    providers(P(GOOD "url='https://a.fr' ca='/nulle-part/ca.pem'"), 0,
              "ca must be a file that can be read, by its whole path"
              " (line 2)");
    providers("<cas><provider " GOOD "url='https://a.fr'/>"
              "<provider " GOOD "url='https://a.fr'/></cas>", 0,
              "ent is there twice");
}

TEST(an_address_is_https_and_nothing_but_host_port_path)
{
    static const char *const bad[] = {
        "http://cas.ent.fr", "http://127.0.0.1.evil.fr", "https://",
        "https://a.fr/", "https://a.fr//x", "https://u@a.fr",
        "https://a.fr?x=1", "https://a.fr#x", "ftp://a.fr", "a.fr",
        "https://a.fr:x", "https://a.fr:123456", "http://localhost.fr",
    };

    UNUSED_STATE;
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        struct text file = {0};

        text_addf(&file, "<cas>\n<provider " GOOD "url='%s'/></cas>", bad[i]);
        providers(file.data, 0, "url must be https://HOST[:PORT][/path], no"
                                " slash at the end (line 2)");
        text_free(&file);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(
            attributes_come_in_any_order_with_either_quote_and_several_times),
        cmocka_unit_test(a_value_is_quoted_in_json),
        cmocka_unit_test(no_identifier_or_two_of_them_is_none),
        cmocka_unit_test(
            a_character_that_may_not_come_in_spoils_its_value_alone),
        cmocka_unit_test(a_user_stands_in_where_no_identifier_is_named),
        cmocka_unit_test(any_failure_is_one_whatever_its_code),
        cmocka_unit_test(what_is_no_answer_is_not_read),
        cmocka_unit_test(success_and_failure_at_once_is_no_success),
        cmocka_unit_test(a_document_type_ends_the_reading_and_opens_nothing),
        cmocka_unit_test(
            more_than_the_limit_is_not_read_and_many_values_are_cut),
        cmocka_unit_test(a_logout_request_names_the_ticket),
        cmocka_unit_test(a_ticket_is_printable_and_not_endless),
        cmocka_unit_test(the_service_is_one_value_of_the_login_s_address),
        cmocka_unit_test(a_provider_says_who_it_is_and_where),
        cmocka_unit_test(a_word_that_is_wrong_is_named),
        cmocka_unit_test(an_address_is_https_and_nothing_but_host_port_path),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
