-- Stores how often the challenges of a competence may be shown (app.challenge_share), and
-- for which state of its questions that was found.
create function content.load_shares(competence text, fingerprint text, challenges text[], shares float8[])
returns void
language sql
as $$
  delete from app.challenge_share as s using app.challenge as c, app.skill as k
   where c.id = s.challenge and k.id = c.skill and k.competence = load_shares.competence;
  insert into app.challenge_share (challenge, share)
  select c.id, u.share
    from unnest(challenges, shares) as u (id, share)
    join app.challenge as c on c.id = u.id
   where u.share < 1;
  insert into app.pool_fingerprint (competence, fingerprint)
  values (load_shares.competence, load_shares.fingerprint)
  on conflict on constraint pool_fingerprint_pkey do update set fingerprint = excluded.fingerprint;
$$;
