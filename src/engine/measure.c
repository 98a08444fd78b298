/* Gathers what a rule did with simulated people; see measure.h.
 *
 * Formulae: bias = mean(estimate - truth); RMSE = sqrt(mean square of it);
 * error_ratio = mean reported error / RMSE; overlap = sum of the squared
 * exposures / mean length (the share of items that two people have in common,
 * Chen, Ankenmann and Spray 2003); retest = Pearson's correlation of the two
 * estimates of a person. */
#include "measure.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { DECILES = 10, QUESTIONS_TOP = SITTING_MAX + 1 };

struct point {
    double ability;
    double error;
};

struct measure {
    int items;
    long people;
    long room;
    struct point *points;
    long *shown;
    long lengths[QUESTIONS_TOP];
    double error, square, claimed_error, claimed, seconds;
    double s1, s2, s11, s22, s12;
    long exact, within, same, choices;
};

struct measure *measure_new(int items)
{
    struct measure *m = calloc(1, sizeof *m);

    if (!m)
        return NULL;
    m->items = items;
    m->shown = calloc((size_t)items, sizeof *m->shown);
    if (!m->shown) {
        measure_free(m);
        return NULL;
    }
    return m;
}

void measure_free(struct measure *m)
{
    if (!m)
        return;
    free(m->points);
    free(m->shown);
    free(m);
}

static bool make_room(struct measure *m, long people)
{
    long room = m->room ? m->room : 1024;
    struct point *points;

    while (room < 2 * people)
        room *= 2;
    if (room == m->room)
        return true;
    points = realloc(m->points, (size_t)room * sizeof *points);
    if (!points)
        return false;
    m->points = points;
    m->room = room;
    return true;
}

static void add_sitting(struct measure *m, const struct person *person,
                        const struct sitting *s, struct point *point)
{
    const double off = s->estimate - person->truth;
    const int apart = abs(s->level - person->level);

    *point = (struct point){person->ability, off};
    m->error += off;
    m->square += off * off;
    m->claimed_error += s->error;
    m->claimed += s->claimed;
    m->seconds += s->seconds;
    m->exact += apart == 0;
    m->within += apart <= 1;
    m->choices += s->count;
    m->lengths[s->count]++;
    for (int i = 0; i < s->count; i++)
        m->shown[s->asked[i]]++;
}

bool measure_add(struct measure *m, const struct person *person,
                 const struct sitting two[2])
{
    const double a = two[0].estimate;
    const double b = two[1].estimate;

    if (!make_room(m, m->people + 1))
        return false;
    for (int i = 0; i < 2; i++)
        add_sitting(m, person, &two[i], &m->points[2 * m->people + i]);
    m->people++;
    m->same += two[0].level == two[1].level;
    m->s1 += a;
    m->s2 += b;
    m->s11 += a * a;
    m->s22 += b * b;
    m->s12 += a * b;
    return true;
}

bool measure_merge(struct measure *m, const struct measure *from)
{
    if (!make_room(m, m->people + from->people))
        return false;
    memcpy(m->points + 2 * m->people, from->points,
           (size_t)(2 * from->people) * sizeof *m->points);
    for (int i = 0; i < m->items && i < from->items; i++)
        m->shown[i] += from->shown[i];
    for (int i = 0; i < QUESTIONS_TOP; i++)
        m->lengths[i] += from->lengths[i];
    m->people += from->people;
    m->error += from->error;
    m->square += from->square;
    m->claimed_error += from->claimed_error;
    m->claimed += from->claimed;
    m->seconds += from->seconds;
    m->exact += from->exact;
    m->within += from->within;
    m->choices += from->choices;
    m->same += from->same;
    m->s1 += from->s1;
    m->s2 += from->s2;
    m->s11 += from->s11;
    m->s22 += from->s22;
    m->s12 += from->s12;
    return true;
}

static int questions_p95(const struct measure *m)
{
    long seen = 0;

    for (int n = 0; n < QUESTIONS_TOP; n++) {
        seen += m->lengths[n];
        if ((double)seen >= 0.95 * 2 * (double)m->people)
            return n;
    }
    return SITTING_MAX;
}

static double retest(const struct measure *m)
{
    const double n = (double)m->people;
    const double v1 = m->s11 - m->s1 * m->s1 / n;
    const double v2 = m->s22 - m->s2 * m->s2 / n;

    return v1 > 0 && v2 > 0 ? (m->s12 - m->s1 * m->s2 / n) / sqrt(v1 * v2)
                            : (double)NAN;
}

static int by_ability(const void *left, const void *right)
{
    const struct point *a = left;
    const struct point *b = right;

    return (a->ability > b->ability) - (a->ability < b->ability);
}

/* Mean error of each tenth of the sittings, from the least able. */
static void print_deciles(FILE *out, const struct measure *m)
{
    const long n = 2 * m->people;

    qsort(m->points, (size_t)n, sizeof *m->points, by_ability);
    for (int d = 0; d < DECILES; d++) {
        const long from = n * d / DECILES;
        const long to = n * (d + 1) / DECILES;
        double sum = 0;

        for (long i = from; i < to; i++)
            sum += m->points[i].error;
        fprintf(out, "\t%.3f",
                to > from ? sum / (double)(to - from) : (double)NAN);
    }
}

void measure_header(FILE *out)
{
    fputs("test\trule\tbank\tlearners\tquestions_mean\tquestions_p95\trmse\t"
          "bias\texact\twithin_one\tretest\terror_ratio\tmax_exposure\t"
          "overlap\tunused\tmicros\tform\tguess\tpopulation\tsame_level\t"
          "claimed", out);
    for (int d = 1; d <= DECILES; d++)
        fprintf(out, "\tbias_d%d", d);
    fputc('\n', out);
}

static void print_exposure(FILE *out, const struct measure *m, double mean)
{
    const double sittings = 2 * (double)m->people;
    double most = 0;
    double squares = 0;
    int unused = 0;

    for (int i = 0; i < m->items; i++) {
        const double rate = (double)m->shown[i] / sittings;

        most = fmax(most, rate);
        squares += rate * rate;
        unused += m->shown[i] == 0;
    }
    fprintf(out, "\t%.3f\t%.3f\t%d", most, squares / mean, unused);
}

void measure_row(FILE *out, const struct measure_labels *labels,
                 const struct measure *m)
{
    const double n = 2 * (double)m->people;
    const double mean = (double)m->choices / n;
    const double rmse = sqrt(m->square / n);

    fprintf(out, "%s\t%s\t%s\t%ld\t%.2f\t%d\t%.3f\t%.3f\t%.4f\t%.4f\t%.3f\t"
            "%.3f", labels->test, labels->rule, labels->bank, m->people, mean,
            questions_p95(m), rmse, m->error / n, (double)m->exact / n,
            (double)m->within / n, retest(m), m->claimed_error / n / rmse);
    print_exposure(out, m, mean);
    fprintf(out, "\t%.1f\t%s\t%g\t%s\t%.4f\t%.4f",
            1e6 * m->seconds / (double)m->choices, labels->form,
            labels->guess, labels->population,
            (double)m->same / (double)m->people, m->claimed / n);
    print_deciles(out, m);
    fputc('\n', out);
}
