/* Walks through the export with libxml2's reader, which holds one element at
 * a time. No document type, so no entity of its own; no network; the
 * library's limits (depth, length of a text, dictionary) stay as they are. */
#include "siecle.h"

#include "head.h"

#include <libxml/tree.h>
#include <libxml/dict.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlreader.h>

enum { HEAD_BYTES = 128, NAMES_BYTES_MAX = 256 << 10 };

/* Depths of the elements that count; the root's is 0. */
enum { SECTION = 1, PARAMETER = 2, PERSON = 3, VALUE = 4, PART = 5 };

/* Where the reader is: in nothing of ours, a pupil, a pupil's structures. */
enum place { ELSEWHERE, IN_PUPIL, IN_STRUCTURES };

struct reading {
    const struct siecle_taker *taker;
    xmlTextReader *reader;
    siecle_source *read;
    void *source;
    char head[HEAD_BYTES];
    int head_bytes, head_given;
    const char *fault;
    enum place place;
    char section[16];
    long line;       /* where the last text ended */
    long pupil_line;
    struct text values[SIECLE_VALUES_COUNT];
    struct text key, code, type; /* of a structure */
    struct text *school;
    struct text *target; /* what a text belongs to now, or NULL */
    int target_depth;
};

/* Names that changed over the years: the spare one counts where the first is
 * missing or empty. */
static const struct {
    const char *name;
    enum siecle_value value;
    bool spare;
} VALUES[] = {
    { "ID_NATIONAL", SIECLE_NATIONAL_ID, false },
    { "INE_RNIE", SIECLE_NATIONAL_ID, true },
    { "NOM_DE_FAMILLE", SIECLE_LAST_NAME, false },
    { "NOM", SIECLE_LAST_NAME, true },
    { "NOM_USAGE", SIECLE_PREFERRED_NAME, false },
    { "PRENOM", SIECLE_FIRST_NAME, false },
    { "PRENOM2", SIECLE_MIDDLE_NAME, false },
    { "PRENOM3", SIECLE_THIRD_NAME, false },
    { "CODE_SEXE", SIECLE_SEX, false },
    { "DATE_NAISS", SIECLE_BIRTH_DATE, false },
    { "VILLE_NAISS", SIECLE_BIRTH_CITY, false },
    { "CODE_COMMUNE_INSEE_NAISS", SIECLE_BIRTH_CITY_CODE, false },
    { "CODE_DEPARTEMENT_NAISS", SIECLE_BIRTH_DEPARTMENT, false },
    { "CODE_PAYS", SIECLE_BIRTH_COUNTRY, false },
    { "CODE_MEF", SIECLE_MEF, false },
    { "CODE_STATUT", SIECLE_STATUS, false },
    { "DATE_SORTIE", SIECLE_EXIT_DATE, false },
};

static bool name_is(const char *name, const char *wanted)
{
    return strcmp(name, wanted) == 0;
}

/* -------------------------------------------------------------- elements */

static void collect(struct reading *reading, struct text *target, int depth)
{
    text_clear(target);
    reading->target = target;
    reading->target_depth = depth;
}

static void add_attribute(struct reading *reading, struct text *value)
{
    xmlChar *id = xmlTextReaderGetAttribute(reading->reader,
                                            BAD_CAST "ELEVE_ID");

    text_clear(value);
    if (id && xmlStrlen(id) < SIECLE_VALUE_BYTES_MAX)
        text_add(value, (const char *)id);
    xmlFree(id);
}

static void begin_pupil(struct reading *reading)
{
    const xmlNode *node = xmlTextReaderCurrentNode(reading->reader);
    long line = xmlGetLineNo(node);

    reading->place = IN_PUPIL;
    /* Of an element libxml2 keeps no line beyond that. */
    reading->pupil_line = line < 65535 ? line : reading->line;
    for (int i = 0; i < SIECLE_VALUES_COUNT; i++)
        text_clear(&reading->values[i]);
    add_attribute(reading, &reading->values[SIECLE_KEY]);
}

static void begin_value(struct reading *reading, const char *name)
{
    for (size_t i = 0; i < sizeof VALUES / sizeof *VALUES; i++) {
        struct text *value = &reading->values[VALUES[i].value];

        if (name_is(name, VALUES[i].name)
            && !(VALUES[i].spare && value->length > 0)) {
            collect(reading, value, VALUE);
            return;
        }
    }
}

