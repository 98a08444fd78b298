/* The map of the site: nothing but the table, and how it is printed. It knows
 * neither request nor database; http/match.c matches, db/check.c verifies. */
#include "routes.h"

#include <string.h>

/* Path and function, then what else there is to say of a route. */
#define GET(...) { .method = ROUTE_GET, __VA_ARGS__ }
#define POST(...) { .method = ROUTE_POST, __VA_ARGS__ }
#define TABLE(...) \
    GET(__VA_ARGS__, .flags = ROUTE_TABLE, .pool = ROUTE_HEAVY)
#define PDF(...) GET(__VA_ARGS__, .flags = ROUTE_PDF, .pool = ROUTE_HEAVY)
#define TEXT(name) \
    GET("/" name, "visitor.text_page", .fixed = { "name", name })

/* The team of a space: the same for a school and a center. */
#define TEAM(space) \
    GET("/" space "/equipe", space ".team"), \
    POST("/" space "/equipe", space ".invite", .form = space ".team"), \
    POST("/" space "/equipe/invitations/{invitation:uuid}/renvoyer", \
         space ".invite_again"), \
    POST("/" space "/equipe/invitations/{invitation:uuid}/annuler", \
         space ".cancel_invitation"), \
    POST("/" space "/equipe/membres/{member:uuid}/role", \
         space ".change_member", .form = space ".team"), \
    POST("/" space "/equipe/membres/{member:uuid}/retirer", \
         space ".remove_member", .form = space ".team")

/* Paths that several routes begin with. */
#define RESET "/nouveau-mot-de-passe/{code:secret}"
#define INVITATION "/invitations/{code:secret}"
#define CAS "/connexion/cas/{provider:provider}"
#define JOINED "/campagnes/{code:campaign}"
#define COMPETENCE "/competences/{code:competence}"
#define ASSESSMENT "/evaluations/{assessment:uuid}"
#define EXAM "/certification/{assessment:uuid}"
#define PUPIL_IMPORT "/orga/eleves/import/{import:uuid}"
#define CAMPAIGN "/orga/campagnes/{campaign:uuid}"
#define CLASS "/orga/certifications/{class:class}"
#define EXAM_SESSION "/certif/sessions/{exam_session:uuid}"
#define CANDIDATES EXAM_SESSION "/candidats"
#define FINALISATION EXAM_SESSION "/finalisation"
#define ROOM "/certif/surveillance/{exam_session:uuid}"
#define SEAT ROOM "/candidats/{candidate:uuid}"
#define JURY_SESSION "/jury/sessions/{exam_session:uuid}"
#define TEST "/jury/certifications/{assessment:uuid}"

const struct route_shape ROUTE_SHAPES[] = {
    { "campaign", "[A-Za-z]{6}[0-9]{3}" },
    { "certificate", "[A-Za-z0-9-]{8,20}" },
    { "challenge", "[a-z0-9-]{1,70}(?:\\.[0-9]{1,2})?" },
    { "class", "[^/]{1,700}" },
    { "competence", "[0-9]\\.[0-9]" },
    { "provider", "[a-z][a-z0-9-]{0,39}" },
    { "secret", "[A-Za-z0-9_-]{43}" },
    { "slug", "[a-z0-9-]{1,60}" },
    { "uuid", "[0-9a-fA-F-]{36}" },
};
const size_t ROUTE_SHAPES_COUNT = sizeof ROUTE_SHAPES / sizeof *ROUTE_SHAPES;

