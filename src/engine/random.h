/* Seeded random numbers of the simulations: the same seed gives the same run
 * on every machine. xoshiro256++ (Blackman and Vigna, 2019), seeded by
 * splitmix64. Not for secrets. */
#ifndef PALIER_ENGINE_RANDOM_H
#define PALIER_ENGINE_RANDOM_H

#include <math.h>
#include <stdint.h>

struct random {
    uint64_t s[4];
};

/* SplitMix64: the next number of a state. */
static inline uint64_t random_mix(uint64_t *state)
{
    uint64_t z = (*state += 0x9e3779b97f4a7c15u);

    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
    return z ^ (z >> 31);
}

/* A generator of its own for each (seed, stream): a learner's draws do not
 * depend on which other learners were simulated. */
static inline struct random random_new(uint64_t seed, uint64_t stream)
{
    uint64_t state = seed * 0x2545f4914f6cdd1du + stream;
    struct random r;

    for (int i = 0; i < 4; i++)
        r.s[i] = random_mix(&state);
    return r;
}

static inline uint64_t random_bits(struct random *r)
{
    const uint64_t sum = r->s[0] + r->s[3];
    const uint64_t result = ((sum << 23) | (sum >> 41)) + r->s[0];
    const uint64_t t = r->s[1] << 17;

    r->s[2] ^= r->s[0];
    r->s[3] ^= r->s[1];
    r->s[1] ^= r->s[2];
    r->s[0] ^= r->s[3];
    r->s[2] ^= t;
    r->s[3] = (r->s[3] << 45) | (r->s[3] >> 19);
    return result;
}

/* Uniform in [0, 1). */
static inline double random_uniform(struct random *r)
{
    return (double)(random_bits(r) >> 11) * 0x1p-53;
}

/* Uniform in 0 … n - 1 (n > 0; the bias of the product is under n / 2^53). */
static inline int random_below(struct random *r, int n)
{
    return (int)(random_uniform(r) * n);
}

/* Standard normal (Box and Muller, one of the pair). */
static inline double random_normal(struct random *r)
{
    const double u = 1 - random_uniform(r);
    const double v = random_uniform(r);

    return sqrt(-2 * log(u)) * cos(6.283185307179586 * v);
}

#endif
