/* What speaks against a question. Each rule asks for a difference that is
 * both larger than chance explains and large enough to matter. */
#include "calibrate.h"

#include <math.h>

/* Below LOW (half a unit of log odds a level), with 95 % confidence, a
 * question tells hardly anything of who answers. */
#define LOW 1.0
#define LOW_CONFIDENCE 1.645
/* Beyond so many standard errors it is no chance, whichever of the thousands
 * of comparisons of a calibration it is. */
#define SURE 3.5
#define KEY_SURE 3         /* a right key's wrong answers point the other way */
#define FEW 60             /* answers under which nothing is said */
#define KEY_LEAST 20       /* times a wrong answer was given, to count */
#define VARIANTS_APART 0.4 /* of ability, 0.8 level */
#define DRIFT_APART 0.08   /* of the share of right answers */

static bool discriminates_little(const struct calibrate_item *item)
{
    return item->discrimination * exp(LOW_CONFIDENCE
                                      * item->discrimination_error
                                      / item->discrimination) < LOW;
}

/* Is a correlation of n pairs above another? Fisher's z; the two are of the
 * same people and exclude each other, which makes this cautious. */
static bool above(double r, double other, size_t n)
{
    return (atanh(r) - atanh(other)) * sqrt((double)n - 3) > KEY_SURE;
}

/* Able learners fail, or a wrong answer is that of the able, and more so than
 * the key. */
static bool key_is_doubtful(const struct calibrate_figures *figures)
{
    if (above(0, figures->point_biserial, figures->answers))
        return true;
    for (int w = 1; w <= CALIBRATE_WRONG; w++) {
        double r = figures->wrong[w].point_biserial;

        if (figures->wrong[w].answers >= KEY_LEAST
            && above(r, 0, figures->answers)
            && above(r, figures->point_biserial, figures->answers))
            return true;
    }
    return false;
}

/* Against the mean of its task's other variants, weighted by precision. */
static bool stands_apart(const struct calibrate *c, int at)
{
    const struct calibrate_item *item = &c->items[at];
    double weight = 0, sum = 0, apart;

    for (int i = 0; i < c->count; i++) {
        const struct calibrate_item *other = &c->items[i];
        double w = 1 / (other->difficulty_error * other->difficulty_error);

        if (i == at || other->task != item->task || other->answers < FEW)
            continue;
        weight += w;
        sum += w * other->difficulty;
    }
    if (weight <= 0)
        return false;
    apart = fabs(item->difficulty - sum / weight);
    return apart > VARIANTS_APART
        && apart > SURE * sqrt(1 / weight + item->difficulty_error
                                            * item->difficulty_error);
}

static bool drifts(const struct calibrate_figures *figures)
{
    return fabs(figures->drift) > DRIFT_APART
        && fabs(figures->drift) > SURE * figures->drift_error;
}

void calibrate_flags(const struct calibrate *c,
                     struct calibrate_figures *figures)
{
    for (int i = 0; i < c->count; i++) {
        unsigned flags = 0;

        if (figures[i].answers >= FEW) {
            flags |= discriminates_little(&c->items[i]) ? CALIBRATE_LOW : 0;
            flags |= key_is_doubtful(&figures[i]) ? CALIBRATE_KEY : 0;
            flags |= stands_apart(c, i) ? CALIBRATE_VARIANTS : 0;
            flags |= drifts(&figures[i]) ? CALIBRATE_DRIFT : 0;
        }
        figures[i].flags = flags;
    }
}
