dnl AX_ADD_FLAGS(compile|link, VARIABLE, FLAGS)
dnl Adds to VARIABLE each of FLAGS that the compiler (or the linker) takes
dnl without a word, and substitutes it.
AC_DEFUN([AX_ADD_FLAGS], [
  for palier_flag in m4_normalize([$3]); do
    AC_MSG_CHECKING([whether $CC takes $palier_flag])
    palier_saved_CFLAGS=$CFLAGS
    CFLAGS="$CFLAGS -Werror $palier_flag"
    m4_if([$1], [link],
      [AC_LINK_IFELSE([AC_LANG_PROGRAM([], [])],
         [palier_takes=yes], [palier_takes=no])],
      [AC_COMPILE_IFELSE([AC_LANG_PROGRAM([], [])],
         [palier_takes=yes], [palier_takes=no])])
    CFLAGS=$palier_saved_CFLAGS
    AC_MSG_RESULT([$palier_takes])
    AS_IF([test "$palier_takes" = yes], [$2="$$2 $palier_flag"])
  done
  AC_SUBST([$2])
])

dnl AX_LANGUAGE_C17
dnl The compiler speaks C17, whatever its default.
AC_DEFUN([AX_LANGUAGE_C17], [
  AX_ADD_FLAGS([compile], [STD_CFLAGS], [-std=c17])
  AS_IF([test -z "$STD_CFLAGS"], [AC_MSG_ERROR([$CC does not know C17])])
])
