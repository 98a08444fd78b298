/* From HTML to PDF, by a child process that lives no longer than the call. */
#ifndef PALIER_VIEW_PRINT_H
#define PALIER_VIEW_PRINT_H

#include <stdbool.h>
#include <stdint.h>

#include "../text.h"

enum {
    PRINT_PDF_BYTES_MAX = 32 << 20,
    PRINT_MEMORY_BYTES_MAX = 768 << 20,
    PRINT_CPU_SECONDS_MAX = 40,
};

enum print_outcome { PRINT_DONE, PRINT_FAILED, PRINT_LATE };

/* Runs the program (libexec's palier-print) with one argument, the folder of
 * its own stylesheet and pictures; HTML is its input, the PDF its output. It
 * writes no file, has no network and a bare environment. Ended at the moment
 * of the deadline (clock_us), or by this process's own end. Why it failed is
 * in fault: the last line it complained with. */
enum print_outcome print_pdf(const char *program, const char *folder,
                             const struct text *html, int64_t deadline_us,
                             struct text *pdf, struct text *fault);

#endif
