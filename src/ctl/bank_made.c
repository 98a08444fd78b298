/* Files that are made of a declaration: see bank.h. */
#include "bank.h"

#include <errno.h>

bool bank_is_made(const char *name)
{
    const char *slash = strchr(name, '/');

    return slash != NULL &&
           strncmp(slash, "/" BANK_MADE "/", strlen("/" BANK_MADE "/")) == 0;
}

static const struct made *find(const struct bank *bank, const char *name)
{
    for (size_t i = 0; i < bank->made_count; i++) {
        if (strcmp(bank->made[i].name, name) == 0)
            return &bank->made[i];
    }
    return NULL;
}

bool bank_add_made(struct bank *bank, const char *name, struct text *bytes)
{
    const struct made *other = find(bank, name);
    bool same = other == NULL ||
                (other->bytes.length == bytes->length &&
                 memcmp(other->bytes.data, bytes->data, bytes->length) == 0);

    if (other == NULL) {
        bank->made = text_memory(bank->made, (bank->made_count + 1) *
                                 sizeof *bank->made);
        bank->made[bank->made_count++] =
            (struct made){text_copy(name), *bytes};
    } else {
        text_free(bytes);
    }
    *bytes = (struct text){0};
    return same;
}

void bank_list_made(struct bank *bank)
{
    struct names stale = {0};

    for (size_t i = 0; i < bank->made_count; i++)
        names_add(&bank->files, bank->made[i].name);
    names_sort(&bank->files);
    for (size_t i = 0; i < bank->stale.count; i++) {
        if (find(bank, bank->stale.items[i]) == NULL)
            names_add(&stale, bank->stale.items[i]);
    }
    names_free(&bank->stale);
    bank->stale = stale;
}

int bank_file(const struct bank *bank, const char *name, struct text *into)
{
    const struct made *made = find(bank, name);
    struct text path = {0};
    int status;

    if (made != NULL) {
        text_add_bytes(into, made->bytes.data, made->bytes.length);
        return 0;
    }
    if (bank_is_made(name)) {
        errno = ENOENT;
        return -1;
    }
    text_addf(&path, "%s/files/%s", bank->folder, name);
    status = file_read(path.data, into);
    text_free(&path);
    return status;
}
