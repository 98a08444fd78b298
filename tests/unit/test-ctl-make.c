/* Files made of declarations. */
#include "unit.h"

#include "ctl/bank.h"

#include <libxml/parser.h>
#include <zip.h>

/* The value of the first variant, as each format has it. */
#define FIRST "A & \"B\"; c"
#define MARKUP "A &amp; &quot;B&quot;; c"
#define JSON "A & \\\"B\\\"; c"
#define CSV "\"A & \"\"B\"\"; c\""
#define CARD "A & \"B\"\\; c"

static const char VALUES[] =
    "<values count='2'><draw name='n'><option>A &amp; \"B\"; c</option>"
    "<option>D &lt;e\\</option></draw><table name='t'>"
    "<case v='Brest' p='2,5'/><case v='Tours' p='10'/></table></values>";

/* Expands a challenge that declares values and a file; bank_free frees. */
static void make(struct bank *bank, const char *file, size_t faults)
{
    struct document document = {.name = text_copy("t.xml")};
    struct text source = {0};

    *bank = (struct bank){.folder = text_copy("content")};
    text_addf(&source, "<topic competence='1.3'><challenge id='x-3a'>%s%s"
              "<p>{n} {t}</p></challenge></topic>", VALUES, file);
    document.tree = xmlReadDoc((const xmlChar *)source.data, NULL, NULL, 0);
    assert_non_null(document.tree);
    assert_true(bank_expand(bank, &document) == (faults == 0));
    assert_int_equal(bank->faults, faults);
    bank_list_made(bank);
    xmlFreeDoc(document.tree);
    free(document.name);
    text_free(&source);
}

/* The first of the two variants' files has those bytes. */
static void assert_makes(const char *ending, const char *content,
                         const char *wanted)
{
    struct bank bank;
    struct text file = {0};
    struct text name = {0};
    struct text bytes = {0};

    text_addf(&file, "<make src='1.3/genere/f-{variant}.%s'>%s</make>", ending,
              content);
    make(&bank, file.data, 0);
    assert_int_equal(bank.files.count, 2);
    text_addf(&name, "1.3/genere/f-1.%s", ending);
    assert_int_equal(bank_file(&bank, name.data, &bytes), 0);
    assert_string_equal(bytes.data, wanted);
    text_free(&bytes);
    text_free(&name);
    text_free(&file);
    bank_free(&bank);
}

static void assert_fault(const char *file)
{
    struct bank bank;

    make(&bank, file, 1);
    bank_free(&bank);
}

TEST(values_are_written_as_the_format_asks)
{
    UNUSED_STATE;
    assert_makes("txt", "\n  {n} {m}\n\n", FIRST " {m}\n");
    assert_makes("html", "<![CDATA[<p>{n}</p>]]>", "<p>" MARKUP "</p>\n");
    assert_makes("json", "{\"n\": \"{n}\"}", "{\"n\": \"" JSON "\"}\n");
    assert_makes("csv", "{n};x", CSV ";x\n");
    assert_makes("vcf", "BEGIN:VCARD\nNOTE:{n}\n",
                 "BEGIN:VCARD\r\nNOTE:" CARD "\r\n");
    assert_makes("eml", "Subject: {n}\n\nBonjour",
                 "Subject: " FIRST "\r\n\r\nBonjour\r\n");
}

TEST(each_row_of_a_table_is_written)
{
    UNUSED_STATE;
    assert_makes("csv", "v;p\n<each table='t'>\n{v};{p};{variant}\n</each>",
                 "v;p\nBrest;2,5;1\nTours;10;1\n");
    assert_fault("<make src='1.3/genere/f.csv'><each table='u'>x</each></make>");
}

/* The bytes of a file of the bank, and of an entry of it. */
static void add_entry(const struct bank *bank, const char *name,
                      const char *entry, struct text *into)
{
    struct text bytes = {0};
    zip_source_t *source;
    zip_t *archive;
    zip_file_t *file;
    char block[4096];
    zip_int64_t count;

    assert_int_equal(bank_file(bank, name, &bytes), 0);
    source = zip_source_buffer_create(bytes.data, bytes.length, 0, NULL);
    assert_non_null(source);
    archive = zip_open_from_source(source, ZIP_RDONLY, NULL);
    assert_non_null(archive);
    file = zip_fopen(archive, entry, 0);
    assert_non_null(file);
    while ((count = zip_fread(file, block, sizeof block)) > 0)
        text_add_bytes(into, block, (size_t)count);
    zip_fclose(file);
    zip_discard(archive);
    text_free(&bytes);
}

