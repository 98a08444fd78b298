/* The monotonic clock: for time limits and Server-Timing only. What time it
 * is for a person, the database alone knows. */
#ifndef PALIER_CLOCK_H
#define PALIER_CLOCK_H

#include <stdint.h>
#include <time.h>

static inline int64_t clock_us(void)
{
    struct timespec now;

    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000000 + now.tv_nsec / 1000;
}

/* Milliseconds left until a moment of clock_us, for poll(); never negative. */
static inline int clock_left_ms(int64_t deadline_us)
{
    int64_t left = (deadline_us - clock_us() + 999) / 1000;

    if (left < 0)
        return 0;
    return left > 3600000 ? 3600000 : (int)left;
}

#endif
