/* The examples of every challenge, put to the real judge. */
#include "content.h"

#include "node.h"

static xmlNode *challenge_of(xmlNode *topic, const char *id)
{
    for (xmlNode *n = topic; n != NULL; n = node_after(n, topic)) {
        if (node_is(n, "challenge") && strcmp(node_get(n, "id"), id) == 0)
            return n;
    }
    return NULL;
}

/* The nth example of a challenge, passes and fails counted together. */
static xmlNode *example_of(xmlNode *challenge, long nth)
{
    for (xmlNode *n = node_first(challenge, NULL); n; n = node_next(n, NULL)) {
        if ((node_is(n, "pass") || node_is(n, "fail")) && --nth == 0)
            return n;
    }
    return NULL;
}

/* A pass must be ok; a fail may also be partly right. */
static bool as_wanted(const char *wanted, const char *outcome)
{
    if (strcmp(wanted, "pass") == 0)
        return strcmp(outcome, "ok") == 0;
    return strcmp(outcome, "ko") == 0 || strcmp(outcome, "partially") == 0;
}

static void judge_row(struct bank *bank, const PGresult *result, int row)
{
    const char *id = PQgetvalue(result, row, 1);
    const char *wanted = PQgetvalue(result, row, 3);
    const char *outcome = PQgetvalue(result, row, 4);
    const struct document *document;
    xmlNode *challenge;
    xmlNode *example;
    char *given;

    if (as_wanted(wanted, outcome))
        return;
    document = bank_of_array(bank, strtol(PQgetvalue(result, row, 0), NULL,
                                          10));
    challenge = challenge_of(xmlDocGetRootElement(document->tree), id);
    example = example_of(challenge,
                         strtol(PQgetvalue(result, row, 2), NULL, 10));
    given = node_text(example);
    bank_fault(bank, document->name, xmlGetLineNo(example),
               "%s: %s \"%s\" is judged %s", id, wanted, given, outcome);
    free(given);
}

long rules_examples(struct bank *bank, PGconn *db)
{
    struct text array = {0};
    const char *arguments[1];
    PGresult *result;
    long count = -1;

    bank_array(bank, &array);
    arguments[0] = array.data;
    result = database_query(
        db, "select * from content.judge_examples($1::text[])", 1, arguments);
    if (result != NULL) {
        count = PQntuples(result);
        for (int row = 0; row < PQntuples(result); row++)
            judge_row(bank, result, row);
    }
    PQclear(result);
    text_free(&array);
    return count;
}
