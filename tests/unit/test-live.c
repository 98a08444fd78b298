/* The tags of live pages (live.h). */
#include "unit.h"

#include "live.h"

#define ENVELOPE(now, csrf) \
    "<envelope csrf=\"" csrf "\" now=\"" now "\" max_level=\"8\"/>"

static char before[LIVE_TAG_SIZE];
static char after[LIVE_TAG_SIZE];

TEST(the_clock_alone_changes_no_page)
{
    UNUSED_STATE;
    live_tag(before, "1", ENVELOPE("15:00:00", "a"), "<p/>");
    live_tag(after, "1", ENVELOPE("15:00:01", "a"), "<p/>");
    assert_string_equal(before, after);
}

TEST(all_else_changes_it)
{
    UNUSED_STATE;
    live_tag(before, "1", ENVELOPE("15:00:00", "a"), "<p/>");
    live_tag(after, "1", ENVELOPE("15:00:00", "a"), "<p n=\"1\"/>");
    assert_string_not_equal(before, after);
    live_tag(after, "1", ENVELOPE("15:00:00", "b"), "<p/>");
    assert_string_not_equal(before, after);
    live_tag(after, "2", ENVELOPE("15:00:00", "a"), "<p/>");
    assert_string_not_equal(before, after);
    live_tag(after, "1", "<envelope/>", "<p/>");
    assert_string_not_equal(before, after);
}

TEST(a_tag_is_weak_for_what_is_sent_may_be_packed)
{
    UNUSED_STATE;
    live_tag(before, "1", "<envelope/>", "<p/>");
    assert_int_equal(strlen(before), strlen("W/\"0123456789abcdef\""));
    assert_memory_equal(before, "W/\"", 3);
}

TEST(a_mark_stands_for_the_model)
{
    char seen[LIVE_MARK_SIZE];

    UNUSED_STATE;
    live_tag_marked(before, "1", ENVELOPE("15:00:00", "a"), "12.5:x");
    live_tag_marked(after, "1", ENVELOPE("15:00:01", "a"), "12.5:x");
    assert_string_equal(before, after);
    live_seen(seen, before);
    assert_string_equal(seen, "12.5:x");
    live_tag_marked(after, "1", ENVELOPE("15:00:00", "b"), "12.5:x");
    assert_string_not_equal(before, after);
    live_tag_marked(after, "1", ENVELOPE("15:00:00", "a"), "12.5:y");
    assert_string_not_equal(before, after);
    assert_true(live_is_seen("<unchanged/>"));
    assert_false(live_is_seen("<p/>"));
}

TEST(what_bears_no_mark_has_seen_none)
{
    static const char *const tags[] = {
        "", "*", "W/\"0123456789abcdef\"", "W/\"0123456789abcdef-\"",
        "W/\"0123456789abcdef-A b\"", "W/\"0123456789abcdef-12",
        "W/\"0123456789abcdef-01234567890123456789012345678901234567890123456"
        "789012345678901234567890123456789\"",
    };
    char seen[LIVE_MARK_SIZE];

    UNUSED_STATE;
    for (size_t i = 0; i < sizeof tags / sizeof *tags; i++) {
        live_seen(seen, tags[i]);
        assert_string_equal(seen, "");
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_clock_alone_changes_no_page),
        cmocka_unit_test(all_else_changes_it),
        cmocka_unit_test(a_tag_is_weak_for_what_is_sent_may_be_packed),
        cmocka_unit_test(a_mark_stands_for_the_model),
        cmocka_unit_test(what_bears_no_mark_has_seen_none),
    };

    return cmocka_run_group_tests_name("live", tests, NULL, NULL);
}
