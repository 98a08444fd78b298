# configure.pl DIR PORT SERVICE: LemonLDAP::NG's configuration for the tests, whole (the
# one that Debian installs is not everybody's to read). Three persons, whose password is
# their login: a teacher (dwho), a pupil in a class and a group (rtyler), and one of whom
# nothing but the identifier is sent (msmith). No "&" in a name: this server sends it bare.
use strict;
use warnings;
use utf8;
use JSON;

my ($dir, $port, $service) = @ARGV;
my $portal = "https://127.0.0.1:$port/";

# One macro an attribute, with a value a person; "; " parts several values.
my %persons = (
    ido => { dwho => 'ido-dwho', rtyler => 'ido-rtyler', msmith => 'ido-msmith' },
    pre => { dwho => 'Camille', rtyler => 'Zoé' },
    nom => { dwho => 'Le Goff', rtyler => "D'Almeida" },
    uai => { dwho => '0750001A', rtyler => '0750001A' },
    pro => { dwho => 'National_ens', rtyler => 'National_elv' },
    div => { rtyler => '6E1; 6E2' },
);
my %macros = (_whatToTrace => '$_user');
for my $name (keys %persons) {
    my %of = %{ $persons{$name} };
    $macros{"gar_$name"} = join '', map {
        my $value = $of{$_};
        $value =~ s/(['\\])/\\$1/g;
        "\$uid eq '$_' ? '$value' : "
    } sort keys %of;
    $macros{"gar_$name"} .= "''";
}
my %exported = map { uc $_ => "gar_$_" } keys %persons;

my %conf = (
    portal => $portal,
    domain => '127.0.0.1',
    authentication => 'Demo',
    userDB => 'Same',
    passwordDB => 'Null',
    registerDB => 'Null',
    demoExportedVars => { cn => 'cn', mail => 'mail', uid => 'uid' },
    macros => \%macros,
    whatToTrace => '_whatToTrace',
    cookieName => 'lemonldap',
    portalSkin => 'bootstrap',
    timeout => 7200,
    globalStorage => 'Apache::Session::File',
    persistentStorage => 'Apache::Session::File',
    localSessionStorage => 'Cache::FileCache',
    localSessionStorageOptions => { namespace => 'sessions', cache_root => "$dir/cache",
        cache_depth => 3, default_expires_in => 600, directory_umask => '007' },
    securedCookie => 1,
    globalStorageOptions => {
        Directory => "$dir/sessions", LockDirectory => "$dir/sessions/lock" },
    persistentStorageOptions => {
        Directory => "$dir/psessions", LockDirectory => "$dir/psessions/lock" },
    notification => 0,
    issuerDBCASActivation => 1,
    issuerDBCASPath => '^/cas/',
    issuerDBCASRule => 1,
    casAttr => 'uid',
    casAccessControlPolicy => 'error',
    casBackChannelSingleLogout => 1,
    casAppMetaDataOptions => {
        palier => { casAppMetaDataOptionsService => "$service/",
            casAppMetaDataOptionsUserAttribute => 'uid' },
        other => { casAppMetaDataOptionsService => 'http://127.0.0.1:9/',
            casAppMetaDataOptionsUserAttribute => 'uid' },
    },
    casAppMetaDataExportedVars => { palier => \%exported, other => \%exported },
    captcha_login_enabled => 0,
    requireToken => 0,
    bruteForceProtection => 0,
    portalDisplayRegister => 0,
    portalDisplayResetPassword => 0,
    locationRules => { '127.0.0.1' => { default => 'accept' } },
    exportedHeaders => {},
    reloadUrls => {},
    cfgNum => 1,
    cfgDate => time,
);
open my $out, '>', "$dir/conf/lmConf-1.json" or die $!;
print $out JSON->new->utf8->pretty->canonical->encode(\%conf);
close $out or die $!;
