/* palierctl content files: writes what is made of declarations. */
#include "content.h"

#include "ctl.h"

#include <errno.h>
#include <sys/stat.h>
#include <unistd.h>

/* What was done, for the summary. */
struct count {
    size_t made;
    size_t kept;
    size_t removed;
};

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

static bool is_there(const char *path, const struct text *bytes)
{
    struct text found = {0};
    bool same = file_read(path, &found) == 0 &&
                found.length == bytes->length &&
                memcmp(found.data, bytes->data, bytes->length) == 0;

    text_free(&found);
    return same;
}

/* Writes beside what is there, then exchanges the two. */
static bool write_bytes(const char *path, const struct text *bytes)
{
    struct text beside = {0};
    FILE *file;
    bool done;

    text_addf(&beside, "%s.new", path);
    make_folders(path);
    file = fopen(beside.data, "wb");
    done = file != NULL &&
           fwrite(bytes->data, 1, bytes->length, file) == bytes->length;
    if (file != NULL && fclose(file) != 0)
        done = false;
    if (!done || rename(beside.data, path) != 0) {
        done = false;
        ctl_refuse("%s: %s", path, strerror(errno));
        (void)unlink(beside.data);
    }
    text_free(&beside);
    return done;
}

static bool write_made(const struct bank *bank, const struct made *made,
                       struct count *count)
{
    struct text path = {0};
    bool same;
    bool done = true;

    text_addf(&path, "%s/files/%s", bank->folder, made->name);
    same = is_there(path.data, &made->bytes);
    if (!same)
        done = write_bytes(path.data, &made->bytes);
    count->kept += same;
    count->made += !same && done;
    text_free(&path);
    return done;
}

static bool remove_stale(const struct bank *bank, const char *name,
                         struct count *count)
{
    struct text path = {0};
    bool done;

    text_addf(&path, "%s/files/%s", bank->folder, name);
    done = unlink(path.data) == 0;
    if (!done)
        ctl_refuse("%s: %s", path.data, strerror(errno));
    count->removed += done;
    text_free(&path);
    return done;
}

bool content_write_files(const struct bank *bank)
{
    struct count count = {0};
    bool done = true;

    for (size_t i = 0; i < bank->made_count && done; i++)
        done = write_made(bank, &bank->made[i], &count);
    for (size_t i = 0; i < bank->stale.count && done; i++)
        done = remove_stale(bank, bank->stale.items[i], &count);
    if (done && (count.made > 0 || count.removed > 0))
        printf("files: %zu made, %zu as they were, %zu removed\n", count.made,
               count.kept, count.removed);
    return done;
}

int content_files(int argc, char **argv)
{
    struct content_choice choice = {0};
    struct bank bank = {0};
    int status = content_take_choice(&argc, argv, &choice);
    bool done;

    if (status != CTL_GO)
        return status;
    done = content_read(&bank, &choice);
    if (done && (bank.faults > 0 || !bank_is_whole(&bank))) {
        ctl_refuse("no file was made");
        done = false;
    }
    done = done && content_write_files(&bank);
    bank_free(&bank);
    return done ? CTL_DONE : CTL_REFUSED;
}