static void begin_part(struct reading *reading, const char *name)
{
    if (name_is(name, "CODE_STRUCTURE"))
        collect(reading, &reading->code, PART);
    else if (name_is(name, "TYPE_STRUCTURE"))
        collect(reading, &reading->type, PART);
}

static void begin_person(struct reading *reading, const char *name)
{
    if (!name_is(reading->section, "DONNEES"))
        return;
    if (name_is(name, "ELEVE")) {
        begin_pupil(reading);
    } else if (name_is(name, "STRUCTURES_ELEVE")) {
        reading->place = IN_STRUCTURES;
        add_attribute(reading, &reading->key);
    }
}

static void begin(struct reading *reading, const char *name, int depth)
{
    if (depth == 0 && !name_is(name, "BEE_ELEVES"))
        reading->fault = "file.invalid";
    if (depth == SECTION)
        (void)snprintf(reading->section, sizeof reading->section, "%s", name);
    if (depth == PARAMETER && name_is(reading->section, "PARAMETRES")
        && name_is(name, "UAJ"))
        collect(reading, reading->school, PARAMETER);
    if (depth == PERSON)
        begin_person(reading, name);
    if (depth == VALUE && reading->place == IN_PUPIL)
        begin_value(reading, name);
    if (depth == VALUE && reading->place == IN_STRUCTURES) {
        text_clear(&reading->code);
        text_clear(&reading->type);
    }
    if (depth == PART && reading->place == IN_STRUCTURES)
        begin_part(reading, name);
}

/* Adds a text to what it belongs to: white space of every kind (U+00A0 and
 * U+202F too) is one space, none first; within the limit, characters whole. */
static void add_text(struct text *value, const char *at)
{
    while (*at) {
        size_t bytes = 1;
        bool space = strchr(" \t\r\n", *at) != NULL;

        while ((at[bytes] & 0xc0) == 0x80)
            bytes++;
        space = space || strncmp(at, "\u00a0", bytes) == 0
            || strncmp(at, "\u202f", bytes) == 0;
        if (value->length + bytes > SIECLE_VALUE_BYTES_MAX)
            return;
        if (!space)
            text_add_bytes(value, at, bytes);
        else if (value->length > 0
                 && value->data[value->length - 1] != ' ')
            text_add_char(value, ' ');
        at += bytes;
    }
}

static void end_pupil(struct reading *reading)
{
    const char *values[SIECLE_VALUES_COUNT];

    for (int i = 0; i < SIECLE_VALUES_COUNT; i++)
        values[i] = text_string(&reading->values[i]);
    if (!reading->taker->pupil(reading->taker->context, reading->pupil_line,
                               values))
        reading->fault = "file.stopped";
}

static void end_structure(struct reading *reading)
{
    if (name_is(text_string(&reading->type), "D") && reading->code.length > 0
        && reading->key.length > 0
        && !reading->taker->division(reading->taker->context,
                                     reading->key.data, reading->code.data))
        reading->fault = "file.stopped";
}

static void end(struct reading *reading, int depth)
{
    struct text *target = reading->target;

    if (target && depth == reading->target_depth) {
        if (target->length > 0 && target->data[target->length - 1] == ' ')
            target->data[--target->length] = '\0';
        reading->target = NULL;
    }
    if (depth == VALUE && reading->place == IN_STRUCTURES)
        end_structure(reading);
    if (depth == PERSON) {
        if (reading->place == IN_PUPIL)
            end_pupil(reading);
        reading->place = ELSEWHERE;
    }
}

/* ------------------------------------------------------------- the walk */

