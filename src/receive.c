/* Receives a file of pupils: read from the upload element by element, sent to
 * the database some hundred pupils at a time, never whole in memory. All of it
 * is one transaction, which the route's function ends: it refuses the file, or
 * keeps it for a preview. What the rows mean is judged there. */
#include <malloc.h>

#include "http/answer_json.h"
#include "import/siecle.h"
#include "import/source.h"
#include "job.h"

/* Sent when there are so many bytes; refused when there are so many rows. */
enum { CHUNK_BYTES = 128 << 10, ROWS_MAX = 1000000, PUPILS_MAX = 200000 };

static const char OPEN[] = "select web.open_pupil_import($1)";
static const char TAKE[] = "select web.take_pupils($1, $2)";
enum { TAKE_COUNT = 2 };

struct receiving {
    struct job *job;
    struct text pupils, divisions; /* JSON arrays in the making */
    struct text chunk;
    long rows, pupil_rows;
    int status;        /* of the database */
    const char *fault; /* of the file */
};

/* Makes a chunk of what has been gathered. */
static void make_chunk(struct receiving *receiving)
{
    text_clear(&receiving->chunk);
    text_addf(&receiving->chunk, "{\"pupils\":[");
    text_add(&receiving->chunk, text_string(&receiving->pupils));
    text_add(&receiving->chunk, "],\"divisions\":[");
    text_add(&receiving->chunk, text_string(&receiving->divisions));
    text_add(&receiving->chunk, "]}");
    text_clear(&receiving->pupils);
    text_clear(&receiving->divisions);
}

/* After each row: sends, if it is time; false: stop. */
static bool count_row(struct receiving *receiving)
{
    const char *values[TAKE_COUNT] = {
        text_string(&receiving->job->import), NULL
    };
    const struct db_statement take = { TAKE, TAKE_COUNT, values };

    if (++receiving->rows > ROWS_MAX || receiving->pupil_rows > PUPILS_MAX) {
        receiving->fault = "file.too_large";
        return false;
    }
    if (receiving->pupils.length + receiving->divisions.length < CHUNK_BYTES)
        return true;
    make_chunk(receiving);
    values[1] = receiving->chunk.data;
    receiving->status = call_step(receiving->job, &take);
    return receiving->status == 0;
}

static bool take_pupil(void *context, long line, const char *const *values)
{
    struct receiving *receiving = context;
    struct text *out = &receiving->pupils;

    text_addf(out, "%s[%ld,%ld", out->length ? "," : "",
              ++receiving->pupil_rows, line);
    for (int i = 0; i < SIECLE_VALUES_COUNT; i++) {
        text_add_char(out, ',');
        json_add_string(out, values[i]);
    }
    text_add_char(out, ']');
    return count_row(receiving);
}

static bool take_division(void *context, const char *key, const char *code)
{
    struct receiving *receiving = context;
    struct text *out = &receiving->divisions;

    text_addf(out, "%s[%ld,", out->length ? "," : "", receiving->rows + 1);
    json_add_string(out, key);
    text_add_char(out, ',');
    json_add_string(out, code);
    text_add_char(out, ']');
    return count_row(receiving);
}

/* Opens the import; what the file is called is judged there. */
static int open_import(struct receiving *receiving,
                       const struct route *route)
{
    struct job *job = receiving->job;
    const char *name = job->upload.name;
    const struct db_statement open = { OPEN, 1, &name };
    int status = call_begin(job, route, &open);

    if (status == 0)
        text_add(&job->import, db_value(&job->reply, 2));
    return status;
}

/* Reads the file to its end, or to the first thing that ends it. */
static void read_file(struct receiving *receiving)
{
    const struct siecle_taker taker = { take_pupil, take_division,
                                        receiving };
    struct source source;
    const char *fault = NULL;

    if (source_open(&source, receiving->job->upload.file))
        fault = siecle_read(source_read, &source, &taker,
                            &receiving->job->school);
    /* What the source or the rows have against it came first. */
    if (source.fault)
        fault = source.fault;
    if (receiving->fault == NULL)
        receiving->fault = fault;
    source_close(&source);
}

static int end(struct receiving *receiving, const struct route *route)
{
    struct job *job = receiving->job;
    const char *values[TAKE_COUNT] = {
        text_string(&receiving->job->import), NULL
    };
    const struct db_statement take = { TAKE, TAKE_COUNT, values };

    make_chunk(receiving);
    values[1] = receiving->chunk.data;
    filled_add(&job->filled, "upload", job->import.data);
    filled_add(&job->filled, "upload_fault",
               receiving->fault ? receiving->fault : "");
    filled_add(&job->filled, "upload_school", text_string(&job->school));
    return call_end(job, route, &take);
}

int receive_pupils(struct job *job, const struct route *route)
{
    struct receiving receiving = { .job = job };
    int status = open_import(&receiving, route);

    if (status == 0) {
        read_file(&receiving);
        status = receiving.status;
    }
    if (status == 0)
        status = end(&receiving, route);
    if (status != 0)
        call_undo(job);
    /* The largest of texts should not stay with the worker. */
    (void)malloc_trim(0);
    text_free(&receiving.pupils);
    text_free(&receiving.divisions);
    text_free(&receiving.chunk);
    return status;
}
