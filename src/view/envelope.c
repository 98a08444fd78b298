/* Joins what the database wrote with what the worker knows. The only place
 * of the C code that writes markup, and it is XML. */
#include "envelope.h"

#include <string.h>

void envelope_add_escaped(struct text *out, const char *raw)
{
    while (*raw) {
        size_t plain = strcspn(raw, "&<>\"'\t\r\n");

        text_add_bytes(out, raw, plain);
        raw += plain;
        if (*raw)
            text_addf(out, "&#%d;", *raw++);
    }
}

static void add_attribute(struct text *out, const char *name, const char *raw)
{
    text_addf(out, " %s=\"", name);
    envelope_add_escaped(out, raw);
    text_add_char(out, '"');
}

void envelope_write(struct text *out, const struct envelope *parts)
{
    text_add(out, "<page");
    add_attribute(out, "path", parts->path);
    add_attribute(out, "prefix", parts->prefix);
    add_attribute(out, "lang", parts->language);
    add_attribute(out, "version", parts->version);
    text_add_char(out, '>');
    text_add(out, parts->envelope_xml);
    if (parts->typed_xml)
        text_addf(out, "<typed>%s</typed>", parts->typed_xml);
    if (parts->faults_xml)
        text_add(out, parts->faults_xml);
    text_add(out, parts->model_xml);
    text_add(out, "</page>");
}

void envelope_add_typed(struct text *out, const char *raw_name,
                        const char *raw_value)
{
    text_add(out, "<field");
    add_attribute(out, "name", raw_name);
    add_attribute(out, "value", raw_value);
    text_add(out, "/>");
}

void envelope_add_error(struct text *out, int status, const char *raw_key)
{
    text_addf(out, "<visitor.error status=\"%d\"", status);
    add_attribute(out, "key", raw_key);
    text_add(out, "/>");
}
