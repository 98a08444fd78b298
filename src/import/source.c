/* Opens and unpacks; looks at no byte of the XML. */
#include "source.h"

#include <string.h>
#include <strings.h>
#include <unistd.h>

enum { TAIL_BYTES = (64 << 10) + 22 }; /* a comment, and the end's record */

static uint32_t number(const unsigned char *bytes)
{
    return (uint32_t)bytes[0] | (uint32_t)bytes[1] << 8
         | (uint32_t)bytes[2] << 16 | (uint32_t)bytes[3] << 24;
}

/* Is every directory that the end of the file could speak of a small one?
 * libzip reads all of it before it counts. */
static bool directory_is_small(FILE *file)
{
    static unsigned char tail[TAIL_BYTES];
    const unsigned char *at = tail;
    const unsigned char *found;
    size_t left;

    if (fseek(file, -TAIL_BYTES, SEEK_END) != 0)
        rewind(file);
    left = fread(tail, 1, sizeof tail, file);
    if (memmem(tail, left, "PK\6\7", 4) || memmem(tail, left, "PK\6\6", 4))
        return false;
    while ((found = memmem(at, left, "PK\5\6", 4)) != NULL) {
        left -= (size_t)(found - at);
        if (left < 22 || number(found + 12) > SOURCE_DIRECTORY_BYTES_MAX)
            return false;
        at = found + 4;
        left -= 4;
    }
    return at > tail;
}

/* *.xml, and no part of the path begins with a dot (nor leads elsewhere). */
static bool is_wanted(const char *name)
{
    size_t length = strlen(name);

    if (length < 4 || strcasecmp(name + length - 4, ".xml") != 0)
        return false;
    for (const char *part = name; part; part = strpbrk(part, "/\\")) {
        part += part != name || *part == '/' || *part == '\\';
        if (*part == '.')
            return false;
    }
    return true;
}

/* The place of the only entry that is wanted, or -1. */
static zip_int64_t only_entry(zip_t *zip)
{
    zip_int64_t count = zip_get_num_entries(zip, 0);
    zip_int64_t only = -1;

    if (count > SOURCE_ENTRIES_MAX)
        return -1;
    for (zip_int64_t i = 0; i < count; i++) {
        const char *name = zip_get_name(zip, (zip_uint64_t)i, 0);

        if (name == NULL || !is_wanted(name))
            continue;
        if (only >= 0)
            return -1;
        only = i;
    }
    return only;
}

/* May it be unpacked: as usual, without a password, within the limits? */
static const char *entry_fault(zip_t *zip, zip_uint64_t place, int64_t *limit)
{
    const zip_uint64_t needed = ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE
        | ZIP_STAT_COMP_METHOD | ZIP_STAT_ENCRYPTION_METHOD;
    zip_stat_t stat;

    if (zip_stat_index(zip, place, 0, &stat) != 0
        || (stat.valid & needed) != needed
        || stat.encryption_method != ZIP_EM_NONE
        || (stat.comp_method != ZIP_CM_STORE
            && stat.comp_method != ZIP_CM_DEFLATE))
        return "file.invalid";
    if (stat.size > SOURCE_BYTES_MAX
        || stat.size / SOURCE_RATIO_MAX > stat.comp_size)
        return "file.too_large";
    /* What it says is checked again by what comes. */
    *limit = (int64_t)stat.size;
    return NULL;
}

static const char *open_zip(struct source *source)
{
    int error;
    int copy;
    zip_int64_t place;
    const char *fault;

    if (!directory_is_small(source->file))
        return "file.invalid";
    copy = dup(fileno(source->file));
    if (copy < 0)
        return "file.invalid";
    source->zip = zip_fdopen(copy, 0, &error);
    if (source->zip == NULL) {
        close(copy);
        return "file.invalid";
    }
    place = only_entry(source->zip);
    if (place < 0)
        return "file.invalid";
    fault = entry_fault(source->zip, (zip_uint64_t)place, &source->limit);
    if (fault == NULL)
        source->entry = zip_fopen_index(source->zip, (zip_uint64_t)place, 0);
    return fault || source->entry ? fault : "file.invalid";
}

bool source_open(struct source *source, FILE *file)
{
    char mark[4] = "";

    *source = (struct source){ .file = file, .limit = SOURCE_BYTES_MAX };
    rewind(file);
    if (fread(mark, 1, sizeof mark, file) == sizeof mark
        && memcmp(mark, "PK", 2) == 0)
        source->fault = open_zip(source);
    rewind(file);
    return source->fault == NULL;
}

int source_read(void *context, char *bytes, int size)
{
    struct source *source = context;
    zip_int64_t got;

    if (source->fault)
        return -1;
    if (source->entry)
        got = zip_fread(source->entry, bytes, (zip_uint64_t)size);
    else
        got = (zip_int64_t)fread(bytes, 1, (size_t)size, source->file);
    if (got < 0 || (source->entry == NULL && ferror(source->file)))
        source->fault = "file.invalid";
    source->given += got;
    if (source->given > source->limit)
        source->fault = "file.too_large";
    return source->fault ? -1 : (int)got;
}

void source_close(struct source *source)
{
    if (source->entry)
        (void)zip_fclose(source->entry);
    if (source->zip)
        zip_discard(source->zip);
    *source = (struct source){0};
}
