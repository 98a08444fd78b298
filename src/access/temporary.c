/* Draws temporary passwords; whose they become, SQL knows. */
#include "temporary.h"

#include <stdlib.h>
#include <string.h>
#include <sys/random.h>

#include "password.h"

static const char LETTERS[] = "abcdefghjkmnpqrstuvwxyz";
static const char DIGITS[] = "0123456789";

/* One of the signs, each as likely as the others: a byte beyond the last
 * whole row of them is drawn again. */
static char draw(const char *signs)
{
    unsigned count = (unsigned)strlen(signs);
    unsigned char byte;

    do {
        if (getrandom(&byte, 1, 0) != 1)
            abort();
    } while (byte >= 256 / count * count);
    return signs[byte % count];
}

void temporary_new(char password[TEMPORARY_SIZE])
{
    for (int i = 0; i < TEMPORARY_LETTERS; i++)
        password[i] = draw(LETTERS);
    for (int i = TEMPORARY_LETTERS; i < TEMPORARY_SIZE - 1; i++)
        password[i] = draw(DIGITS);
    password[TEMPORARY_SIZE - 1] = '\0';
}

bool temporary_add(struct text *json, int count)
{
    text_add_char(json, '[');
    for (int i = 0; i < count; i++) {
        char password[TEMPORARY_SIZE];
        char *hash;

        temporary_new(password);
        hash = password_hash(password, NULL);
        if (hash == NULL)
            return false;
        text_addf(json, "%s{\"password\":\"%s\",\"hash\":\"%s\"}",
                  i ? "," : "", password, hash);
        free(hash);
    }
    text_add_char(json, ']');
    return true;
}
