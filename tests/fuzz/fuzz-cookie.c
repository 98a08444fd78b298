/* Fuzzes the headers that anybody writes: Cookie, Origin, Accept-Language,
 * and a redirect's target. */
#include <assert.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "http/cookie.h"
#include "http/language.h"
#include "http/origin.h"
#include "http/target.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static bool speaks(const void *context, const char *language)
{
    (void)context;
    return strcmp(language, "en") == 0;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    char token[TOKEN_SIZE];
    char language[3] = "fr";
    char *text = text_memory(NULL, size + 1);

    memcpy(text, data, size);
    text[size] = '\0';
    if (cookie_token(text, "palier", token))
        assert(token_has_shape(token, strlen(token)));
    language_choose(text, language, speaks, NULL);
    assert(strlen(language) == 2);
    (void)origin_allowed("", false, "palier.fr", text, NULL);
    (void)origin_allowed("https://palier.fr", false, "", NULL, text);
    if (target_is_local(text))
        assert(text[0] == '/' && text[1] != '/');
    free(text);
    return 0;
}
