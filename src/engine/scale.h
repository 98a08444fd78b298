/* Two scales of one ability: the standard one, on which learners are N(0, 1),
 * and that of levels, 0 to 8, on which the standard 0 is level 4 and one
 * standard deviation is two levels. scoring.ability_of_level and
 * scoring.level_of_ability say the same in SQL. */
#ifndef PALIER_ENGINE_SCALE_H
#define PALIER_ENGINE_SCALE_H

static inline double scale_level(double ability)
{
    return 4 + 2 * ability;
}

static inline double scale_ability(double level)
{
    return (level - 4) / 2;
}

#endif
