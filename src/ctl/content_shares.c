/* palierctl content load: how often each challenge may be shown. */
#include "content.h"

#include "content_pools.h"
#include "engine/exposure.h"
#include "text.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char KNOWN[] =
    "select from app.pool_fingerprint where competence = $1 "
    "and fingerprint = $2";
static const char LOAD[] =
    "select content.load_shares($1, $2, $3::text[], $4::float8[])";

/* Simulates the pool and stores what each challenge's share is. */
static bool load_one(PGconn *db, struct competence_pool *one,
                     const char *fingerprint)
{
    struct text ids = {0};
    struct text shares = {0};
    PGresult *result;

    fprintf(stderr, "%s: how often each question may be shown\n", one->code);
    exposure_control(&one->pool);
    for (int c = 0; c < one->pool.challenges; c++) {
        text_addf(&ids, "%c%s", c ? ',' : '{', one->id[c]);
        text_addf(&shares, "%c%.17g", c ? ',' : '{',
                  one->pool.challenge[c].share);
    }
    text_addf(&ids, "}");
    text_addf(&shares, "}");
    result = database_query(db, LOAD, 4,
                            (const char *[]){one->code, fingerprint, ids.data,
                                             shares.data});
    text_free(&ids);
    text_free(&shares);
    PQclear(result);
    return result != NULL;
}

static bool load_changed(PGconn *db, struct competence_pool *one)
{
    char fingerprint[20];
    long known;

    content_fingerprint(&one->pool, fingerprint);
    known = database_change(db, KNOWN, 2,
                            (const char *[]){one->code, fingerprint});
    return known > 0 || (known == 0 && load_one(db, one, fingerprint));
}

bool content_load_shares(PGconn *db, const struct bank *bank)
{
    struct competence_pool *pools = calloc(COMPETENCES_MAX, sizeof *pools);
    size_t count = pools ? content_pools(bank, pools) : 0;
    bool done = pools != NULL;

    for (size_t i = 0; done && i < count; i++)
        done = load_changed(db, &pools[i]);
    free(pools);
    return done;
}
