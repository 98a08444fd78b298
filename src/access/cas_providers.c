/* Reads the file of providers (README, "Sign-in by a school's portal"): an
 * operator's file, and yet judged to the last word, for a mistake in it would
 * be found out by a school. */
#include "cas.h"

#include <libxml/parser.h>
#include <libxml/tree.h>
#include <stdlib.h>
#include <string.h>

#include "../http/answer_json.h"

enum { WORD_BYTES_MAX = 500 };

static const char LOWER[] = "abcdefghijklmnopqrstuvwxyz";
static const char PLAIN[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
                            "abcdefghijklmnopqrstuvwxyz0123456789-._~";

static bool name_is_fine(const char *name)
{
    size_t length = strlen(name);

    return length > 0 && length <= 40 && strchr(LOWER, name[0])
        && name[strspn(name, "abcdefghijklmnopqrstuvwxyz0123456789-")]
               == '\0';
}

/* A path: "" or /x/y, of plain characters. */
static bool path_is_fine(const char *path)
{
    if (*path && *path != '/')
        return false;
    if (strstr(path, "//") || (*path && path[strlen(path) - 1] == '/'))
        return false;
    for (; *path; path++)
        if (*path != '/' && strchr(PLAIN, *path) == NULL)
            return false;
    return true;
}

/* https://HOST[:PORT]/path; http only to this machine, for tests. */
static bool url_is_fine(const char *url)
{
    static const char *const local[] = { "127.0.0.1", "localhost", "[::1]" };
    bool tls = strncmp(url, "https://", 8) == 0;
    const char *host = url + (tls ? 8 : 7);
    size_t length = strcspn(host, ":/");
    bool near = false;

    if (!tls && strncmp(url, "http://", 7) != 0)
        return false;
    for (size_t i = 0; i < sizeof local / sizeof *local; i++) {
        size_t size = strlen(local[i]);

        if (strncmp(host, local[i], size) == 0
            && strchr(":/", host[size])) {
            near = true;
            length = size;
        }
    }
    if ((!tls && !near) || length == 0)
        return false;
    if (!near && strspn(host, PLAIN) != length)
        return false;
    host += length;
    if (*host == ':') {
        length = strspn(host + 1, "0123456789");
        if (length == 0 || length > 5)
            return false;
        host += length + 1;
    }
    return path_is_fine(host);
}

static bool label_is_fine(const char *label)
{
    return *label && strlen(label) <= 100;
}

static bool attribute_is_fine(const char *attribute)
{
    return *attribute && strlen(attribute) <= 100
        && attribute[strspn(attribute, PLAIN)] == '\0';
}

static bool file_is_fine(const char *path)
{
    FILE *file = *path == '/' ? fopen(path, "r") : NULL;

    if (file)
        (void)fclose(file);
    return file != NULL;
}

static bool choice_is_fine(const char *choice)
{
    return strcmp(choice, "true") == 0 || strcmp(choice, "false") == 0;
}

/* What a provider may say of itself. */
static const struct word {
    const char *name;
    bool (*is_fine)(const char *value);
    const char *wanted;
    bool required;
} WORDS[] = {
    { "name", name_is_fine, "a lower-case letter, then letters, digits, -",
      true },
    { "label", label_is_fine, "a few words", true },
    { "url", url_is_fine, "https://HOST[:PORT][/path], no slash at the end",
      true },
    { "validate", path_is_fine, "a path", false },
    { "ca", file_is_fine, "a file that can be read, by its whole path",
      false },
    { "logout", choice_is_fine, "true or false", false },
    { "identifier", attribute_is_fine, "an attribute's name", false },
    { "first_name", attribute_is_fine, "an attribute's name", false },
    { "last_name", attribute_is_fine, "an attribute's name", false },
    { "uai", attribute_is_fine, "an attribute's name", false },
    { "division", attribute_is_fine, "an attribute's name", false },
    { "profile", attribute_is_fine, "an attribute's name", false },
};
enum {
    NAME, LABEL, URL, VALIDATE, AUTHORITY, LOGOUT, FIRST_MEANING,
    WORDS_COUNT = sizeof WORDS / sizeof *WORDS
};

static int word_named(const char *name)
{
    for (int i = 0; i < WORDS_COUNT; i++)
        if (strcmp(WORDS[i].name, name) == 0)
            return i;
    return -1;
}

/* Reads the words of one provider; false, and why in fault. */
static bool read_words(xmlNodePtr element, char *values[WORDS_COUNT],
                       struct text *fault)
{
    for (xmlAttrPtr at = element->properties; at; at = at->next) {
        int i = word_named((const char *)at->name);
        xmlChar *value = xmlNodeGetContent((xmlNodePtr)at);
        bool fine = i >= 0 && value
                 && strlen((const char *)value) <= WORD_BYTES_MAX
                 && WORDS[i].is_fine((const char *)value);

        if (fine)
            values[i] = text_copy((const char *)value);
        else if (i >= 0)
            text_addf(fault, "%s must be %s", WORDS[i].name, WORDS[i].wanted);
        else
            text_addf(fault, "what is %.40s?", (const char *)at->name);
        xmlFree(value);
        if (!fine)
            return false;
    }
    for (int i = 0; i < WORDS_COUNT; i++) {
        if (WORDS[i].required && values[i] == NULL) {
            text_addf(fault, "%s is missing", WORDS[i].name);
            return false;
        }
    }
    return true;
}

static void keep(struct cas_provider *provider, char *values[WORDS_COUNT])
{
    *provider = (struct cas_provider){
        .name = values[NAME], .label = values[LABEL], .url = values[URL],
        .validate = values[VALIDATE] ? values[VALIDATE]
                                     : text_copy("/p3/serviceValidate"),
        .authority = values[AUTHORITY],
        .logout = values[LOGOUT] && strcmp(values[LOGOUT], "true") == 0,
    };
    for (int i = 0; i < CAS_MEANINGS; i++)
        provider->sent_as[i] = values[FIRST_MEANING + i];
    free(values[LOGOUT]);
}

static bool read_provider(xmlNodePtr element, struct cas_providers *providers,
                          struct text *fault)
{
    char *values[WORDS_COUNT] = {0};
    bool read = false;

    if (strcmp((const char *)element->name, "provider") != 0)
        text_addf(fault, "what is <%.40s>?", (const char *)element->name);
    else if (providers->count == CAS_PROVIDERS_MAX)
        text_add(fault, "there are too many providers");
    else if (!read_words(element, values, fault))
        text_addf(fault, " (line %ld)", xmlGetLineNo(element));
    else if (cas_provider_named(providers, values[NAME]))
        text_addf(fault, "%s is there twice", values[NAME]);
    else
        read = true;
    if (read)
        keep(&providers->list[providers->count++], values);
    for (int i = 0; !read && i < WORDS_COUNT; i++)
        free(values[i]);
    return read;
}

/* What pages may know: names, labels, and where to leave the server too. */
static void write_json(struct cas_providers *providers)
{
    struct text *json = &providers->json;
    struct text url = {0};

    text_add_char(json, '[');
    for (int i = 0; i < providers->count; i++) {
        const struct cas_provider *provider = &providers->list[i];

        text_add(json, i ? ",{\"name\":" : "{\"name\":");
        json_add_string(json, provider->name);
        text_add(json, ",\"label\":");
        json_add_string(json, provider->label);
        if (provider->logout) {
            text_clear(&url);
            text_addf(&url, "%s/logout", provider->url);
            text_add(json, ",\"logout\":");
            json_add_string(json, url.data);
        }
        text_add_char(json, '}');
    }
    text_add_char(json, ']');
    text_free(&url);
}

bool cas_providers_read(const char *path, struct cas_providers *providers,
                        struct text *fault)
{
    xmlDocPtr document = NULL;
    xmlNodePtr root = NULL;
    bool read = true;

    if (*path) {
        document = xmlReadFile(path, NULL, XML_PARSE_NONET | XML_PARSE_NOERROR
                                               | XML_PARSE_NOWARNING);
        root = document ? xmlDocGetRootElement(document) : NULL;
        read = root && strcmp((const char *)root->name, "cas") == 0;
        if (!read)
            text_add(fault, "no XML with a root <cas>");
    }
    for (xmlNodePtr at = root ? xmlFirstElementChild(root) : NULL;
         read && at; at = xmlNextElementSibling(at))
        read = read_provider(at, providers, fault);
    xmlFreeDoc(document);
    write_json(providers);
    return read;
}

void cas_providers_free(struct cas_providers *providers)
{
    for (int i = 0; i < providers->count; i++) {
        struct cas_provider *provider = &providers->list[i];

        free(provider->name);
        free(provider->label);
        free(provider->url);
        free(provider->validate);
        free(provider->authority);
        for (int j = 0; j < CAS_MEANINGS; j++)
            free(provider->sent_as[j]);
    }
    text_free(&providers->json);
    *providers = (struct cas_providers){0};
}

struct cas_provider *cas_provider_named(struct cas_providers *providers,
                                        const char *name)
{
    for (int i = 0; i < providers->count; i++)
        if (strcmp(providers->list[i].name, name) == 0)
            return &providers->list[i];
    return NULL;
}
