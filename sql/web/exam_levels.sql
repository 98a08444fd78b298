-- Where an account stands in each competence that it has answered in, without the cap: what an exam starts from.
create function web.exam_levels(account uuid)
returns table (competence text, level int, pix int) language sql stable as $$
  select k.competence, scoring.competence_level(k.earned, 8), scoring.competence_pix(k.earned, 8)
    from (select k.competence, round(sum(k.earned), 6) as earned
            from app.knowledge k where k.account = exam_levels.account
           group by k.competence) k
$$;

-- Whether an account may take the exam.
create function web.may_take_exam(account uuid) returns boolean language plpgsql stable as $$
#variable_conflict use_column
begin
  return scoring.is_certifiable(array(select l.level from web.exam_levels(may_take_exam.account) l));
end $$;
