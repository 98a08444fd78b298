-- Every example of every challenge, put to the real judge. outcome: the verdict, or why there is none.
-- nth counts a challenge's examples, passes and fails together, in the order written.
create function content.judge_examples(documents text[])
returns table (document bigint, challenge text, nth int, wanted text, outcome text)
language sql stable
as $$
  select c.document, c.id, e.nth, e.wanted, content.outcome(c.kind, c.solution, e.given)
  from (
    select t.nth as document, p.id, p.kind, p.challenge, content.solution(p.kind, p.challenge) as solution
    from content.roots(documents, 'topic') as t,
      xmltable('/topic/skill/challenge' passing t.root columns
        id text path '@id', kind text path '@kind', challenge xml path '.') as p
    offset 0
  ) as c,
    xmltable('/challenge/*[self::pass or self::fail]' passing c.challenge columns
      nth for ordinality, wanted text path 'name()', given text path 'string()') as e
  order by c.document, c.id, e.nth;
$$;

-- A slip in one challenge must not hide what the others' examples give.
create function content.outcome(kind text, solution jsonb, given text) returns text
language plpgsql stable
as $$
begin
  return scoring.judge(kind, solution,
    case when kind in ('qcu', 'qroc') then to_jsonb(given) else given::jsonb end);
exception
  when invalid_text_representation then return 'not JSON';
  when others then return sqlerrm;
end $$;
