/* A scanner of SQL files that knows quotes and comments: see statements.h. */
#include "statements.h"

#include <ctype.h>
#include <string.h>

/* After the closing quote of what begins at s; E'' strings may hide a quote
 * behind a backslash, which no file of ours does. */
static const char *after_quoted(const char *s)
{
    char quote = *s++;

    while (*s != '\0' && *s != quote)
        s++;
    return *s != '\0' ? s + 1 : s;
}

/* After the closing tag of a dollar quote, or s + 1 when it is none. */
static const char *after_dollars(const char *s)
{
    const char *tag = s + 1;
    const char *end;

    while (isalnum((unsigned char)*tag) || *tag == '_')
        tag++;
    if (*tag != '$')
        return s + 1;
    for (end = tag + 1; *end != '\0'; end++) {
        if (strncmp(end, s, (size_t)(tag + 1 - s)) == 0)
            return end + (tag + 1 - s);
    }
    return end;
}

static const char *after_comment(const char *s)
{
    int depth = 0;

    if (*s == '-')
        return s + strcspn(s, "\n");
    for (; *s != '\0'; s++) {
        if (s[0] == '/' && s[1] == '*') {
            depth++;
            s++;
        } else if (s[0] == '*' && s[1] == '/') {
            s++;
            if (--depth == 0)
                return s + 1;
        }
    }
    return s;
}

static int is_comment(const char *s)
{
    return (s[0] == '-' && s[1] == '-') || (s[0] == '/' && s[1] == '*');
}

/* After the space and comments at s. */
static const char *after_space(const char *s)
{
    for (;;) {
        if (isspace((unsigned char)*s))
            s++;
        else if (is_comment(s))
            s = after_comment(s);
        else
            return s;
    }
}

/* After the semicolon that ends the statement at s, or at the end. */
static const char *after_statement(const char *s)
{
    while (*s != '\0' && *s != ';') {
        if (is_comment(s))
            s = after_comment(s);
        else if (*s == '\'' || *s == '"')
            s = after_quoted(s);
        else if (*s == '$')
            s = after_dollars(s);
        else
            s++;
    }
    return *s == ';' ? s + 1 : s;
}

static long line_of(const char *sql, const char *place)
{
    long line = 1;

    for (; sql < place && *sql != '\0'; sql++)
        line += *sql == '\n';
    return line;
}

long statement_line(const char *sql, size_t nth)
{
    const char *s = after_space(sql);

    while (nth-- > 0 && *s != '\0')
        s = after_space(after_statement(s));
    return line_of(sql, s);
}

long character_line(const char *sql, long character)
{
    const char *s = sql;

    for (; *s != '\0' && character > 1; s++) {
        if (((unsigned char)s[1] & 0xC0) != 0x80)
            character--;
    }
    return line_of(sql, s);
}
