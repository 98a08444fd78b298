-- A classic exam as a whole, from the arguments of scoring.classic_marks:
-- status  cancelled  too few questions still count (scoring.exam_is_trusted);
--         rejected   the rate is below 50 %, or nothing was certified;
--         validated  otherwise
-- total   sum of the certified pix; 0 unless validated
-- rate    percentage of right answers among those that count.
-- 22023: as classic_marks, and no question at all.
create function scoring.classic_result(
  competences text[], doubles boolean[], verdicts text[], neutralised boolean[],
  abandonment text, estimated text[], levels int[], pix int[], max_level int,
  out status text, out total int, out rate int
)
language plpgsql immutable parallel safe
as $$
declare
  v_neutral int;
  v_counted int;
  v_right   int;
begin
  select coalesce(sum(m.certified_pix), 0) into total
    from scoring.classic_marks(competences, doubles, verdicts, neutralised,
      abandonment, estimated, levels, pix, max_level) as m;
  select count(*) filter (where n), count(*) filter (where not n),
      count(*) filter (where v = 'ok' and not n)
    into v_neutral, v_counted, v_right
    from scoring.exam_verdicts(verdicts, neutralised, abandonment) as e,
      unnest(e.verdict, e.is_neutral) as q (v, n);
  rate := scoring.reproducibility_rate(v_right, v_counted);
  status := case
    when not scoring.exam_is_trusted(v_neutral + v_counted, v_neutral)
      then 'cancelled'
    when rate < 50 or total = 0 then 'rejected'
    else 'validated' end;
  if status <> 'validated' then
    total := 0;
  end if;
end $$;

comment on function scoring.classic_result(text[], boolean[], text[], boolean[],
    text, text[], int[], int[], int)
  is 'Status, total pix and rate of a classic exam.';
