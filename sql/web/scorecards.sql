-- One row a competence for an account: what it earned and where it stands.
--   earned  sum of its validated skills' pix, rounded to 6 decimals
--   status  not_started, started (a test is open), completed,
--           known (by campaigns alone)
--   assessment  the open test, or NULL
--   percent, sure  how sure the level is (web.level_percent), when the last test that was
--           completed found that very level
create function web.scorecards(account uuid)
returns table (code text, name text, area text, available boolean,
               earned numeric, level int, pix int, ahead int,
               status text, assessment uuid, percent int, sure text)
language sql stable as $$
  select c.code, c.name, c.area,
         exists (select from app.skill s
                  where s.competence = c.code and not s.retired),
         coalesce(k.earned, 0),
         scoring.competence_level(coalesce(k.earned, 0), s.max_level),
         scoring.competence_pix(coalesce(k.earned, 0), s.max_level),
         scoring.competence_pix(coalesce(k.earned, 0), s.max_level) % 8,
         case when t.state = 'completed' then 'completed'
              when t.state is not null then 'started'
              when k.earned is not null then 'known'
              else 'not_started' end,
         case when t.state = 'started' then t.id end, p.percent, web.sure(p.percent)
    from app.setting s
   cross join app.competence c
    left join (select k.competence, round(sum(k.earned), 6) as earned
                 from app.knowledge k
                where k.account = scorecards.account
                group by k.competence) k on k.competence = c.code
    left join (select distinct on (a.competence) a.competence, a.state, a.id
                 from app.assessment a
                where a.account = scorecards.account and a.competence is not null
                order by a.competence, a.created_at desc) t
      on t.competence = c.code
    left join (select distinct on (a.competence) a.competence, a.level, a.chances
                 from app.assessment a
                where a.account = scorecards.account and a.state = 'completed'
                  and a.competence is not null
                order by a.competence, a.created_at desc) d
      on d.competence = c.code
   cross join lateral ( -- "offset 0": once a row, not once for each use
      select web.level_percent(d.level, d.chances,
               scoring.competence_level(coalesce(k.earned, 0), s.max_level),
               s.max_level) as percent offset 0) p
$$;