const struct route ROUTES[] = {
    GET("/sante", NULL, .flags = ROUTE_ALIVE),
    GET("/pret", NULL, .flags = ROUTE_READY),

    /* Anybody: what Palier is. */
    GET("/", "visitor.home", .flags = ROUTE_FORM),
    GET("/demonstration", "visitor.demonstration", .flags = ROUTE_FORM),
    POST("/demonstration", "visitor.start_demonstration",
         .form = "visitor.demonstration"),
    TEXT("aide"),
    TEXT("accessibilite"),
    TEXT("mentions-legales"),
    TEXT("confidentialite"),
    GET("/plan-du-site", "visitor.site_map"),
    GET("/fiches/{topic:slug}", "visitor.lesson"),
    GET("/verification-certificat", "visitor.verification",
        .flags = ROUTE_FORM),
    POST("/verification-certificat", "visitor.verify_certificate",
         .form = "visitor.verification"),
    GET("/certificats/{code:certificate}", "visitor.certificate"),

    /* Anybody: the ways in. */
    GET("/inscription", "visitor.sign_up", .flags = ROUTE_FORM),
    POST("/inscription", "visitor.create_account", .form = "visitor.sign_up",
         .flags = ROUTE_HASH_NEW, .pool = ROUTE_ACCESS),
    GET("/connexion", "visitor.sign_in", .flags = ROUTE_FORM),
    POST("/connexion", "visitor.open_session", .form = "visitor.sign_in",
         .flags = ROUTE_HASH_LOGIN, .pool = ROUTE_ACCESS),
    GET(CAS, "visitor.start_cas", .flags = ROUTE_FORM | ROUTE_CAS_LOGIN,
        .pool = ROUTE_ACCESS),
    GET(CAS "/retour", "visitor.open_cas_session", .flags = ROUTE_CAS_TICKET,
        .pool = ROUTE_ACCESS),
    POST(CAS "/retour", "visitor.close_cas_session",
         .flags = ROUTE_CAS_LOGOUT, .pool = ROUTE_ACCESS),
    POST("/deconnexion", "visitor.close_session"),
    GET("/mot-de-passe-oublie", "visitor.forgotten_password",
        .flags = ROUTE_FORM),
    POST("/mot-de-passe-oublie", "visitor.request_password_reset",
         .form = "visitor.forgotten_password", .pool = ROUTE_ACCESS),
    GET(RESET, "visitor.new_password", .flags = ROUTE_FORM),
    POST(RESET, "visitor.set_password", .form = "visitor.new_password",
         .flags = ROUTE_HASH_NEW, .pool = ROUTE_ACCESS),
    GET(INVITATION, "visitor.invitation", .flags = ROUTE_FORM),
    POST(INVITATION, "visitor.join_team", .form = "visitor.invitation",
         .flags = ROUTE_HASH_NEW, .pool = ROUTE_ACCESS),
    POST(INVITATION "/accepter", "visitor.accept_invitation",
         .form = "visitor.invitation", .pool = ROUTE_ACCESS),
    GET("/campagnes", "visitor.campaigns", .flags = ROUTE_FORM),
    POST("/campagnes", "visitor.find_campaign", .form = "visitor.campaigns"),
    GET(JOINED, "visitor.campaign", .flags = ROUTE_FORM),
    POST(JOINED "/rejoindre", "visitor.join_campaign",
         .form = "visitor.campaign", .flags = ROUTE_HASH_NEW,
         .pool = ROUTE_ACCESS),

    /* A person: competences, tests, lessons, campaigns. */
    GET("/accueil", "learner.dashboard"),
    GET("/competences", "learner.profile"),
    GET(COMPETENCE, "learner.competence"),
    POST(COMPETENCE "/evaluer", "learner.start_placement",
         .form = "learner.competence"),
    GET(COMPETENCE "/details", "learner.competence_details"),
    GET(ASSESSMENT, "learner.question"),
    POST(ASSESSMENT "/chrono", "learner.start_timer",
         .form = "learner.question", .flags = ROUTE_KEYED),
    POST(ASSESSMENT "/reponse", "learner.answer", .form = "learner.question",
         .flags = ROUTE_KEYED),
    GET(ASSESSMENT "/application", "learner.application"),
    POST(ASSESSMENT "/application", "learner.use_application",
         .form = "learner.application", .flags = ROUTE_KEYED),
    GET(ASSESSMENT "/bilan", "learner.checkpoint"),
    GET(ASSESSMENT "/resultats", "learner.results"),
    GET("/mes-tutos", "learner.lessons"),
    GET("/mes-parcours", "learner.participations"),
    GET("/participations/{participation:uuid}", "learner.participation"),
    POST("/participations/{participation:uuid}/envoyer",
         "learner.send_results", .form = "learner.participation"),

    /* A person: the account, and where they work. */
    GET("/mon-compte", "learner.account"),
    POST("/mon-compte/identite", "learner.change_identity",
         .form = "learner.account"),
    POST("/mon-compte/mot-de-passe", "learner.change_password",
         .form = "learner.account", .flags = ROUTE_HASH_NEW | ROUTE_HASH_OWN,
         .pool = ROUTE_ACCESS),
    POST("/mon-compte/supprimer", "learner.delete_account",
         .form = "learner.account", .flags = ROUTE_HASH_OWN,
         .pool = ROUTE_ACCESS),
    GET("/mes-espaces", "learner.spaces"),
    POST("/mes-espaces", "learner.choose_space"),

    /* A person: the exam and its certificate. */
    GET("/certification", "learner.certification"),
    POST("/certification", "learner.enter_exam",
         .form = "learner.certification"),
    GET("/certification/acces", "learner.exam_access"),
    POST("/certification/acces", "learner.give_access_code",
         .form = "learner.exam_access"),
    GET("/certification/attente", "learner.waiting_room",
        .flags = ROUTE_LIVE),
    POST("/certification/reprise", "learner.ask_to_resume"),
    POST("/certification/test", "learner.start_exam",
         .form = "learner.waiting_room"),
    GET(EXAM, "learner.exam"),
    POST(EXAM "/chrono", "learner.start_exam_timer", .form = "learner.exam",
         .flags = ROUTE_KEYED),
    POST(EXAM "/reponse", "learner.answer_exam", .form = "learner.exam",
         .flags = ROUTE_KEYED),
    GET(EXAM "/application", "learner.exam_application"),
    POST(EXAM "/application", "learner.use_exam_application",
         .form = "learner.exam_application", .flags = ROUTE_KEYED),
    GET(EXAM "/fin", "learner.exam_end"),
    GET("/mes-certifications", "learner.certificates"),
    GET("/mes-certifications/{assessment:uuid}", "learner.certificate"),
    PDF("/mes-certifications/{assessment:uuid}/certificat.pdf",
        "learner.certificate_pdf"),

    /* A school: its team, its pupils. */
    TEAM("orga"),
    GET("/orga/documentation", "orga.documentation"),
    GET("/orga/eleves", "orga.pupils"),
    POST("/orga/eleves/{pupil:uuid}/detacher", "orga.detach_pupil",
         .form = "orga.pupils"),
    GET("/orga/eleves/import", "orga.pupil_imports"),
    POST("/orga/eleves/import", "orga.import_pupils",
         .form = "orga.pupil_imports", .flags = ROUTE_UPLOAD,
         .pool = ROUTE_HEAVY),
    GET(PUPIL_IMPORT, "orga.pupil_import"),
    POST(PUPIL_IMPORT "/appliquer", "orga.apply_pupil_import",
         .form = "orga.pupil_import", .pool = ROUTE_HEAVY),
    POST(PUPIL_IMPORT "/abandonner", "orga.drop_pupil_import",
         .form = "orga.pupil_import", .pool = ROUTE_HEAVY),
    GET("/orga/eleves/identifiants", "orga.pupil_accounts"),
    POST("/orga/eleves/identifiants", "orga.give_accounts",
         .form = "orga.pupil_accounts", .flags = ROUTE_HASH_MANY,
         .pool = ROUTE_HEAVY),

    /* A school: its campaigns, what their team reads, certificates. */
    GET("/orga/campagnes", "orga.campaigns"),
    GET("/orga/campagnes/creation", "orga.new_campaign"),
    POST("/orga/campagnes/creation", "orga.create_campaign",
         .form = "orga.new_campaign"),
    GET(CAMPAIGN, "orga.campaign"),
    GET(CAMPAIGN "/parametres", "orga.campaign_settings"),
    POST(CAMPAIGN "/parametres", "orga.change_campaign",
         .form = "orga.campaign_settings"),
    POST(CAMPAIGN "/archiver", "orga.archive_campaign",
         .form = "orga.campaign_settings"),
    POST(CAMPAIGN "/desarchiver", "orga.restore_campaign",
         .form = "orga.campaign_settings"),
    GET(CAMPAIGN "/participants", "orga.participants", .flags = ROUTE_LIVE),
    GET(CAMPAIGN "/participants/{participation:uuid}", "orga.participant"),
    GET(CAMPAIGN "/resultats", "orga.results"),
    GET(CAMPAIGN "/analyse", "orga.analysis"),
    TABLE(CAMPAIGN "/export.csv", "orga.results_csv",
          .file = "resultats-{campaign:uuid}.csv"),
    GET("/orga/certifications", "orga.certifications"),
    PDF(CLASS "/certificats.pdf", "orga.certificates_pdf"),
    TABLE(CLASS "/resultats.csv", "orga.certifications_csv"),

    /* A center: its team, its sessions, their candidates. */
    TEAM("certif"),
    GET("/certif/sessions", "certif.sessions"),
    GET("/certif/sessions/creation", "certif.new_session"),
    POST("/certif/sessions/creation", "certif.create_session",
         .form = "certif.new_session"),
    TABLE("/certif/sessions/modele-candidats.csv",
          "certif.candidate_model_csv"),
    GET(EXAM_SESSION, "certif.session"),
    GET(EXAM_SESSION "/codes", "certif.session_codes"),
    GET(EXAM_SESSION "/modification", "certif.session_settings"),
    POST(EXAM_SESSION "/modification", "certif.change_session",
         .form = "certif.session_settings"),
    POST(EXAM_SESSION "/supprimer", "certif.delete_session",
         .form = "certif.session"),
    PDF(EXAM_SESSION "/emargement.pdf", "certif.attendance_sheet"),
    TABLE(EXAM_SESSION "/resultats.csv", "certif.results_csv"),
    GET(CANDIDATES, "certif.candidates"),
    GET(CANDIDATES "/ajout", "certif.new_candidate"),
    POST(CANDIDATES "/ajout", "certif.add_candidate",
         .form = "certif.new_candidate"),
    GET(CANDIDATES "/eleves", "certif.pupils"),
    POST(CANDIDATES "/eleves", "certif.enrol_pupils",
         .form = "certif.pupils"),
    GET(CANDIDATES "/import", "certif.candidate_file"),
    POST(CANDIDATES "/import", "certif.import_candidates",
         .form = "certif.candidate_file"),
    GET(CANDIDATES "/{candidate:uuid}", "certif.candidate"),
    POST(CANDIDATES "/{candidate:uuid}", "certif.change_candidate",
         .form = "certif.candidate"),
    POST(CANDIDATES "/{candidate:uuid}/retirer", "certif.remove_candidate",
         .form = "certif.candidate"),
    GET(FINALISATION, "certif.finalisation"),
    POST(FINALISATION, "certif.finalise", .form = "certif.finalisation"),
    GET(FINALISATION "/{candidate:uuid}", "certif.incidents"),
    POST(FINALISATION "/{candidate:uuid}", "certif.add_incident",
         .form = "certif.incidents"),
    POST(FINALISATION "/{candidate:uuid}/incidents/{incident:uuid}/supprimer",
         "certif.remove_incident", .form = "certif.incidents"),

    /* An invigilator, with a session's number and password. */
    GET("/certif/surveillance", "certif.invigilation", .flags = ROUTE_FORM),
    POST("/certif/surveillance", "certif.open_invigilation",
         .form = "certif.invigilation"),
    GET(ROOM, "certif.room", .flags = ROUTE_LIVE),
    POST(ROOM "/admettre", "certif.admit", .form = "certif.room"),
    POST(ROOM "/retirer", "certif.take_back", .form = "certif.room"),
    GET(SEAT, "certif.seat"),
    POST(SEAT "/liberer", "certif.release", .form = "certif.seat"),
    POST(SEAT "/temps", "certif.give_time", .form = "certif.seat"),
    POST(SEAT "/terminer", "certif.end_test", .form = "certif.seat"),
    POST(SEAT "/incident", "certif.report_incident", .form = "certif.seat"),

    /* The jury. */
    GET("/jury/sessions", "jury.sessions"),
    GET(JURY_SESSION, "jury.session"),
    POST(JURY_SESSION "/publication", "jury.publish_session",
         .form = "jury.session"),
    GET(TEST, "jury.certification"),
    POST(TEST "/questions", "jury.judge_question",
         .form = "jury.certification"),
    POST(TEST "/incidents", "jury.resolve_incident",
         .form = "jury.certification"),
    POST(TEST "/identite", "jury.correct_identity",
         .form = "jury.certification"),
    POST(TEST "/annulation", "jury.cancel_exam",
         .form = "jury.certification"),

    /* An operator: schools, the calendar, mails, questions. */
    GET("/operateur/etablissements", "operator.organizations"),
    GET("/operateur/etablissements/creation", "operator.new_organization"),
    POST("/operateur/etablissements/creation", "operator.create_organization",
         .form = "operator.new_organization"),
    POST("/operateur/etablissements/{organization:uuid}/invitation",
         "operator.invite_head"),
    GET("/operateur/calendrier", "operator.windows"),
    POST("/operateur/calendrier", "operator.add_window",
         .form = "operator.windows"),
    POST("/operateur/calendrier/{exam_window:uuid}/supprimer",
         "operator.remove_window"),
    GET("/operateur/courriels", "operator.mails"),
    GET("/operateur/epreuves", "operator.challenges"),
    TABLE("/operateur/epreuves.csv", "operator.challenges_csv"),
    GET("/operateur/epreuves/{id:challenge}", "operator.challenge"),
};
const size_t ROUTES_COUNT = sizeof ROUTES / sizeof *ROUTES;

