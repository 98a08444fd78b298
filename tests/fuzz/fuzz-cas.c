/* Fuzzes what a CAS server writes: the answer for a ticket, and the word that
 * somebody has signed out. */
#include <assert.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "access/cas.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    char identifier[] = "IDO";
    char first_name[] = "PRE";
    struct cas_provider provider = {
        .sent_as = { [CAS_IDENTIFIER] = identifier,
                     [CAS_FIRST_NAME] = first_name },
    };
    struct cas_answer answer = {0};
    struct text json = {0};
    char *text = text_memory(NULL, size + 1);
    char *ticket;

    memcpy(text, data, size);
    text[size] = '\0';
    if (cas_answer_read(text, size, &answer) && answer.accepted) {
        assert(answer.user && answer.count <= CAS_VALUES_MAX);
        (void)cas_answer_identifier(&answer, &provider);
        cas_answer_add_json(&json, &answer, &provider);
    }
    ticket = cas_logout_ticket(text);
    assert(ticket == NULL || cas_ticket_has_shape(ticket));
    cas_answer_free(&answer);
    text_free(&json);
    free(ticket);
    free(text);
    return 0;
}
