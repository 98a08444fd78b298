/* Numbers as people write them: see decimal.h. */
#include "decimal.h"

#include <inttypes.h>
#include <math.h>

enum { SIGNIFICANT = 15, DIGITS_MAX = 15 };

static size_t count_digits(const char *text)
{
    return strspn(text, "0123456789");
}

bool decimal_is(const char *text)
{
    size_t count;

    text += *text == '+' || *text == '-';
    count = count_digits(text);
    if (count < 1 || count > DIGITS_MAX)
        return false;
    text += count;
    if (*text == '\0')
        return true;
    if (*text != ',' && *text != '.')
        return false;
    count = count_digits(text + 1);
    return count >= 1 && count <= DIGITS_MAX && text[1 + count] == '\0';
}

int decimal_places(const char *text)
{
    const char *mark = strpbrk(text, ",.");

    return mark ? (int)count_digits(mark + 1) : 0;
}

double decimal_read(const char *text)
{
    struct text plain = {0};
    double number;

    decimal_plain(text, &plain);
    number = strtod(plain.data, NULL);
    text_free(&plain);
    return number;
}

void decimal_plain(const char *text, struct text *into)
{
    bool number = decimal_is(text);

    text_add(into, "");
    for (; *text != '\0'; text++)
        text_add_char(into, number && *text == ',' ? '.' : *text);
}

static uint64_t power_of_ten(int exponent)
{
    uint64_t power = 1;

    while (exponent-- > 0)
        power *= 10;
    return power;
}

/* |number| × 10^digits, rounded as decimal_write says. */
static uint64_t scaled(double number, int digits)
{
    char written[40];
    uint64_t significand = 0;
    int shift;

    (void)snprintf(written, sizeof written, "%.*e", SIGNIFICANT - 1,
                   fabs(number));
    for (const char *s = written; *s != 'e'; s++) {
        if (*s >= '0' && *s <= '9')
            significand = significand * 10 + (uint64_t)(*s - '0');
    }
    shift = (int)strtol(strchr(written, 'e') + 1, NULL, 10) -
            (SIGNIFICANT - 1) + digits;
    if (shift >= 0)
        return significand * power_of_ten(shift);
    if (-shift > SIGNIFICANT)
        return 0;
    return (significand / power_of_ten(-shift - 1) + 5) / 10;
}

void decimal_write(double number, int digits, char mark, struct text *into)
{
    int places = digits < 0 ? DECIMAL_DIGITS : digits;
    uint64_t whole = scaled(number, places);
    uint64_t unit;

    while (digits < 0 && places > 0 && whole % 10 == 0) {
        whole /= 10;
        places--;
    }
    unit = power_of_ten(places);
    if (number < 0 && whole > 0)
        text_add_char(into, '-');
    text_addf(into, "%" PRIu64, whole / unit);
    if (places > 0)
        text_addf(into, "%c%0*" PRIu64, mark, places, whole % unit);
}
