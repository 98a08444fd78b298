/* Simulated applications: what they name is there, and a challenge launches
 * each of them. */
#include "content.h"

#include "node.h"

static const char *const PROPERTIES[] = {"value", "place", "name",
                                         "read",  "flag",  "replied"};

/* One application: its document's name and its root. */
struct simulation {
    const char *name;
    xmlNode *root;
};

static void fault(struct bank *bank, const struct simulation *in,
                  const xmlNode *at, const char *reason, const char *what)
{
    bank_fault(bank, in->name, xmlGetLineNo((xmlNode *)at), "%s %s", reason,
               what);
}

static bool same(const char *one, const char *other)
{
    return one != NULL && other != NULL && strcmp(one, other) == 0;
}

/* The item of that id; an option of a choice is none. */
static xmlNode *find_item(const struct simulation *in, const char *id)
{
    xmlNode *n = node_after(in->root, in->root);

    while (n != NULL && (node_is(n, "option") || !same(node_get(n, "id"), id)))
        n = node_after(n, in->root);
    return n;
}

static xmlNode *find_page(const struct simulation *in, const char *address)
{
    xmlNode *n = node_after(in->root, in->root);

    while (n != NULL && !(node_is(n, "webpage") &&
                          same(node_get(n, "address"), address)))
        n = node_after(n, in->root);
    return n;
}

static bool is_place(const xmlNode *node)
{
    return node != NULL && (node_is(node, "folder") || node_is(node, "bin"));
}

static bool has_option(const xmlNode *choice, const char *id)
{
    const xmlNode *n = node_first(choice, "option");

    while (n != NULL && !same(node_get(n, "id"), id))
        n = node_next(n, "option");
    return n != NULL;
}

/* May a control (or a place) ever have that value? */
static bool may_be(const struct simulation *in, const xmlNode *item,
                   const char *property, const char *value)
{
    if (strcmp(property, "place") == 0)
        return is_place(find_item(in, value));
    if (strcmp(property, "value") != 0)
        return true;
    if (node_is(item, "switch"))
        return same(value, "on") || same(value, "off");
    if (node_is(item, "choice"))
        return has_option(item, value);
    return node_is(item, "entry");
}

static void check_when(struct bank *bank, const struct simulation *in,
                       const xmlNode *when)
{
    const char *place = node_get(when, "place");
    const char *property = node_get(when, "property");
    const char *value = node_get(when, "is");
    xmlNode *item = find_item(in, place ? place : node_get(when, "item"));
    bool known = false;

    if (property == NULL)
        property = "value";
    if (value == NULL)
        value = node_get(when, "not");
    for (size_t i = 0; i < sizeof PROPERTIES / sizeof PROPERTIES[0]; i++)
        known = known || strcmp(PROPERTIES[i], property) == 0;
    if (item == NULL)
        fault(bank, in, when, "there is no item",
              place ? place : node_get(when, "item"));
    else if (place != NULL && !is_place(item))
        fault(bank, in, when, "no folder:", place);
    else if (!known)
        fault(bank, in, when, "nobody changes the property", property);
    else if (place == NULL && !may_be(in, item, property, value))
        fault(bank, in, when, "it is never", value);
}

/* Another one of the same name in the same place, before this one. */
static bool has_double(const xmlNode *node)
{
    const char *name = node_get(node, "name");
    const xmlNode *n = node_first(node->parent, NULL);

    while (n != node && !same(node_get(n, "name"), name))
        n = node_next(n, NULL);
    return n != node;
}

static void check_name(struct bank *bank, const struct simulation *in,
                       const xmlNode *file)
{
    if (has_double(file))
        fault(bank, in, file, "the folder already holds",
              node_get(file, "name"));
}

static void check_file(struct bank *bank, const struct simulation *in,
                       const xmlNode *file)
{
    const char *from = node_get(file, "from");

    if (node_is(file->parent, "bin") != (from != NULL))
        fault(bank, in, file, "from is for what lies in the bin, not for",
              node_get(file, "name"));
    if (from != NULL && !is_place(find_item(in, from)))
        fault(bank, in, file, "there is no folder", from);
}

