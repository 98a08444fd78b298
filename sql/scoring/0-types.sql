-- Types that functions of several files bear in their signatures: read first.

-- What all topics of a placement say together. Arrays named in the plural have one
-- element a skill, topic by topic from easy to hard; has and covariance skill by
-- skill, one an ability; weight (chance of each ability), mean and variance (of the
-- total pix) one an ability.
create type scoring.reading as (
  weight float8[], mean float8[], variance float8[],
  skills text[], topics int[], asked int[], guesses float8[],
  has float8[], covariance float8[]
);

-- Sums over the readings of a topic at one ability: chance of the answers, pix and
-- its square, and for each skill: mastered, mastered times pix.
create type scoring.topic_sums as (
  chance float8, mean float8, square float8, has float8[], with_pix float8[]
);
