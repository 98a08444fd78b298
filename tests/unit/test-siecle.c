/* The reader of SIECLE exports (import/siecle.h). */
#include "unit.h"

#include "import/siecle.h"

/* A string, given some bytes at a time. */
struct feed {
    const char *at;
    size_t left, step;
};

static int give(void *context, char *bytes, int size)
{
    struct feed *feed = context;
    size_t count = (size_t)size < feed->step ? (size_t)size : feed->step;

    if (count > feed->left)
        count = feed->left;
    memcpy(bytes, feed->at, count);
    feed->at += count;
    feed->left -= count;
    return (int)count;
}

static struct text found, school;
static long stop_after;

static bool take_pupil(void *context, long line, const char *const *values)
{
    (void)context;
    text_addf(&found, "P%ld", line);
    for (int i = 0; i < SIECLE_VALUES_COUNT; i++)
        text_addf(&found, "|%s", values[i]);
    text_add_char(&found, '\n');
    return --stop_after != 0;
}

static bool take_division(void *context, const char *key, const char *code)
{
    (void)context;
    text_addf(&found, "D%s|%s\n", key, code);
    return true;
}

static const char *read_bytes(const char *bytes, size_t count, size_t step)
{
    struct feed feed = { bytes, count, step };
    const struct siecle_taker taker = { take_pupil, take_division, NULL };

    text_clear(&found);
    return siecle_read(give, &feed, &taker, &school);
}

static const char *read_string(const char *string)
{
    return read_bytes(string, strlen(string), 4096);
}

#define HEAD "<BEE_ELEVES><PARAMETRES><UAJ>0561534N</UAJ></PARAMETRES><DONNEES>"
#define TAIL "</DONNEES></BEE_ELEVES>"
#define PUPIL "<ELEVES><ELEVE ELEVE_ID='7'><ID_NATIONAL>1</ID_NATIONAL>" \
    "<PRENOM>Zo\xc3\xa9</PRENOM></ELEVE></ELEVES>"

static void reads(const char *string, const char *wanted)
{
    assert_null(read_string(string));
    assert_string_equal(text_string(&found), wanted);
}

static void refuses(const char *string, const char *fault)
{
    const char *got = read_string(string);

    assert_non_null(got);
    assert_string_equal(got, fault);
}

TEST(a_pupil_is_read)
{
    UNUSED_STATE;
    reads(HEAD PUPIL TAIL, "P1|7|1|||Zo\xc3\xa9|||||||||||\n");
    assert_string_equal(text_string(&school), "0561534N");
}

TEST(bytes_may_come_one_by_one)
{
    static const char string[] = HEAD PUPIL TAIL;

    UNUSED_STATE;
    assert_null(read_bytes(string, sizeof string - 1, 1));
    assert_string_equal(text_string(&found),
                        "P1|7|1|||Zo\xc3\xa9|||||||||||\n");
}

TEST(last_years_codes_are_not_the_pupils)
{
    UNUSED_STATE;
    reads(HEAD "<ELEVES><ELEVE><SCOLARITE_AN_DERNIER><CODE_MEF>9</CODE_MEF>"
          "<DATE_SORTIE>x</DATE_SORTIE></SCOLARITE_AN_DERNIER><CODE_MEF>1"
          "</CODE_MEF><ADRESSE><PRENOM>x</PRENOM></ADRESSE></ELEVE></ELEVES>"
          TAIL, "P1||||||||||||||1||\n");
}

TEST(white_space_is_trimmed)
{
    UNUSED_STATE;
    reads(HEAD "<ELEVES><ELEVE><NOM_DE_FAMILLE> \n Le\xc2\xa0 \xe2\x80\xaf"
          "Goff\t</NOM_DE_FAMILLE></ELEVE></ELEVES>" TAIL,
          "P1|||Le Goff|||||||||||||\n");
}

TEST(a_spare_name_counts_where_there_is_no_other)
{
    UNUSED_STATE;
    reads(HEAD "<ELEVES><ELEVE><ID_NATIONAL/><INE_RNIE>2</INE_RNIE>"
          "<NOM_DE_FAMILLE>A</NOM_DE_FAMILLE><NOM>B</NOM></ELEVE></ELEVES>"
          TAIL, "P1||2|A|||||||||||||\n");
}

TEST(divisions_may_come_first)
{
    UNUSED_STATE;
    reads(HEAD "<STRUCTURES><STRUCTURES_ELEVE ELEVE_ID='7'><STRUCTURE>"
          "<CODE_STRUCTURE>3A</CODE_STRUCTURE><TYPE_STRUCTURE>D"
          "</TYPE_STRUCTURE></STRUCTURE><STRUCTURE><CODE_STRUCTURE>G1"
          "</CODE_STRUCTURE><TYPE_STRUCTURE>G</TYPE_STRUCTURE></STRUCTURE>"
          "<STRUCTURE><TYPE_STRUCTURE>D</TYPE_STRUCTURE></STRUCTURE>"
          "</STRUCTURES_ELEVE></STRUCTURES>" PUPIL TAIL,
          "D7|3A\nP1|7|1|||Zo\xc3\xa9|||||||||||\n");
}

