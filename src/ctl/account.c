#include "ctl.h"
int ctl_account(int a,char**v){(void)a;(void)v;return 1;}
int ctl_clean(int a,char**v){(void)a;(void)v;return 1;}
int ctl_mail(int a,char**v){(void)a;(void)v;return 1;}
int ctl_psql(int a,char**v){(void)a;(void)v;return 1;}
int ctl_settings(int a,char**v){(void)a;(void)v;return 1;}
int ctl_routes(int a,char**v){(void)a;(void)v;return 1;}