static const char *const METHODS[] = { "GET", "POST" };
static const char *const POOLS[] = { "page", "space", "heavy", "access" };
static const char *const SPACES[] = { "orga.", "certif.", "jury.", "operator." };
static const char *const FLAGS[] = {
    "form", "keyed", "hash_new", "hash_login", "hash_own", "alive", "ready",
    "table", "live", "pdf", "upload",
    "cas_login", "cas_ticket", "cas_logout", "hash_many",
};
enum { FLAGS_COUNT = sizeof FLAGS / sizeof *FLAGS };

const struct route *route_of_function(const char *function)
{
    for (const struct route *r = ROUTES; r < ROUTES + ROUTES_COUNT; r++)
        if (r->method == ROUTE_GET && r->function
            && strcmp(r->function, function) == 0)
            return r;
    return NULL;
}

enum route_pool route_pool(const struct route *route)
{
    if (route->pool != ROUTE_PAGE || route->function == NULL)
        return route->pool;
    for (size_t i = 0; i < sizeof SPACES / sizeof *SPACES; i++)
        if (strncmp(route->function, SPACES[i], strlen(SPACES[i])) == 0)
            return ROUTE_SPACE;
    return ROUTE_PAGE;
}

/* The path without the shapes: /competences/{code}. The longest path of the
 * table is far below `size`. */