static void check_page(struct bank *bank, const struct simulation *in,
                       const xmlNode *page)
{
    if (find_page(in, node_get(page, "address")) != page)
        fault(bank, in, page, "the address is taken:",
              node_get(page, "address"));
    for (const xmlNode *n = node_after(page, page); n; n = node_after(n, page)) {
        if (node_is(n, "link") && find_page(in, node_get(n, "href")) == NULL)
            fault(bank, in, n, "there is no page", node_get(n, "href"));
    }
}

static void check_control(struct bank *bank, const struct simulation *in,
                          const xmlNode *item)
{
    const char *shows = node_get(item, "shows");

    if (node_is(item, "choice") && !has_option(item, node_get(item, "value")))
        fault(bank, in, item, "there is no option", node_get(item, "value"));
    if (shows != NULL && find_item(in, shows) == NULL)
        fault(bank, in, item, "there is no control", shows);
}

static void check_start(struct bank *bank, const struct simulation *in)
{
    const char *start = node_get(in->root, "start");

    if (same(node_get(in->root, "kind"), "web") && !find_page(in, start))
        fault(bank, in, in->root, "there is no page", start);
    else if (same(node_get(in->root, "kind"), "files") && start != NULL &&
             !is_place(find_item(in, start)))
        fault(bank, in, in->root, "there is no folder", start);
}

static void check_simulation(struct bank *bank, const struct simulation *in)
{
    struct text path = {0};

    text_addf(&path, "simulations/%s.xml", node_get(in->root, "id"));
    if (strcmp(path.data, in->name) != 0)
        fault(bank, in, in->root, "its place is", path.data);
    text_free(&path);
    check_start(bank, in);
    for (xmlNode *n = node_after(in->root, in->root); n != NULL;
         n = node_after(n, in->root)) {
        const char *id = node_is(n, "option") ? NULL : node_get(n, "id");

        if (id != NULL && find_item(in, id) != n)
            fault(bank, in, n, "the id is already there:", id);
        if (node_is(n, "document") || node_is(n, "folder"))
            check_name(bank, in, n);
        if (node_is(n, "when"))
            check_when(bank, in, n);
        else if (node_is(n, "document"))
            check_file(bank, in, n);
        else if (node_is(n, "webpage"))
            check_page(bank, in, n);
        else
            check_control(bank, in, n);
    }
}

/* Is there a challenge that launches it? What is launched but not there, and
 * a second launch in a question, is said on the way when id is NULL. */
static bool is_launched(struct bank *bank, const char *id)
{
    const struct document *document;
    bool found = false;

    for (size_t at = 0; (document = bank_next(bank, "topic", &at));) {
        xmlNode *root = xmlDocGetRootElement(document->tree);

        for (xmlNode *n = root; n != NULL; n = node_after(n, root)) {
            const char *named = node_get(n, "simulation");

            if (!node_is(n, "launch"))
                continue;
            found = found || same(named, id);
            if (id == NULL && bank_is_whole(bank) &&
                bank_root(bank, "simulation", named) == NULL)
                bank_fault(bank, document->name, xmlGetLineNo(n),
                           "there is no simulation %s", named);
            if (id == NULL && node_next(n, "launch") != NULL)
                bank_fault(bank, document->name, xmlGetLineNo(n),
                           "a question launches one application");
        }
    }
    return found;
}

void rules_simulations(struct bank *bank)
{
    const struct document *document;

    (void)is_launched(bank, NULL);
    for (size_t at = 0; (document = bank_next(bank, "simulation", &at));) {
        const struct simulation in = {
            document->name, xmlDocGetRootElement(document->tree)};

        check_simulation(bank, &in);
        if (bank_is_whole(bank) && !is_launched(bank, node_get(in.root, "id")))
            fault(bank, &in, in.root, "no question launches",
                  node_get(in.root, "id"));
    }
}
