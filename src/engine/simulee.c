/* Draws simulated learners; see simulee.h. */
#include "simulee.h"

const struct world SIMULEE_WORLD = {1.5, 0.7, 0.05, false};

static double mastery(const struct world *world, double ability,
                      double difficulty)
{
    return 1 / (1 + exp(-world->slope * (ability - difficulty)));
}

void simulee_draw(struct simulee *who, const struct pool *pool,
                  const struct world *world, double ability,
                  struct random *random)
{
    int units = 0;

    for (int t = 0; t < pool->topics; t++) {
        const double here = ability + world->offset * random_normal(random);
        double luck = random_uniform(random);

        for (int k = pool->first[t]; k < pool->first[t + 1]; k++) {
            if (!world->monotone)
                luck = random_uniform(random);
            who->masters[k] =
                luck < mastery(world, here, pool->skill[k].difficulty);
            units += who->masters[k] ? pool->skill[k].units : 0;
        }
    }
    who->person.ability = ability;
    who->person.level = units / UNITS_PER_LEVEL;
    who->person.truth = who->person.level;
}

void simulee_sit(struct simulee *who, const struct pool *pool,
                 struct random *random)
{
    for (int k = 0; k < pool->skills; k++)
        for (int nth = 0; nth < 2; nth++)
            who->luck[k][nth] = random_uniform(random);
}
