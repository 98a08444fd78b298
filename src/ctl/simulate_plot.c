/* palierctl simulate --plots: reads a table, writes the pictures, prints the
 * targets; see simulate_plot.h. */
#include "simulate_plot.h"

#include "ctl.h"
#include "files.h"
#include "simulate.h"

#include <errno.h>

static bool write_plot(const char *folder, const char *name,
                       struct text *svg)
{
    struct text path = {0};
    bool done;

    text_addf(&path, "%s/%s.svg", folder, name);
    done = file_put(path.data, svg) >= 0;
    if (!done)
        ctl_refuse("%s: %s", path.data, strerror(errno));
    text_free(&path);
    text_clear(svg);
    return done;
}

static bool write_plots(const char *folder, const struct plot_table *table,
                        const struct plot_sizes *sizes)
{
    static const struct {
        const char *name;
        void (*draw)(struct text *svg, const struct plot_table *table);
    } plots[] = {{"lengths", plot_lengths}, {"bias", plot_bias},
                 {"claims", plot_claims}, {"exam", plot_exam}};
    struct text svg = {0};
    bool done = true;

    for (size_t i = 0; done && i < sizeof plots / sizeof *plots; i++) {
        plots[i].draw(&svg, table);
        done = write_plot(folder, plots[i].name, &svg);
    }
    if (done) {
        plot_exposure(&svg, table, sizes);
        done = write_plot(folder, "exposure", &svg);
    }
    text_free(&svg);
    return done;
}

static bool read_all(const char *file, struct text *text)
{
    char bytes[4096];
    size_t count;

    if (file && file_read(file, text) != 0) {
        ctl_refuse("%s: %s", file, strerror(errno));
        return false;
    }
    while (!file && (count = fread(bytes, 1, sizeof bytes, stdin)) > 0)
        text_add_bytes(text, bytes, count);
    return true;
}

int simulate_plots(const char *folder, const char *file)
{
    struct plot_table table = {0};
    struct text text = {0};
    bool done =
        read_all(file, &text) && plot_table_read(&table, &text);

    if (done) {
        struct plot_sizes *sizes = plot_sizes_read();

        done = write_plots(folder, &table, sizes);
        plot_targets(&text, &table, sizes);
        if (done)
            fputs(text.data, stdout);
        free(sizes);
    }
    plot_table_free(&table);
    text_free(&text);
    return done ? CTL_DONE : CTL_REFUSED;
}
