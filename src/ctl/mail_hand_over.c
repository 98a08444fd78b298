/* Giving a message to the host's sendmail: see mail_hand_over in mail.h. */
#include "mail.h"

#include "ctl.h"

#include <errno.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

/* Starts the program with the pipe's reading end as its input; 0 or errno. */
static int start(char *const *program, const int ends[2], pid_t *child)
{
    posix_spawn_file_actions_t actions;
    posix_spawnattr_t attributes;
    sigset_t defaults;
    int fault;

    sigemptyset(&defaults);
    sigaddset(&defaults, SIGPIPE);
    posix_spawn_file_actions_init(&actions);
    posix_spawnattr_init(&attributes);
    posix_spawn_file_actions_adddup2(&actions, ends[0], STDIN_FILENO);
    posix_spawn_file_actions_addclose(&actions, ends[0]);
    posix_spawn_file_actions_addclose(&actions, ends[1]);
    posix_spawnattr_setsigdefault(&attributes, &defaults);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF);
    fault = posix_spawnp(child, program[0], &actions, &attributes, program,
                         environ);
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&actions);
    return fault;
}

/* A program that has heard enough closes its end: its status tells. */
static void write_all(int to, const struct text *message)
{
    size_t done = 0;

    while (done < message->length) {
        ssize_t count = write(to, message->data + done,
                              message->length - done);

        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            return;
        done += (size_t)count;
    }
}

static int await(pid_t child, const char *name)
{
    int status;

    while (waitpid(child, &status, 0) < 0) {
        if (errno != EINTR) {
            ctl_refuse("%s: %s", name, strerror(errno));
            return -1;
        }
    }
    if (WIFEXITED(status) && WEXITSTATUS(status) == 0)
        return 0;
    if (WIFEXITED(status))
        ctl_refuse("%s ended with %d", name, WEXITSTATUS(status));
    else
        ctl_refuse("%s was ended by a signal", name);
    return -1;
}

int mail_hand_over(char *const *program, const struct text *message)
{
    int ends[2];
    pid_t child;
    int fault;

    if (pipe(ends) != 0) {
        ctl_refuse("pipe: %s", strerror(errno));
        return -1;
    }
    signal(SIGPIPE, SIG_IGN);
    fault = start(program, ends, &child);
    close(ends[0]);
    if (fault != 0) {
        close(ends[1]);
        ctl_refuse("%s: %s", program[0], strerror(fault));
        return -1;
    }
    write_all(ends[1], message);
    close(ends[1]);
    return await(child, program[0]);
}
