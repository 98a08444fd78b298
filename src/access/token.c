/* Makes tokens; who they let in, SQL knows. */
#include "token.h"

#include <stdlib.h>
#include <string.h>
#include <sys/random.h>

static const char ALPHABET[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
                               "abcdefghijklmnopqrstuvwxyz0123456789-_";

void token_new(char token[TOKEN_SIZE])
{
    unsigned char random[33] = {0};

    if (getrandom(random, 32, 0) != 32)
        abort();
    for (size_t i = 0; i < TOKEN_LENGTH; i++) {
        size_t bit = i * 6;
        unsigned pair = (unsigned)random[bit / 8] << 8 | random[bit / 8 + 1];

        token[i] = ALPHABET[pair >> (10 - bit % 8) & 0x3f];
    }
    token[TOKEN_LENGTH] = '\0';
}

bool token_has_shape(const char *characters, size_t count)
{
    if (count != TOKEN_LENGTH)
        return false;
    for (size_t i = 0; i < count; i++)
        if (characters[i] == '\0' || strchr(ALPHABET, characters[i]) == NULL)
            return false;
    return true;
}
