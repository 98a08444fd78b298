/* Reads questions and answers and estimates, competence by competence: see
 * calibrate.h. */
#include "calibrate.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "ctl.h"

static const char QUESTIONS[] =
    "select challenge, competence, task, discrimination, difficulty, guess,"
    " slip from calibration.items() order by nth";
enum { CHALLENGE, COMPETENCE, TASK, DISCRIMINATION, DIFFICULTY, GUESS, SLIP };

static const char ANSWERS[] =
    "copy (select * from calibration.answers()) to stdout";

/* The competence being read: its questions are first … first + c.count - 1. */
struct reading {
    struct calibration *calibration;
    struct calibrate c;
    int first;
};

static double number(const PGresult *result, int row, int column)
{
    return strtod(PQgetvalue(result, row, column), NULL);
}

static bool read_questions(PGconn *db, struct calibration *calibration)
{
    PGresult *rows = database_query(db, QUESTIONS, 0, NULL);
    size_t count;

    if (rows == NULL)
        return false;
    calibration->questions = rows;
    calibration->count = PQntuples(rows);
    count = (size_t)calibration->count + 1;
    calibration->items =
        text_memory(NULL, count * sizeof *calibration->items);
    calibration->figures =
        text_memory(NULL, count * sizeof *calibration->figures);
    memset(calibration->figures, 0, count * sizeof *calibration->figures);
    for (int i = 0; i < calibration->count; i++)
        calibration->items[i] = (struct calibrate_item){
            .prior_discrimination = number(rows, i, DISCRIMINATION),
            .prior_difficulty = number(rows, i, DIFFICULTY),
            .guess = number(rows, i, GUESS),
            .slip = number(rows, i, SLIP),
            .task = (int)number(rows, i, TASK),
        };
    return true;
}

static const char *competence_of(const struct calibration *calibration,
                                 int question)
{
    return PQgetvalue(calibration->questions, question, COMPETENCE);
}

/* How many questions stand in a row from this one on. */
static int count_from(const struct calibration *calibration, int first)
{
    int end = first;

    while (end < calibration->count
           && strcmp(competence_of(calibration, end),
                     competence_of(calibration, first)) == 0)
        end++;
    return end - first;
}

static void begin_competence(struct reading *reading, int first)
{
    int count = count_from(reading->calibration, first);

    reading->first = first;
    calibrate_init(&reading->c, count);
    memcpy(reading->c.items, reading->calibration->items + first,
           (size_t)count * sizeof *reading->c.items);
}

/* A competence's convergence, in words and for the record. */
static void say_competence(struct calibration *calibration,
                           const struct calibrate *c, const char *code)
{
    fprintf(stderr,
            "%s: %zu learners, %zu answers, %d rounds, %s (last change "
            "%.1e)\n",
            code, c->learners, c->answers, c->rounds,
            c->converged ? "converged" : "NOT CONVERGED", c->change);
    text_addf(&calibration->estimations,
              "%s{\"competence\":\"%s\",\"learners\":%zu,\"answers\":%zu,"
              "\"rounds\":%d,\"converged\":%s,\"likelihood\":%.10g}",
              calibration->estimations.length > 1 ? "," : "", code,
              c->learners, c->answers, c->rounds,
              c->converged ? "true" : "false", c->likelihood);
    calibration->learners += c->learners;
    calibration->answers += c->answers;
    calibration->converged = calibration->converged && c->converged;
}

static void end_competence(struct reading *reading)
{
    struct calibration *calibration = reading->calibration;
    struct calibrate *c = &reading->c;

    if (c->answers > 0) {
        calibrate_estimate(c);
        c->converged = calibrate_errors(c) && c->converged;
        calibrate_measure(c, calibration->figures + reading->first);
        memcpy(calibration->items + reading->first, c->items,
               (size_t)c->count * sizeof *c->items);
        say_competence(calibration, c,
                       competence_of(calibration, reading->first));
    }
    calibrate_free(c);
    reading->first = -1;
}

/* One line of the copy, its fields between tabs; false: not as expected. */
static bool take_line(struct reading *reading, char *line)
{
    char *end;
    long question = strtol(line, &end, 10);
    long success = strtol(end, &end, 10);
    long wrong = strtol(end, &end, 10);
    long late = strtol(end, &end, 10);
    long first = strtol(end, &end, 10);
    char *known = end;
    double score = strtod(known, &end);

    if (question < 0 || question >= reading->calibration->count)
        return false;
    if (reading->first >= 0
        && question >= reading->first + reading->c.count)
        end_competence(reading);
    if (reading->first < 0) {
        int begin = (int)question;

        while (begin > 0
               && strcmp(competence_of(reading->calibration, begin - 1),
                         competence_of(reading->calibration, begin)) == 0)
            begin--;
        begin_competence(reading, begin);
    }
    if (first) /* \N: nothing was known */
        calibrate_learner(&reading->c, end > known ? score : (double)NAN);
    if (question < reading->first || reading->c.learners == 0)
        return false;
    calibrate_add(&reading->c, (struct calibrate_answer){
        .item = (uint16_t)(question - reading->first),
        .right = success != 0, .wrong = (uint8_t)wrong, .late = late != 0 });
    return true;
}

/* Reads the whole copy even after a bad line: the connection goes on. */
static bool read_answers(PGconn *db, struct reading *reading)
{
    PGresult *result = PQexec(db, ANSWERS);
    bool good = PQresultStatus(result) == PGRES_COPY_OUT;
    char *line;

    if (!good)
        ctl_refuse("the answers are not read: %s", PQerrorMessage(db));
    PQclear(result);
    while (good && PQgetCopyData(db, &line, 0) > 0) {
        good = take_line(reading, line);
        if (!good)
            ctl_refuse("an answer is not as it should be: %s", line);
        PQfreemem(line);
    }
    while ((result = PQgetResult(db)) != NULL) {
        if (PQresultStatus(result) == PGRES_FATAL_ERROR && good) {
            ctl_refuse("the answers are not read: %s", PQerrorMessage(db));
            good = false;
        }
        while (PQresultStatus(result) == PGRES_COPY_OUT
               && PQgetCopyData(db, &line, 0) > 0)
            PQfreemem(line);
        PQclear(result);
    }
    return good;
}

/* Before anything is estimated everything is its prior. */
static void begin_all(struct calibration *calibration)
{
    for (int i = 0; i < calibration->count; i++) {
        struct calibrate_item *item = &calibration->items[i];

        item->discrimination = item->prior_discrimination;
        item->difficulty = item->prior_difficulty;
        item->difficulty_error = CALIBRATE_SPREAD_DIFFICULTY;
        item->discrimination_error = item->discrimination
                                     * CALIBRATE_SPREAD_DISCRIMINATION;
    }
}

bool calibration_run(PGconn *db, struct calibration *calibration)
{
    struct reading reading = { .calibration = calibration, .first = -1 };
    bool done;

    *calibration = (struct calibration){ .converged = true };
    text_add(&calibration->estimations, "[");
    if (!database_run(db, "select calibration.find_wrong_answers()")
        || !read_questions(db, calibration))
        return false;
    begin_all(calibration);
    done = read_answers(db, &reading);
    if (reading.first >= 0)
        end_competence(&reading);
    text_add(&calibration->estimations, "]");
    return done;
}

void calibration_free(struct calibration *calibration)
{
    PQclear(calibration->questions);
    free(calibration->items);
    free(calibration->figures);
    text_free(&calibration->estimations);
}
