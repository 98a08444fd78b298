-- scoring.topic_relevance.
begin;
select plan(25);

select is(scoring.topic_relevance(t.reached, t.hardest, t.of_profile,
    t.validated, t.skills, t.next), t.relevance, t.what)
  from (values
    (0, 5, 5, 0, 5, 1, 30::numeric, 'nothing validated, hardest topic'),
    (0, 2, 8, 0, 2, 1, 7.5, 'nothing validated, easy topic'),
    (5, 5, 5, 5, 5, 5, 100, 'all validated, hardest topic'),
    (2, 2, 8, 2, 2, 2, 77.5, 'all validated, easy topic'),
    (3, 5, 5, 3, 5, 4, 73.5, 'half way'),
    (2, 4, 8, 1, 3, 1, 61.666666666667, 'thirds, the easiest missing'),
    (1, 3, 3, 1, 3, 2, 55, 'thirds add up exactly'),
    (5, 5, 5, 4, 5, 2, 100, 'a gap below does not pass 100'),
    (0, 1, 1, 0, 1, 1, 30, 'one skill, not validated')
  ) as t (reached, hardest, of_profile, validated, skills, next, relevance,
    what);

select throws_ok('select scoring.topic_relevance(' || t.call || ')', '22023',
    null, 'refused: ' || t.call)
  from unnest(array['null,5,5,3,5,4', '3,null,5,3,5,4', '3,5,null,3,5,4',
    '3,5,5,null,5,4', '3,5,5,3,null,4', '3,5,5,3,5,null', '-1,5,5,3,5,4',
    '3,0,5,3,5,4', '6,5,5,3,5,4', '3,5,4,3,5,4', '3,5,5,-1,5,4',
    '3,5,5,6,5,4', '3,5,5,0,0,4', '3,5,5,3,5,0', '3,5,5,3,-5,4',
    '0,0,0,0,0,0']) as t (call);

select * from finish();
rollback;
