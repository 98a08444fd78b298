/* Reads what a CAS server writes: the answer for a ticket, and the word that
 * somebody has signed out. What it reads is hostile until read: no network, no
 * document type, so no entity, and no more than the limits of cas.h. */
#include "cas.h"

#include <libxml/parser.h>
#include <libxml/tree.h>
#include <stdlib.h>
#include <string.h>

#include "../http/answer_json.h"
#include "../http/utf8.h"

static const char CAS[] = "http://www.yale.edu/tp/cas";
static const char SAMLP[] = "urn:oasis:names:tc:SAML:2.0:protocol";

/* A <!DOCTYPE, in whatever encoding, ends the reading. */
static void refuse_type(void *context, const xmlChar *name,
                        const xmlChar *external, const xmlChar *system)
{
    xmlParserCtxtPtr parser = context;

    (void)name;
    (void)external;
    (void)system;
    xmlStopParser(parser);
    parser->wellFormed = 0;
}

static xmlDocPtr read_document(const char *xml, size_t size)
{
    static const int options = XML_PARSE_NONET | XML_PARSE_NOERROR
                             | XML_PARSE_NOWARNING | XML_PARSE_NOCDATA;
    xmlParserCtxtPtr parser;
    xmlDocPtr document;

    if (size > CAS_ANSWER_BYTES_MAX)
        return NULL;
    parser = xmlNewParserCtxt();
    if (parser == NULL)
        return NULL;
    parser->sax->internalSubset = refuse_type;
    document = xmlCtxtReadMemory(parser, xml, (int)size, "cas.xml", NULL,
                                 options);
    if (document && !parser->wellFormed) {
        xmlFreeDoc(document);
        document = NULL;
    }
    xmlFreeParserCtxt(parser);
    return document;
}

static bool is(xmlNodePtr element, const char *space, const char *name)
{
    return element && element->ns
        && strcmp((const char *)element->name, name) == 0
        && strcmp((const char *)element->ns->href, space) == 0;
}

static xmlNodePtr child(xmlNodePtr parent, const char *space,
                        const char *name)
{
    xmlNodePtr at = parent ? xmlFirstElementChild(parent) : NULL;

    while (at && !is(at, space, name))
        at = xmlNextElementSibling(at);
    return at;
}

/* An element's text without white space around; NULL: nothing, or what may
 * not come in. */
static char *content(xmlNodePtr element)
{
    static const char blank[] = " \t\r\n";
    xmlChar *raw = element ? xmlNodeGetContent(element) : NULL;
    char *own = NULL;

    if (raw) {
        const char *text = (const char *)raw + strspn((const char *)raw,
                                                      blank);
        size_t length = strlen(text);

        while (length > 0 && strchr(blank, text[length - 1]))
            length--;
        if (length > 0 && utf8_count(text, length) > 0) {
            own = text_copy(text);
            own[length] = '\0';
        }
    }
    xmlFree(raw);
    return own;
}

static void read_attributes(xmlNodePtr attributes, struct cas_answer *answer)
{
    xmlNodePtr at = attributes ? xmlFirstElementChild(attributes) : NULL;

    for (; at && answer->count < CAS_VALUES_MAX;
         at = xmlNextElementSibling(at)) {
        char *value = content(at);

        if (value)
            answer->values[answer->count++] = (struct cas_value){
                text_copy((const char *)at->name), value };
    }
}

static bool read_verdict(xmlNodePtr response, struct cas_answer *answer)
{
    xmlNodePtr success = child(response, CAS, "authenticationSuccess");
    xmlNodePtr failure = child(response, CAS, "authenticationFailure");
    xmlChar *code;

    if (success && !failure) {
        answer->user = content(child(success, CAS, "user"));
        read_attributes(child(success, CAS, "attributes"), answer);
        answer->accepted = answer->user != NULL;
        return answer->accepted;
    }
    if (failure == NULL)
        return false;
    code = xmlGetNoNsProp(failure, (const xmlChar *)"code");
    answer->code = text_copy(code ? (const char *)code : "");
    xmlFree(code);
    return true;
}

bool cas_answer_read(const char *xml, size_t size, struct cas_answer *answer)
{
    xmlDocPtr document = read_document(xml, size);
    xmlNodePtr root = document ? xmlDocGetRootElement(document) : NULL;
    bool read = is(root, CAS, "serviceResponse")
             && read_verdict(root, answer);

    xmlFreeDoc(document);
    return read;
}

void cas_answer_free(struct cas_answer *answer)
{
    free(answer->code);
    free(answer->user);
    for (int i = 0; i < answer->count; i++) {
        free(answer->values[i].name);
        free(answer->values[i].value);
    }
    *answer = (struct cas_answer){0};
}

const char *cas_answer_identifier(const struct cas_answer *answer,
                                  const struct cas_provider *provider)
{
    const char *wanted = provider->sent_as[CAS_IDENTIFIER];
    const char *found = NULL;

    if (wanted == NULL)
        return answer->user;
    for (int i = 0; i < answer->count; i++) {
        if (strcmp(answer->values[i].name, wanted) != 0)
            continue;
        if (found && strcmp(found, answer->values[i].value) != 0)
            return NULL;
        found = answer->values[i].value;
    }
    return found;
}

/* Adds NAME: [values of one meaning], or nothing. */
static void add_values(struct text *out, const struct cas_answer *answer,
                       const char *name, const char *sent_as)
{
    bool any = false;

    for (int i = 0; sent_as && i < answer->count; i++) {
        if (strcmp(answer->values[i].name, sent_as) != 0)
            continue;
        if (any)
            text_add_char(out, ',');
        else
            text_addf(out, "%s\"%s\":[",
                      out->data[out->length - 1] == '{' ? "" : ",", name);
        json_add_string(out, answer->values[i].value);
        any = true;
    }
    if (any)
        text_add_char(out, ']');
}

void cas_answer_add_json(struct text *out, const struct cas_answer *answer,
                         const struct cas_provider *provider)
{
    static const char *const names[CAS_MEANINGS] = {
        [CAS_FIRST_NAME] = "first_name", [CAS_LAST_NAME] = "last_name",
        [CAS_UAI] = "uai", [CAS_DIVISION] = "division",
        [CAS_PROFILE] = "profile",
    };

    text_add_char(out, '{');
    for (int i = CAS_FIRST_NAME; i < CAS_MEANINGS; i++)
        add_values(out, answer, names[i], provider->sent_as[i]);
    text_add_char(out, '}');
}

char *cas_logout_ticket(const char *xml)
{
    size_t size = strlen(xml);
    xmlDocPtr document = size <= CAS_LOGOUT_BYTES_MAX
                             ? read_document(xml, size) : NULL;
    xmlNodePtr root = document ? xmlDocGetRootElement(document) : NULL;
    char *ticket = NULL;

    if (is(root, SAMLP, "LogoutRequest"))
        ticket = content(child(root, SAMLP, "SessionIndex"));
    if (ticket && !cas_ticket_has_shape(ticket)) {
        free(ticket);
        ticket = NULL;
    }
    xmlFreeDoc(document);
    return ticket;
}
