-- Keeps what a participation sends; of two at once the first one's. Mastered skills of those aimed at; pix, and level 1 in
-- five competences.
create function web.keep_shared(participation app.participation) returns void language plpgsql volatile as $$
#variable_conflict use_column
begin
  perform from app.participation p where p.id = participation.id and p.state = 'to_share' for update;
  if not found then
    return;
  end if;
  insert into app.shared_skill (participation, skill, validated)
  select participation.id, s.skill, s.validated from web.participation_skills(participation) s
   where s.validated is not null;
  insert into app.shared_competence (participation, competence, level, pix)
  select participation.id, p.code, p.level, p.pix from web.profile_of(participation) p
   where participation.assessment is null;
  update app.participation p
     set state = 'shared', shared_at = now(),
         (validated, skills) = (select count(*) filter (where s.validated), count(*)
                                  from web.participation_skills(participation) s
                                having count(*) > 0),
         (pix, certifiable) = (select sum(h.pix), scoring.is_certifiable(array_agg(h.level))
                                 from app.shared_competence h where h.participation = participation.id
                               having count(*) > 0)
   where p.id = participation.id;
end $$;