TEST(lines_are_counted_beyond_65535)
{
    struct text file = {0};

    UNUSED_STATE;
    text_add(&file, HEAD "<ELEVES>\n");
    for (int i = 0; i < 40000; i++)
        text_add(&file, "<ELEVE>\n</ELEVE>\n");
    text_add(&file, "</ELEVES>" TAIL);
    assert_null(read_bytes(file.data, file.length, 4096));
    assert_non_null(strstr(text_string(&found), "\nP65534|"));
    assert_non_null(strstr(text_string(&found), "\nP65536|"));
    assert_non_null(strstr(text_string(&found), "\nP80000|"));
    text_free(&file);
}

TEST(encodings_are_read)
{
    UNUSED_STATE;
    reads("<?xml version='1.0' encoding='ISO-8859-15'?>" HEAD "<ELEVES>"
          "<ELEVE><PRENOM>\xbduvre\xe9</PRENOM></ELEVE></ELEVES>" TAIL,
          "P1|||||\xc5\x93uvre\xc3\xa9|||||||||||\n");
    reads("\xef\xbb\xbf<?xml version='1.0' encoding=\"utf-8\"?>" HEAD PUPIL
          TAIL, "P1|7|1|||Zo\xc3\xa9|||||||||||\n");
    refuses("<?xml version='1.0' encoding='EBCDIC'?>" HEAD TAIL,
            "file.encoding");
    refuses("<?xml version='1.0' encoding='UTF-16'?>" HEAD TAIL,
            "file.encoding");
    refuses("\xff\xfe<\0", "file.encoding");
    refuses(HEAD "<ELEVES><ELEVE><PRENOM>Zo\xe9</PRENOM></ELEVE></ELEVES>"
            TAIL, "file.encoding");
}

TEST(what_is_no_export_is_refused)
{
    UNUSED_STATE;
    refuses("", "file.empty");
    refuses("PK\x03\x04", "file.invalid");
    refuses("bonjour", "file.invalid");
    refuses("<html/>", "file.invalid");
    refuses(HEAD PUPIL, "file.invalid");
    refuses(HEAD "<A></B>" TAIL, "file.invalid");
    refuses(HEAD TAIL "<A/>", "file.invalid");
    refuses("<?xml version='1.0' encoding=?>" HEAD TAIL, "file.invalid");
}

TEST(a_document_type_is_refused)
{
    UNUSED_STATE;
    refuses("<!DOCTYPE BEE_ELEVES>" HEAD TAIL, "file.invalid");
    refuses("<!DOCTYPE x [<!ENTITY a 'b'>]>" HEAD "<ELEVES><ELEVE><PRENOM>&a;"
            "</PRENOM></ELEVE></ELEVES>" TAIL, "file.invalid");
    assert_string_equal(text_string(&found), "");
}

TEST(a_long_value_is_cut)
{
    struct text file = {0};
    const char *value;

    UNUSED_STATE;
    text_add(&file, HEAD "<ELEVES><ELEVE><PRENOM>");
    for (int i = 0; i < 5000; i++)
        text_add(&file, "\xc3\xa9");
    text_add(&file, "</PRENOM></ELEVE></ELEVES>" TAIL);
    assert_null(read_bytes(file.data, file.length, 100));
    value = strstr(text_string(&found), "\xc3\xa9");
    assert_non_null(value);
    assert_int_equal(strcspn(value, "|"), SIECLE_VALUE_BYTES_MAX);
    text_free(&file);
}

TEST(a_taker_may_stop)
{
    UNUSED_STATE;
    stop_after = 1;
    refuses(HEAD PUPIL PUPIL TAIL, "file.stopped");
    stop_after = 0;
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_pupil_is_read),
        cmocka_unit_test(bytes_may_come_one_by_one),
        cmocka_unit_test(last_years_codes_are_not_the_pupils),
        cmocka_unit_test(white_space_is_trimmed),
        cmocka_unit_test(a_spare_name_counts_where_there_is_no_other),
        cmocka_unit_test(divisions_may_come_first),
        cmocka_unit_test(lines_are_counted_beyond_65535),
        cmocka_unit_test(encodings_are_read),
        cmocka_unit_test(what_is_no_export_is_refused),
        cmocka_unit_test(a_document_type_is_refused),
        cmocka_unit_test(a_long_value_is_cut),
        cmocka_unit_test(a_taker_may_stop),
    };
    int failed;

    cmocka_set_message_output(CM_OUTPUT_TAP);
    failed = cmocka_run_group_tests(tests, NULL, NULL);
    text_free(&found);
    text_free(&school);
    return failed;
}
