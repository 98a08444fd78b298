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
    assert_int_equal(strlen(before), LIVE_TAG_SIZE - 4);
    assert_memory_equal(before, "W/\"", 3);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_clock_alone_changes_no_page),
        cmocka_unit_test(all_else_changes_it),
        cmocka_unit_test(a_tag_is_weak_for_what_is_sent_may_be_packed),
    };

    return cmocka_run_group_tests_name("live", tests, NULL, NULL);
}