static void plain_path(const char *path, char *plain, size_t size)
{
    size_t length = 0;
    int shape = 0;

    for (; *path && length + 1 < size; path++) {
        if (*path == ':')
            shape = 1;
        if (*path == '}')
            shape = 0;
        if (!shape)
            plain[length++] = *path;
    }
    plain[length] = '\0';
}

static void print_flags(FILE *out, unsigned flags)
{
    const char *between = "";

    if (flags == 0)
        fputc('-', out);
    for (unsigned i = 0; i < FLAGS_COUNT; i++) {
        if (flags & 1u << i) {
            fprintf(out, "%s%s", between, FLAGS[i]);
            between = ",";
        }
    }
}

void routes_print(FILE *out, int tsv)
{
    char path[128];

    if (tsv)
        fputs("method\tpath\tfunction\tform\tpool\tflags\n", out);
    for (const struct route *r = ROUTES; r < ROUTES + ROUTES_COUNT; r++) {
        const char *function = r->function ? r->function : "-";
        const char *form = r->form ? r->form : "-";

        plain_path(r->path, path, sizeof path);
        if (tsv)
            fprintf(out, "%s\t%s\t%s\t%s\t%s\t", METHODS[r->method], path,
                    function, form, POOLS[route_pool(r)]);
        else
            fprintf(out, "%-4s  %-38s  %-30s  %-26s  %-6s  ",
                    METHODS[r->method], path, function, form,
                    POOLS[route_pool(r)]);
        print_flags(out, r->flags);
        fputc('\n', out);
    }
}
