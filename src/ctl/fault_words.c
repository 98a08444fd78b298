/* What the site's own rules say against a person or an organization, in
 * words. */
#include "ctl.h"

#include <string.h>

static const struct {
    const char *key;
    const char *words;
} FAULTS[] = {
    {"name.required", "is missing"},
    {"name.long", "is too long"},
    {"email.required", "is missing"},
    {"email.invalid", "is not an address"},
    {"email.taken", "has an account already"},
    {"type.unknown", "is none of SCO, SUP, PRO"},
    {"uai.required", "is missing: a school has one"},
    {"uai.shape", "is not seven digits and a letter"},
    {"uai.letter", "has the wrong letter for its digits (--force takes it)"},
    {"uai.taken", "is another organization's already"},
    {"uai.twice", "stands on an earlier line already"},
};

const char *ctl_fault_words(const char *key)
{
    for (size_t i = 0; i < sizeof FAULTS / sizeof *FAULTS; i++) {
        if (strcmp(FAULTS[i].key, key) == 0)
            return FAULTS[i].words;
    }
    return key;
}
