/* What every unit test includes: cmocka and what it needs before it. */
#ifndef PALIER_TESTS_UNIT_H
#define PALIER_TESTS_UNIT_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#define TEST(name) static void name(void **state)
#define UNUSED_STATE (void)state

#endif
