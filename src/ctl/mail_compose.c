/* Writing a message: see mail_compose in mail.h. */
#include "mail.h"

#include <stdbool.h>

/* RFC 2047: an encoded word has 75 characters at the most; 39 bytes make 52,
 * and words are cut between characters. */
enum { WORD_BYTES = 39 };

static void add_base64(struct text *into, const unsigned char *bytes,
                       size_t count)
{
    static const char digits[] =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    for (size_t i = 0; i < count; i += 3) {
        size_t left = count - i;
        unsigned bits = (unsigned)bytes[i] << 16;

        bits |= left > 1 ? (unsigned)bytes[i + 1] << 8 : 0;
        bits |= left > 2 ? bytes[i + 2] : 0;
        text_add_char(into, digits[bits >> 18 & 63]);
        text_add_char(into, digits[bits >> 12 & 63]);
        text_add_char(into, left > 1 ? digits[bits >> 6 & 63] : '=');
        text_add_char(into, left > 2 ? digits[bits & 63] : '=');
    }
}

static bool is_ascii(const char *value)
{
    for (; *value != '\0'; value++) {
        if ((unsigned char)*value >= 0x80)
            return false;
    }
    return true;
}

/* The bytes of the first word: whole characters. */
static size_t word_of(const char *value)
{
    size_t count = strlen(value);

    if (count <= WORD_BYTES)
        return count;
    count = WORD_BYTES;
    while (count > 1 && ((unsigned char)value[count] & 0xC0) == 0x80)
        count--;
    return count;
}

static void add_encoded(struct text *into, const char *value)
{
    const char *between = "";

    while (*value != '\0') {
        size_t count = word_of(value);

        text_addf(into, "%s=?UTF-8?B?", between);
        add_base64(into, (const unsigned char *)value, count);
        text_add(into, "?=");
        value += count;
        between = "\n ";
    }
}

/* A header line; a line end in the value would begin another. */
static void add_header(struct text *into, const char *name, const char *value)
{
    struct text line = {0};

    text_add(&line, value);
    for (size_t i = 0; i < line.length; i++) {
        if ((unsigned char)line.data[i] < 0x20)
            line.data[i] = ' ';
    }
    text_addf(into, "%s: ", name);
    if (is_ascii(line.data))
        text_add(into, line.data);
    else
        add_encoded(into, line.data);
    text_add_char(into, '\n');
    text_free(&line);
}

void mail_compose(const struct mail *mail, struct text *into)
{
    struct text id = {0};

    text_addf(&id, "<palier-%s@%s>", mail->id, mail->host);
    add_header(into, "From", mail->from);
    add_header(into, "To", mail->recipient);
    add_header(into, "Subject", mail->subject);
    add_header(into, "Date", mail->date);
    add_header(into, "Message-ID", id.data);
    add_header(into, "Auto-Submitted", "auto-generated");
    add_header(into, "MIME-Version", "1.0");
    add_header(into, "Content-Type", "text/plain; charset=UTF-8");
    add_header(into, "Content-Transfer-Encoding", "8bit");
    text_addf(into, "\n%s\n", mail->body);
    text_free(&id);
}
