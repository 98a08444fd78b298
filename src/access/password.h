/* Passwords: which may be chosen, and their yescrypt hashes.
 *
 * The clear text is never stored, logged or sent on. */
#ifndef PALIER_ACCESS_PASSWORD_H
#define PALIER_ACCESS_PASSWORD_H

enum {
    PASSWORD_CHARACTERS_MIN = 8,
    PASSWORD_CHARACTERS_MAX = 255,
    PASSWORD_BYTES_MAX = 511, /* libcrypt's limit */
};

/* Why a password (UTF-8) may not be chosen, as a message key; "" if it may:
 * password.required (there is none), password.short, password.long,
 * password.simple (it needs a lower-case and an upper-case letter and a
 * digit). */
const char *password_fault(const char *password);

/* The hash of a password with a stored setting, or with a fresh one when
 * setting is NULL. NULL: too long to be anyone's, or no usable setting.
 * free() frees it. */
char *password_hash(const char *password, const char *setting);

#endif
