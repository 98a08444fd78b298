-- What a school reads at its largest: a campaign of 30,000 participants, half of whom sent forty skills each, and the session of
-- a teacher (token bench-reads, 43 characters).
begin;
insert into app.account (id, first_name, last_name, email) values (md5('reads')::uuid, 'Karim', 'Delaunay', 'bench-reads@essai.example');
insert into app.session (token_hash, account, expires_at)
values (sha256(convert_to(rpad('bench-reads', 43, '-'), 'UTF8')), md5('reads')::uuid, now() + interval '1 day');
insert into app.organization (id, type, name, email) values (md5('reads school')::uuid, 'SCO', 'Grande école', 'chef@essai.example');
insert into app.organization_member (organization, account, role) values (md5('reads school')::uuid, md5('reads')::uuid, 'member');
insert into app.campaign (id, organization, code, kind, name)
values (md5('reads campaign')::uuid, md5('reads school')::uuid, 'LECTUR999', 'assessment', 'Grande campagne');
insert into app.campaign_skill (campaign, skill)
select md5('reads campaign')::uuid, id from (select id from app.skill where not retired order by competence, level, id limit 40) s;
insert into app.account (id, first_name, last_name, username)
select md5('reads ' || n)::uuid, 'Prénom ' || n % 100, 'Nom ' || n, 'reads.' || n from generate_series(1, 30000) n;
insert into app.pupil (id, organization, national_id, last_name, first_name, birth_date, division, account)
select md5('pupil ' || n)::uuid, md5('reads school')::uuid, n::text, 'Nom ' || n, 'Prénom ' || n % 100, '2012-01-01', 'Classe ' || n % 900,
       md5('reads ' || n)::uuid from generate_series(1, 30000) n;
insert into app.participation (id, campaign, account, pupil, state, shared_at, validated, skills)
select md5('sent ' || n)::uuid, md5('reads campaign')::uuid, md5('reads ' || n)::uuid, md5('pupil ' || n)::uuid,
       case when n % 2 = 0 then 'shared' else 'to_share' end, case when n % 2 = 0 then now() end,
       case when n % 2 = 0 then n % 41 end, case when n % 2 = 0 then 40 end from generate_series(1, 30000) n;
insert into app.shared_skill (participation, skill, validated)
select md5('sent ' || n)::uuid, k.skill, row_number() over (partition by n order by k.skill) <= n % 41
  from generate_series(2, 30000, 2) n, app.campaign_skill k where k.campaign = md5('reads campaign')::uuid;
commit;
analyze app.participation, app.shared_skill, app.pupil, app.account, app.campaign_skill, app.campaign_change;
