/* The adaptive exam's next question, as scoring.exam_choice; see exam.h. */
#include "exam.h"

#include <math.h>

#ifdef __clang__
#pragma STDC FP_CONTRACT OFF
#endif

static uint32_t turned(uint32_t word, int bits)
{
    return (word << bits) | (word >> (32 - bits));
}

/* Bob Jenkins's lookup3 (2006, public domain), as PostgreSQL seeds it. */
static void mix(uint32_t *a, uint32_t *b, uint32_t *c)
{
    *a = (*a - *c) ^ turned(*c, 4);
    *c += *b;
    *b = (*b - *a) ^ turned(*a, 6);
    *a += *c;
    *c = (*c - *b) ^ turned(*b, 8);
    *b += *a;
    *a = (*a - *c) ^ turned(*c, 16);
    *c += *b;
    *b = (*b - *a) ^ turned(*a, 19);
    *a += *c;
    *c = (*c - *b) ^ turned(*b, 4);
    *b += *a;
}

static void finish(uint32_t *a, uint32_t *b, uint32_t *c)
{
    *c = (*c ^ *b) - turned(*b, 14);
    *a = (*a ^ *c) - turned(*c, 11);
    *b = (*b ^ *a) - turned(*a, 25);
    *c = (*c ^ *b) - turned(*b, 16);
    *a = (*a ^ *c) - turned(*c, 4);
    *b = (*b ^ *a) - turned(*a, 14);
    *c = (*c ^ *b) - turned(*b, 24);
}

uint64_t exam_hash(int64_t number, int64_t seed)
{
    const uint64_t bits = (uint64_t)number;
    const uint32_t high = (uint32_t)(bits >> 32);
    uint32_t a = 0x9e3779b9u + 4 + 3923095;
    uint32_t b = a;
    uint32_t c = a;

    if (seed != 0) {
        a += (uint32_t)((uint64_t)seed >> 32);
        b += (uint32_t)(uint64_t)seed;
        mix(&a, &b, &c);
    }
    a += (uint32_t)bits ^ (number >= 0 ? high : ~high);
    finish(&a, &b, &c);
    return (uint64_t)b << 32 | c;
}

/* What an item is worth to this exam: see scoring.exam_choice. */
static double value(const struct exam *exam, const struct exam_bank *bank,
                    int item, double ceiling)
{
    const struct exam_item *i = &bank->items[item];
    const double a = i->discriminant;
    const double p =
        1 / (1 + exp(fmax(-700, fmin(700, a * (i->difficulty -
                                               exam->capacity)))));
    const double drawn =
        (double)(exam_hash(item + 1, exam->seed) & 0x1fffffffffffffu) * 0x1p-53;
    double price = 0;

    if (bank->exams > 0)
        price = 0.2 * ((double)bank->shown[item] / bank->exams) +
                0.05 * fmax(0, bank->shown[item] - ceiling + 10);
    return a * a * p * (1 - p) * (1 - 0.2 * drawn) - price;
}

/* Which wishes each competence meets, as bits above those of the item. */
static void wish(const struct exam *exam, const struct exam_bank *bank,
                 int wishes[EXAM_COMPETENCES])
{
    int times[EXAM_COMPETENCES] = {0};

    for (int i = 0; i < exam->count; i++)
        times[bank->items[exam->asked[i]].competence]++;
    for (int c = 0; c < bank->competences; c++) {
        wishes[c] = 16 + (times[c] > 0 ? 0 : 8);
        if (2 * bank->competences * times[c] < 3 * (exam->count + 1))
            wishes[c] += 4;
    }
    for (int i = exam->count - 1; i >= 0 && i >= exam->count - 2; i--)
        wishes[bank->items[exam->asked[i]].competence] &= ~16;
}

int exam_choice(const struct exam *exam, const struct exam_bank *bank)
{
    int wishes[EXAM_COMPETENCES];
    bool asked[EXAM_ITEMS] = {false};
    bool topics[EXAM_TOPICS] = {false};
    const double ceiling = 0.25 * bank->exams;
    double most = 0;
    int met = -1;
    int best = -1;

    wish(exam, bank, wishes);
    for (int i = 0; i < exam->count; i++) {
        asked[exam->asked[i]] = true;
        topics[bank->items[exam->asked[i]].topic] = true;
    }
    for (int i = 0; i < bank->count; i++) {
        int meets = wishes[bank->items[i].competence];
        double worth;

        if (asked[i])
            continue;
        meets += bank->exams > 0 && bank->shown[i] >= ceiling ? 0 : 2;
        meets += topics[bank->items[i].topic] ? 0 : 1;
        if (meets < met)
            continue;
        worth = value(exam, bank, i, ceiling);
        if (meets == met && !(worth > most))
            continue;
        met = meets;
        most = worth;
        best = i;
    }
    return best;
}
