/* Judges and hashes passwords; whose they are, SQL knows. */
#include "password.h"

#include <crypt.h>
#include <locale.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>
#include <wctype.h>

#include "../text.h"

struct shape {
    size_t characters;
    bool lower, upper, digit;
};

/* Counts characters and looks for the three kinds, under the locale in use;
 * a byte that is no UTF-8 counts as a character. */
static struct shape shape_of(const char *password)
{
    struct shape shape = {0};
    mbstate_t state = {0};
    size_t left = strlen(password);

    while (left > 0) {
        wchar_t c = 0;
        size_t bytes = mbrtowc(&c, password, left, &state);

        if (bytes == 0 || bytes > left) {
            bytes = 1;
            c = 0;
            state = (mbstate_t){0};
        }
        shape.characters++;
        shape.lower |= iswlower((wint_t)c) != 0;
        shape.upper |= iswupper((wint_t)c) != 0;
        shape.digit |= c >= L'0' && c <= L'9';
        password += bytes;
        left -= bytes;
    }
    return shape;
}

static struct shape unicode_shape(const char *password)
{
    locale_t unicode = newlocale(LC_CTYPE_MASK, "C.UTF-8", (locale_t)0);
    locale_t before = unicode ? uselocale(unicode) : (locale_t)0;
    struct shape shape = shape_of(password);

    if (unicode) {
        uselocale(before);
        freelocale(unicode);
    }
    return shape;
}

const char *password_fault(const char *password)
{
    struct shape shape;

    if (*password == '\0')
        return "password.required";
    if (strlen(password) > PASSWORD_BYTES_MAX)
        return "password.long";
    shape = unicode_shape(password);
    if (shape.characters > PASSWORD_CHARACTERS_MAX)
        return "password.long";
    if (shape.characters < PASSWORD_CHARACTERS_MIN)
        return "password.short";
    if (!shape.lower || !shape.upper || !shape.digit)
        return "password.simple";
    return "";
}

char *password_hash(const char *password, const char *setting)
{
    struct crypt_data *data;
    char fresh[CRYPT_GENSALT_OUTPUT_SIZE];
    const char *hash;
    char *copy = NULL;

    if (strlen(password) > PASSWORD_BYTES_MAX)
        return NULL;
    if (setting == NULL)
        setting = crypt_gensalt_rn("$y$", 0, NULL, 0, fresh, sizeof fresh);
    if (setting == NULL)
        return NULL;
    data = text_memory(NULL, sizeof *data);
    memset(data, 0, sizeof *data);
    hash = crypt_r(password, setting, data);
    if (hash && hash[0] != '*')
        copy = text_copy(hash);
    explicit_bzero(data, sizeof *data);
    free(data);
    return copy;
}
