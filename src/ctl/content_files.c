/* palierctl content files: writes what is made of declarations. */
#include "content.h"

#include "ctl.h"

#include <errno.h>
#include <unistd.h>

/* What was done, for the summary. */
struct count {
    size_t made;
    size_t kept;
    size_t removed;
};

static bool write_made(const struct bank *bank, const struct made *made,
                       struct count *count)
{
    struct text path = {0};
    int put;

    text_addf(&path, "%s/files/%s", bank->folder, made->name);
    put = file_put(path.data, &made->bytes);
    if (put < 0)
        ctl_refuse("%s: %s", path.data, strerror(errno));
    count->kept += put == 0;
    count->made += put > 0;
    text_free(&path);
    return put >= 0;
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
