/* Reading files and folders: see files.h. */
#include "files.h"

#include <dirent.h>
#include <errno.h>
#include <stdbool.h>
#include <sys/stat.h>
#include <unistd.h>

void names_add(struct names *names, const char *name)
{
    names->items = text_memory(names->items, (names->count + 1) *
                               sizeof *names->items);
    names->items[names->count++] = text_copy(name);
}

bool names_has(const struct names *names, const char *name)
{
    for (size_t i = 0; i < names->count; i++) {
        if (strcmp(names->items[i], name) == 0)
            return true;
    }
    return false;
}

static int compare_names(const void *a, const void *b)
{
    return strcmp(*(char *const *)a, *(char *const *)b);
}

void names_sort(struct names *names)
{
    if (names->count > 1)
        qsort(names->items, names->count, sizeof *names->items,
              compare_names);
}

void names_free(struct names *names)
{
    for (size_t i = 0; i < names->count; i++)
        free(names->items[i]);
    free(names->items);
    *names = (struct names){0};
}

int file_read(const char *path, struct text *into)
{
    char block[8192];
    size_t count;
    int fault;
    FILE *file = fopen(path, "rb");

    if (file == NULL)
        return -1;
    text_add(into, "");
    while ((count = fread(block, 1, sizeof block, file)) > 0)
        text_add_bytes(into, block, count);
    fault = ferror(file) ? (errno ? errno : EIO) : 0;
    fclose(file);
    errno = fault;
    return fault ? -1 : 0;
}

/* Makes the folders above a path. */
static void make_folders(const char *path)
{
    for (const char *s = strchr(path + 1, '/'); s; s = strchr(s + 1, '/')) {
        struct text folder = {0};

        text_add_bytes(&folder, path, (size_t)(s - path));
        (void)mkdir(folder.data, 0777);
        text_free(&folder);
    }
}

static bool has_bytes(const char *path, const struct text *bytes)
{
    struct text found = {0};
    bool same = file_read(path, &found) == 0 &&
                found.length == bytes->length &&
                memcmp(text_string(&found), text_string(bytes),
                       bytes->length) == 0;

    text_free(&found);
    return same;
}

static bool write_bytes(const char *path, const struct text *bytes)
{
    FILE *file = fopen(path, "wb");
    bool done = file != NULL && fwrite(text_string(bytes), 1, bytes->length,
                                       file) == bytes->length;

    if (file != NULL && fclose(file) != 0)
        done = false;
    return done;
}

int file_put(const char *path, const struct text *bytes)
{
    struct text beside = {0};
    int status = 1;

    if (has_bytes(path, bytes))
        return 0;
    text_addf(&beside, "%s.new", path);
    make_folders(path);
    if (!write_bytes(beside.data, bytes) || rename(beside.data, path) != 0) {
        int fault = errno;

        (void)unlink(beside.data);
        errno = fault;
        status = -1;
    }
    text_free(&beside);
    return status;
}

static bool ends_with(const char *name, const char *ending)
{
    size_t length = strlen(name);
    size_t tail = strlen(ending);

    return length >= tail && strcmp(name + length - tail, ending) == 0;
}

/* What stands at folder/name: 'f' file, 'd' folder, 0 neither. */
static char kind_of(const char *folder, const char *name)
{
    struct text path = {0};
    struct stat status;
    char kind = 0;

    text_addf(&path, "%s/%s", folder, name);
    if (stat(path.data, &status) == 0)
        kind = S_ISREG(status.st_mode) ? 'f' : S_ISDIR(status.st_mode) ? 'd'
                                                                       : 0;
    text_free(&path);
    return kind;
}

static int list_folder(const char *path, char kind, const char *ending,
                       struct names *into)
{
    DIR *folder = opendir(path);
    struct dirent *entry;

    if (folder == NULL)
        return -1;
    while ((entry = readdir(folder)) != NULL) {
        if (entry->d_name[0] != '.' && ends_with(entry->d_name, ending) &&
            kind_of(path, entry->d_name) == kind)
            names_add(into, entry->d_name);
    }
    closedir(folder);
    names_sort(into);
    return 0;
}

int folder_files(const char *path, const char *ending, struct names *into)
{
    return list_folder(path, 'f', ending, into);
}

int folder_folders(const char *path, struct names *into)
{
    return list_folder(path, 'd', "", into);
}

/* Adds what is below root/below to the list. */
static int walk(const char *root, const char *below, struct names *into)
{
    struct names files = {0};
    struct names folders = {0};
    struct text path = {0};
    int status = 0;

    text_addf(&path, "%s/%s", root, below);
    if (folder_files(path.data, "", &files) != 0 ||
        folder_folders(path.data, &folders) != 0)
        status = -1;
    for (size_t i = 0; status == 0 && i < files.count; i++) {
        text_clear(&path);
        text_addf(&path, "%s%s", below, files.items[i]);
        names_add(into, path.data);
    }
    for (size_t i = 0; status == 0 && i < folders.count; i++) {
        text_clear(&path);
        text_addf(&path, "%s%s/", below, folders.items[i]);
        status = walk(root, path.data, into);
    }
    text_free(&path);
    names_free(&folders);
    names_free(&files);
    return status;
}

int folder_tree(const char *path, struct names *into)
{
    int status;

    if (walk(path, "", into) != 0) {
        status = errno == ENOENT && into->count == 0 ? 0 : -1;
        return status;
    }
    names_sort(into);
    return 0;
}
