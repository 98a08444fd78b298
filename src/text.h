/* A growable text, always ended by a NUL.
 *
 * Owned by whoever declares it (start with {0}); text_free gives the memory
 * back. Running out of memory ends the process: whoever started a worker
 * starts another. Knows nothing of what the text means. */
#ifndef PALIER_TEXT_H
#define PALIER_TEXT_H

#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct text {
    char *data;
    size_t length;
    size_t size;
};

/* Memory that is there, or the end of the process. free() frees it. */
static inline void *text_memory(void *old, size_t size)
{
    void *memory = old ? realloc(old, size) : malloc(size);

    if (memory == NULL)
        abort();
    return memory;
}

/* A copy of a string; free() frees it. */
static inline char *text_copy(const char *string)
{
    size_t size = strlen(string) + 1;

    return memcpy(text_memory(NULL, size), string, size);
}

static inline void text_room(struct text *text, size_t more)
{
    size_t needed = text->length + more + 1;
    size_t size = text->size ? text->size : 256;

    if (needed <= text->size)
        return;
    while (size < needed)
        size *= 2;
    text->data = text_memory(text->data, size);
    text->size = size;
}

static inline void text_add_bytes(struct text *text, const char *bytes,
                                  size_t count)
{
    text_room(text, count);
    if (count > 0)
        memcpy(text->data + text->length, bytes, count);
    text->length += count;
    text->data[text->length] = '\0';
}

static inline void text_add(struct text *text, const char *string)
{
    text_add_bytes(text, string, strlen(string));
}

static inline void text_add_char(struct text *text, char byte)
{
    text_add_bytes(text, &byte, 1);
}

/* Adds as printf would write. */
__attribute__((format(printf, 2, 3)))
static inline void text_addf(struct text *text, const char *format, ...)
{
    va_list list;
    size_t room;
    int count;

    text_room(text, 127); /* enough for most */
    for (;;) {
        room = text->size - text->length;
        va_start(list, format);
        count = vsnprintf(text->data + text->length, room, format, list);
        va_end(list);
        if (count < 0 || (size_t)count < room)
            break;
        text_room(text, (size_t)count);
    }
    text->length += count > 0 ? (size_t)count : 0;
    text->data[text->length] = '\0';
}

/* The text as a string; borrowed, valid until the text grows. */
static inline const char *text_string(const struct text *text)
{
    return text->data ? text->data : "";
}

static inline void text_clear(struct text *text)
{
    text->length = 0;
    if (text->data)
        text->data[0] = '\0';
}

static inline void text_free(struct text *text)
{
    free(text->data);
    *text = (struct text){0};
}

#endif
