/* Zip archives, the same byte for byte every time: see make.h. */
#include "make.h"

#include "node.h"

#include <zip.h>

/* 1 January 2026, midnight, as MS-DOS writes it; files that all may read. */
enum {
    DATE = (2026 - 1980) << 9 | 1 << 5 | 1,
    TIME = 0,
    ENTRIES_MAX = 100,
};
#define MODE (UINT32_C(0100644) << 16)

static bool add_entry(zip_t *archive, const struct packed *entry)
{
    zip_source_t *source = zip_source_buffer(archive, entry->bytes.data,
                                             entry->bytes.length, 0);
    zip_int64_t added = source ? zip_file_add(archive, entry->name, source,
                                              ZIP_FL_ENC_UTF_8)
                               : -1;
    zip_uint64_t at = (zip_uint64_t)added;

    if (added < 0) {
        zip_source_free(source);
        return false;
    }
    return zip_set_file_compression(archive, at, ZIP_CM_STORE, 0) == 0 &&
           zip_file_set_dostime(archive, at, TIME, DATE, 0) == 0 &&
           zip_file_set_external_attributes(archive, at, 0, ZIP_OPSYS_UNIX,
                                            MODE) == 0;
}

/* Adds what was written into the memory behind the source. */
static bool take_bytes(zip_source_t *memory, struct text *into)
{
    char block[8192];
    zip_int64_t count;

    if (zip_source_open(memory) != 0)
        return false;
    while ((count = zip_source_read(memory, block, sizeof block)) > 0)
        text_add_bytes(into, block, (size_t)count);
    return zip_source_close(memory) == 0 && count == 0;
}

/* Writes the archive into the source, which outlives it. */
static bool write_entries(zip_source_t *memory, const struct packed *entries,
                          size_t count, struct text *reason)
{
    zip_error_t error;
    zip_t *archive;
    bool done = true;

    zip_error_init(&error);
    archive = zip_open_from_source(memory, ZIP_TRUNCATE, &error);
    if (archive == NULL) {
        text_add(reason, zip_error_strerror(&error));
        zip_error_fini(&error);
        return false;
    }
    for (size_t i = 0; i < count && done; i++)
        done = add_entry(archive, &entries[i]);
    if (!done || zip_close(archive) != 0) {
        text_add(reason, zip_strerror(archive));
        zip_discard(archive);
        done = false;
    }
    zip_error_fini(&error);
    return done;
}

bool make_archive(const struct packed *entries, size_t count,
                  struct text *into, struct text *reason)
{
    zip_source_t *memory = zip_source_buffer_create(NULL, 0, 0, NULL);
    bool done;

    if (memory == NULL)
        abort();
    zip_source_keep(memory);
    done = write_entries(memory, entries, count, reason);
    if (done && !take_bytes(memory, into)) {
        text_add(reason, "the archive cannot be read back");
        done = false;
    }
    zip_source_free(memory);
    return done;
}

/* An entry is a file of files/, or made here as any other. */
static bool fill_entry(const struct making *making, xmlNode *node,
                       const char *name, struct text *into)
{
    const char *copy = node_get(node, "copy");
    struct text path = {0};
    bool done;

    if (copy == NULL)
        return make_text(making, node, name, into);
    value_fill((struct scope){NULL, making->values}, copy, NULL, &path);
    done = bank_file(making->bank, path.data, into) == 0 ||
           make_fault(making, node, "there is no files/%s", path.data);
    text_free(&path);
    return done;
}

bool make_zip(const struct making *making, xmlNode *element,
              struct text *into)
{
    struct packed entries[ENTRIES_MAX] = {0};
    struct text names[ENTRIES_MAX] = {0};
    struct text reason = {0};
    size_t count = 0;
    bool done = true;

    if (node_count(element, "entry") > ENTRIES_MAX)
        return make_fault(making, element, "more than %d entries",
                          ENTRIES_MAX);
    for (xmlNode *e = node_first(element, "entry"); e;
         e = node_next(e, "entry")) {
        struct text *name = &names[count];

        value_fill((struct scope){NULL, making->values}, node_get(e, "name"),
                   NULL, name);
        entries[count].name = name->data;
        done = fill_entry(making, e, name->data, &entries[count].bytes) &&
               done;
        count++;
    }
    if (done && !make_archive(entries, count, into, &reason))
        done = make_fault(making, element, "%s", reason.data);
    for (size_t i = 0; i < count; i++) {
        text_free(&entries[i].bytes);
        text_free(&names[i]);
    }
    text_free(&reason);
    return done;
}
