/* Writes JSON; what an answer is worth, SQL knows. */
#include "answer_json.h"

#include <string.h>

static const char DOTTED[] = "answer.";

void json_add_string(struct text *out, const char *raw)
{
    text_add_char(out, '"');
    for (; *raw; raw++) {
        if (*raw == '"' || *raw == '\\')
            text_addf(out, "\\%c", *raw);
        else if ((unsigned char)*raw < 0x20)
            text_addf(out, "\\u%04x", (unsigned)(unsigned char)*raw);
        else
            text_add_char(out, *raw);
    }
    text_add_char(out, '"');
}

static bool is_dotted(const struct field *field)
{
    return strncmp(field->name, DOTTED, sizeof DOTTED - 1) == 0;
}

static void add_values(const struct form *form, struct text *json)
{
    const char *between = "";

    for (int i = 0; i < form->count; i++) {
        if (strcmp(form->fields[i].name, "answer") != 0)
            continue;
        text_add(json, between);
        json_add_string(json, form->fields[i].value);
        between = ",";
    }
}

/* Adds NAME: value for each answer.NAME; false: a name came twice. */
static bool add_members(const struct form *form, struct text *json)
{
    const char *between = "";

    for (int i = 0; i < form->count; i++) {
        const struct field *field = &form->fields[i];

        if (!is_dotted(field))
            continue;
        if (form_count(form, field->name) != 1)
            return false;
        text_add(json, between);
        json_add_string(json, field->name + sizeof DOTTED - 1);
        text_add_char(json, ':');
        json_add_string(json, field->value);
        between = ",";
    }
    return true;
}

enum answer_found answer_gather(const struct form *form, struct text *json)
{
    int plain = form_count(form, "answer");
    int dotted = 0;

    for (int i = 0; i < form->count; i++)
        dotted += is_dotted(&form->fields[i]);
    if (plain + dotted == 0)
        return ANSWER_NONE;
    if (plain > 0 && dotted > 0)
        return ANSWER_BAD;
    if (dotted > 0) {
        text_add_char(json, '{');
        if (!add_members(form, json))
            return ANSWER_BAD;
        text_add_char(json, '}');
        return ANSWER_FOUND;
    }
    text_add(json, plain > 1 ? "[" : "");
    add_values(form, json);
    text_add(json, plain > 1 ? "]" : "");
    return ANSWER_FOUND;
}
