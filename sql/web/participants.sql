-- Who takes part in a campaign, with what their school may see: of those who have not sent, only that they began.
-- Names and class are the school's own where it knows its pupils.
create function web.participants(campaign uuid)
returns table (participation uuid, assessment uuid, last_name text, first_name text, class text, state text,
               created_at timestamptz, shared_at timestamptz, validated int, skills int, percent int, stars int,
               pix int, certifiable boolean)
language sql stable as $$
  select p.id, p.assessment, coalesce(nullif(u.preferred_name, ''), u.last_name, a.last_name)::text,
         coalesce(u.first_name, a.first_name)::text, u.division::text, p.state, p.created_at, p.shared_at,
         case when p.state = 'shared' then p.validated end, case when p.state = 'shared' then p.skills end,
         case when p.state = 'shared' then scoring.percent(p.validated, p.skills) end,
         case when p.state = 'shared' then scoring.stars(scoring.percent(p.validated, p.skills)) end,
         case when p.state = 'shared' then p.pix end, case when p.state = 'shared' then p.certifiable end
    from app.participation p
    join app.account a on a.id = p.account
    left join app.pupil u on u.id = p.pupil
   where p.campaign = participants.campaign
$$;

-- Those of them that a list shows, in its order.
--   name  a part of first or last name, without case, accents and signs ('': all); class, state, stars  one of them (NULL: all)
--   sort  name, class, state, result
create function web.participants_found(campaign uuid, name text, class text, state text, stars int, sort text)
returns table (participation uuid, place bigint)
language sql stable as $$
  select p.participation, row_number() over (order by
           case sort when 'class' then p.class when 'state' then
             case p.state when 'shared' then '1' when 'to_share' then '2' else '3' end end
             collate "fr-x-icu" nulls last,
           case sort when 'result' then -coalesce(p.percent, p.pix) end nulls last,
           p.last_name collate "fr-x-icu", p.first_name collate "fr-x-icu", p.participation)
    from web.participants(participants_found.campaign) p
   where (participants_found.class is null or p.class = participants_found.class)
     and (participants_found.state is null or p.state = participants_found.state)
     and (participants_found.stars is null or p.stars = participants_found.stars)
     and (name = '' or scoring.treat_t2(scoring.treat_t1(p.last_name || p.first_name || p.last_name))
                       like '%' || name || '%')
$$;
