# configure.pl DIR PORT SERVICE: LemonLDAP::NG's configuration for the tests, from
# the one that Debian installs. Three persons, whose password is their login: a
# teacher (dwho), a pupil in a class and a group (rtyler), and one of whom nothing
# but the identifier is sent (msmith).
use strict;
use warnings;
use utf8;
use JSON;

my ($dir, $port, $service) = @ARGV;
my $portal = "https://127.0.0.1:$port/";

open my $in, '<', '/var/lib/lemonldap-ng/conf/lmConf-1.json' or die $!;
my $conf = decode_json(do { local $/; <$in> });

# One macro an attribute, with a value a person; "; " parts several values.
my %persons = (
    ido => { dwho => 'ido-dwho', rtyler => 'ido-rtyler', msmith => 'ido-msmith' },
    pre => { dwho => 'Camille', rtyler => 'Zoé' },
    nom => { dwho => 'Le Goff', rtyler => "D'Almeida" },
    uai => { dwho => '0750001A', rtyler => '0750001A' },
    pro => { dwho => 'National_ens', rtyler => 'National_elv' },
    div => { rtyler => '6E1; 6E2' },
);
for my $name (keys %persons) {
    my %of = %{ $persons{$name} };
    $conf->{macros}{"gar_$name"} = join '', map {
        my $value = $of{$_};
        $value =~ s/(['\\])/\\$1/g;
        "\$uid eq '$_' ? '$value' : "
    } sort keys %of;
    $conf->{macros}{"gar_$name"} .= "''";
}
my %exported = map { uc $_ => "gar_$_" } keys %persons;

my %ours = (
    portal => $portal,
    domain => '127.0.0.1',
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
);
$conf->{$_} = $ours{$_} for keys %ours;
$conf->{localSessionStorageOptions}{cache_root} = "$dir/cache";

open my $out, '>', "$dir/conf/lmConf-1.json" or die $!;
print $out JSON->new->utf8->pretty->canonical->encode($conf);
close $out or die $!;
