-- Makes the certificate of a validated exam, under a code that nobody has.
create function web.certify(assessment uuid) returns void language plpgsql volatile as $$
#variable_conflict use_column
begin
  loop
    insert into app.certificate (assessment, result, code, last_name, first_name, birth_date, birth_place, center, held_at, expires_on)
    select e.assessment, (web.exam_result(e.assessment)).id, 'P-' || web.draw_signs('2346789BCDFGHJKMPQRTVWXY', 8),
           c.last_name, c.first_name, c.birth_date, web.birth_place(c), t.name, s.starts_at,
           (s.starts_at::date + interval '3 years')::date
      from app.exam e
      join app.candidate c on c.id = e.candidate
      join app.exam_session s on s.id = c.exam_session
      join app.center t on t.id = s.center
     where e.assessment = certify.assessment
    on conflict (code) do nothing;
    exit when found;
  end loop;
end $$;
