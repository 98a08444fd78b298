/* Joins a function's arguments with a request's values, by name. It judges
 * no value: the database casts, the function judges. */
#include "arguments.h"

#include <string.h>

enum found { FOUND_NOT, FOUND, FOUND_TWICE };

struct sources {
    const struct filled *filled;
    const struct match *match;
    const char *const *fixed;
    const struct form *form;
};

struct value {
    const char *text;
    bool from_path;
};

void filled_add(struct filled *filled, const char *name, const char *value)
{
    if (filled->count == FILLED_MAX)
        abort();
    filled->names[filled->count] = name;
    filled->values[filled->count++] = value;
}

bool arguments_reserved(const char *name)
{
    static const char *const reserved[] = {
        "answer", "fresh_token", "client_address", "password_hash",
        "password_fault", "current_password_hash", "passwords", "seen",
        "upload", "upload_fault", "upload_school",
        "browser_token", "cas_providers", "cas_identifier", "cas_attributes",
        "cas_ticket",
        "file",
    };

    for (size_t i = 0; i < sizeof reserved / sizeof *reserved; i++)
        if (strcmp(reserved[i], name) == 0)
            return true;
    return false;
}

static enum found find_filled(const struct filled *filled, const char *name,
                              struct value *value)
{
    for (int i = 0; i < filled->count; i++) {
        if (strcmp(filled->names[i], name) == 0) {
            value->text = filled->values[i];
            return FOUND;
        }
    }
    return FOUND_NOT;
}

static enum found find(const struct sources *from, const char *name,
                       struct value *value)
{
    *value = (struct value){0};
    if (arguments_reserved(name))
        return find_filled(from->filled, name, value);
    if (from->fixed[0] && strcmp(from->fixed[0], name) == 0) {
        value->text = from->fixed[1];
        return FOUND;
    }
    value->text = match_value(from->match, name);
    if (value->text) {
        value->from_path = true;
        return FOUND;
    }
    if (form_count(from->form, name) > 1)
        return FOUND_TWICE;
    value->text = form_value(from->form, name);
    return value->text ? FOUND : FOUND_NOT;
}

static void add(struct arguments *arguments, const struct argument *argument,
                const struct value *value)
{
    int i = arguments->count++;

    arguments->values[i] = value->text;
    arguments->from_path[i] = value->from_path;
    text_addf(&arguments->call, "%s%s => $%d::%s", i ? ", " : "",
              argument->quoted, i + 1, argument->type);
}

int arguments_gather(struct arguments *arguments, const char *function,
                     const struct signature *signature,
                     const struct filled *filled, const struct match *match,
                     const char *const fixed[2], const struct form *form)
{
    const struct sources from = { filled, match, fixed, form };

    text_addf(&arguments->call, "select %s(", function);
    for (int i = 0; i < signature->count; i++) {
        const struct argument *argument = &signature->arguments[i];
        struct value value;
        enum found found = find(&from, argument->name, &value);

        if (found == FOUND && value.text && !*value.text
            && !argument->is_text)
            found = FOUND_NOT;
        if (found == FOUND)
            add(arguments, argument, &value);
        if (found == FOUND_TWICE
            || (found == FOUND_NOT && !argument->has_default)) {
            arguments->fault = argument->name;
            return 400;
        }
    }
    text_add_char(&arguments->call, ')');
    return 0;
}

void arguments_free(struct arguments *arguments)
{
    text_free(&arguments->call);
}
