/* Fuzzes queries and url-encoded forms, and the JSON made of them: whatever
 * comes, the fields that are kept are within their limits. */
#include <assert.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "http/answer_json.h"
#include "http/form.h"
#include "http/utf8.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct form form = {0};
    struct text json = {0};
    char *text = text_memory(NULL, size + 1);

    memcpy(text, data, size);
    text[size] = '\0';
    if (form_read_urlencoded(&form, text)) {
        for (int i = 0; i < form.count; i++) {
            const struct field *field = &form.fields[i];

            assert(utf8_count(field->name, strlen(field->name)) >= 0);
            assert(utf8_count(field->value, strlen(field->value))
                   <= FORM_VALUE_CHARACTERS_MAX);
            assert(form_value(&form, field->name) != NULL);
        }
        (void)answer_gather(&form, &json);
    }
    text_free(&json);
    free(text);
    return 0;
}