static void take_node(struct reading *reading)
{
    xmlTextReader *reader = reading->reader;
    int depth = xmlTextReaderDepth(reader);

    switch (xmlTextReaderNodeType(reader)) {
    case XML_READER_TYPE_ELEMENT:
        begin(reading, (const char *)xmlTextReaderConstLocalName(reader),
              depth);
        if (xmlTextReaderIsEmptyElement(reader) == 1)
            end(reading, depth);
        break;
    case XML_READER_TYPE_END_ELEMENT:
        end(reading, depth);
        break;
    case XML_READER_TYPE_TEXT:
    case XML_READER_TYPE_CDATA:
        if (reading->target && depth == reading->target_depth + 1)
            add_text(reading->target,
                     (const char *)xmlTextReaderConstValue(reader));
        reading->line = xmlGetLineNo(xmlTextReaderCurrentNode(reader));
        break;
    case XML_READER_TYPE_WHITESPACE:
    case XML_READER_TYPE_SIGNIFICANT_WHITESPACE:
        reading->line = xmlGetLineNo(xmlTextReaderCurrentNode(reader));
        break;
    case XML_READER_TYPE_DOCUMENT_TYPE:
    case XML_READER_TYPE_ENTITY_REFERENCE:
    case XML_READER_TYPE_ENTITY:
        reading->fault = "file.invalid";
        break;
    default:
        break;
    }
}

static void note_error(void *context, xmlError *error)
{
    struct reading *reading = context;

    if (error->level < XML_ERR_ERROR || reading->fault)
        return;
    switch (error->code) {
    case XML_ERR_INVALID_CHAR: /* what is no UTF-8 is called so */
    case XML_ERR_INVALID_ENCODING:
    case XML_ERR_UNKNOWN_ENCODING:
    case XML_ERR_UNSUPPORTED_ENCODING:
    case XML_I18N_CONV_FAILED:
        reading->fault = "file.encoding";
        break;
    default:
        reading->fault = "file.invalid";
    }
}

/* The bytes looked at first, then the others. */
static int next_bytes(void *context, char *bytes, int size)
{
    struct reading *reading = context;
    int left = reading->head_bytes - reading->head_given;

    if (reading->fault)
        return -1;
    if (left == 0)
        return reading->read(reading->source, bytes, size);
    if (left > size)
        left = size;
    memcpy(bytes, reading->head + reading->head_given, (size_t)left);
    reading->head_given += left;
    return left;
}

/* The names of elements are kept for as long as the reader is: as many as an
 * export has, and no more. */
static void limit_names(struct reading *reading)
{
    const xmlNode *node = xmlTextReaderCurrentNode(reading->reader);

    if (node && node->doc && node->doc->dict)
        (void)xmlDictSetLimit(node->doc->dict, NAMES_BYTES_MAX);
}

static void walk(struct reading *reading)
{
    int more;

    reading->reader = xmlReaderForIO(
        next_bytes, NULL, reading, NULL, NULL,
        XML_PARSE_NONET | XML_PARSE_COMPACT | XML_PARSE_BIG_LINES);
    if (reading->reader == NULL) {
        reading->fault = "file.invalid";
        return;
    }
    xmlTextReaderSetStructuredErrorHandler(reading->reader,
                                           (xmlStructuredErrorFunc)note_error,
                                           reading);
    more = xmlTextReaderRead(reading->reader);
    limit_names(reading);
    while (more == 1 && reading->fault == NULL) {
        take_node(reading);
        more = xmlTextReaderRead(reading->reader);
    }
    if (more < 0 && reading->fault == NULL)
        reading->fault = "file.invalid";
    xmlFreeTextReader(reading->reader);
}

/* Reads the first bytes, as many as there are; false: the source has a
 * fault. */
static bool read_head(struct reading *reading)
{
    int got = 1;

    while (got > 0 && reading->head_bytes < HEAD_BYTES) {
        got = reading->read(reading->source,
                            reading->head + reading->head_bytes,
                            HEAD_BYTES - reading->head_bytes);
        if (got > 0)
            reading->head_bytes += got;
    }
    return got >= 0;
}

const char *siecle_read(siecle_source *read, void *source,
                        const struct siecle_taker *taker,
                        struct text *school)
{
    struct reading reading = { .taker = taker, .read = read,
                               .source = source, .school = school };

    text_clear(school);
    reading.fault = read_head(&reading)
        ? xml_head_fault(reading.head, (size_t)reading.head_bytes)
        : "file.invalid";
    if (reading.fault == NULL)
        walk(&reading);
    for (int i = 0; i < SIECLE_VALUES_COUNT; i++)
        text_free(&reading.values[i]);
    text_free(&reading.key);
    text_free(&reading.code);
    text_free(&reading.type);
    return reading.fault;
}