TEST(a_spreadsheet_has_typed_cells_and_formulas)
{
    static const char *const wanted[] = {
        "table:name=\"S1\"",
        "<table:table-cell table:style-name=\"head\" office:value-type="
        "\"string\"><text:p>v</text:p></table:table-cell>",
        "<table:table-cell office:value-type=\"float\" office:value=\"2.5\">"
        "<text:p>2,5</text:p></table:table-cell>",
        "office:value-type=\"string\"><text:p>007</text:p>",
        "office:date-value=\"2026-03-01\"",
        "table:formula=\"of:=SUM([.B2:.B3])\" office:value-type=\"float\" "
        "office:value=\"12.5\"",
        "<table:table-cell/>"};
    struct bank bank;
    struct text content = {0};
    struct text type = {0};

    UNUSED_STATE;
    make(&bank, "<make src='1.3/genere/f.ods'><sheet name='S1'>"
         "<row><head>v</head><head>p</head></row><each table='t'><row>"
         "<cell>{v}</cell><cell>{p}</cell></row></each><row>"
         "<cell type='text'>007</cell><cell type='date'>2026-03-01</cell>"
         "<cell formula='=SUM([.B2:.B3])'>12,5</cell><cell/></row>"
         "</sheet></make>", 0);
    add_entry(&bank, "1.3/genere/f.ods", "content.xml", &content);
    for (size_t i = 0; i < sizeof wanted / sizeof wanted[0]; i++)
        assert_non_null(strstr(content.data, wanted[i]));
    add_entry(&bank, "1.3/genere/f.ods", "mimetype", &type);
    assert_string_equal(type.data,
                        "application/vnd.oasis.opendocument.spreadsheet");
    text_free(&type);
    text_clear(&content);
    assert_int_equal(bank_file(&bank, "1.3/genere/f.ods", &content), 0);
    assert_memory_equal(content.data + 30, "mimetypeapplication/", 20);
    text_free(&content);
    bank_free(&bank);
}

TEST(an_archive_holds_what_is_made_and_what_was_made)
{
    struct bank bank;
    struct text content = {0};

    UNUSED_STATE;
    make(&bank, "<make src='1.3/genere/a-{variant}.txt'>{n}</make>"
         "<make src='1.3/genere/f-{variant}.zip'>"
         "<entry name='d/é.txt'>un</entry>"
         "<entry name='b.txt' copy='1.3/genere/a-{variant}.txt'/></make>", 0);
    add_entry(&bank, "1.3/genere/f-1.zip", "d/é.txt", &content);
    add_entry(&bank, "1.3/genere/f-1.zip", "b.txt", &content);
    assert_string_equal(content.data, "un\n" FIRST "\n");
    text_free(&content);
    bank_free(&bank);
}

TEST(what_cannot_be_made_is_said)
{
    UNUSED_STATE;
    assert_fault("<make src='1.2/genere/f.txt'>x</make>");
    assert_fault("<make src='1.3/genere/{m}.txt'>x</make>");
    assert_fault("<make src='1.3/genere/../f.txt'>x</make>");
    assert_fault("<make src='1.3/genere/f.doc'>x</make>");
    assert_fault("<make src='1.3/genere/f.txt'>{n}</make>");
    assert_fault("<make src='1.3/genere/f.txt' from='no/thing.txt'/>");
    assert_fault("<make src='1.3/genere/f.ods'>x</make>");
    assert_fault("<make src='1.3/genere/f.zip'/>");
    assert_fault("<make src='1.3/genere/f.zip'>"
                 "<entry name='a' copy='1.3/no.txt'/></make>");
    assert_fault("<make src='1.3/genere/f.zip'><entry name='a.txt'>1</entry>"
                 "<entry name='a.txt'>2</entry></make>");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(values_are_written_as_the_format_asks),
        cmocka_unit_test(each_row_of_a_table_is_written),
        cmocka_unit_test(a_spreadsheet_has_typed_cells_and_formulas),
        cmocka_unit_test(an_archive_holds_what_is_made_and_what_was_made),
        cmocka_unit_test(what_cannot_be_made_is_said),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
