/* Fuzzes files of pupils: the ZIP around one and the export itself. Whatever
 * comes, the values handed on are text within their limit. */
#include <assert.h>
#include <stdint.h>
#include <stdlib.h>

#include "http/utf8.h"
#include "import/siecle.h"
#include "import/source.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void check(const char *value)
{
    assert(strlen(value) <= SIECLE_VALUE_BYTES_MAX);
    for (const char *at = value; *at; at++)
        assert(*at != '\n' && *at != '\t');
}

static bool take_pupil(void *context, long line, const char *const *values)
{
    (void)context;
    assert(line >= 0);
    for (int i = 0; i < SIECLE_VALUES_COUNT; i++)
        if (i != SIECLE_KEY)
            check(values[i]);
    return true;
}

static bool take_division(void *context, const char *key, const char *code)
{
    (void)context;
    assert(*key && *code);
    check(code);
    return true;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const struct siecle_taker taker = { take_pupil, take_division, NULL };
    struct text school = {0};
    struct source source;
    FILE *file = tmpfile();

    assert(file && fwrite(data, 1, size, file) == size);
    if (source_open(&source, file))
        (void)siecle_read(source_read, &source, &taker, &school);
    source_close(&source);
    (void)fclose(file);
    text_free(&school);
    return 0;
}
