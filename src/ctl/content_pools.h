/* What the content files give a placement to ask. */
#ifndef PALIER_CTL_CONTENT_POOLS_H
#define PALIER_CTL_CONTENT_POOLS_H

#include "bank.h"
#include "engine/pool.h"

enum { COMPETENCES_MAX = 20 };

/* A competence's pool: topics by id, skills by level, challenges by id, as
 * the database has them. */
struct competence_pool {
    char code[8];
    struct pool pool;
    const char *id[POOL_CHALLENGES]; /* of each challenge; lent by the bank */
};

/* Fills pools, by code, with the competences that have topics; how many. */
size_t content_pools(const struct bank *bank,
                     struct competence_pool pools[COMPETENCES_MAX]);

/* What the choice of questions depends on, in few letters (FNV-1a, 64 bits):
 * pools that differ have different ones. */
void content_fingerprint(const struct pool *pool, char into[20]);

#endif
