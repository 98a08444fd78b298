-- Whether a competence has nothing left to give an account: each of its skills that
-- has a question is validated, and there is one.
create function web.nothing_left(account uuid, competence text)
returns boolean language plpgsql stable as $$
#variable_conflict use_column
begin
  return (
  select coalesce(bool_and(k.skill is not null), false)
    from app.skill s
    left join app.knowledge k on k.account = nothing_left.account
         and k.competence = s.competence and k.skill = s.id
         and k.status = 'validated'
   where s.competence = nothing_left.competence and not s.retired
     and exists (select from app.challenge c
                  where c.skill = s.id and not c.retired));
end $$;
