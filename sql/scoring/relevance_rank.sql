-- How strongly a topic is recommended, from its relevance as a whole number: 4 most (up to 25), 3 (50), 2 (75), 1.
create function scoring.relevance_rank(relevance int) returns int
language sql immutable parallel safe
as $$ select case when relevance <= 25 then 4 when relevance <= 50 then 3 when relevance <= 75 then 2 when relevance > 75 then 1 end $$;

comment on function scoring.relevance_rank(int) is 'How strongly a topic is recommended, 1 to 4, from its relevance.';
