-- Begins a participation: of a collection nothing is asked, it can be sent at once; of an
-- assessment a test of one part a competence, easy to resume, whose first question is asked
-- (none when everything is known). Each part starts from what is known now. Two at once end
-- in one: (campaign, account) is unique.
--   pupil  who the person is in the organization's records, or NULL
-- Fault: pupil.participated (that pupil did, with another account).
create function web.begin_campaign(campaign app.campaign, account uuid, pupil uuid)
returns void language plpgsql volatile as $$
#variable_conflict use_column
declare
  v_participation uuid;
begin
  insert into app.participation (campaign, account, pupil, state)
  values (campaign.id, begin_campaign.account, begin_campaign.pupil,
          case campaign.kind when 'collection' then 'to_share' else 'started' end)
  on conflict do nothing returning id into v_participation;
  if v_participation is null then
    perform web.refuse(web.fault('', case when begin_campaign.pupil is not null
      and web.participation_path(campaign.id, account) is null then 'pupil.participated' end));
  elsif campaign.kind = 'assessment' then
    perform web.begin_test(v_participation, campaign, account);
  end if;
end $$;

-- The test of a participation, as long as its campaign says now: its parts, and the first question.
create function web.begin_test(participation uuid, campaign app.campaign, account uuid)
returns void language plpgsql volatile as $$
#variable_conflict use_column
declare
  v_assessment app.assessment;
begin
  insert into app.assessment (account, kind, length)
  values (begin_test.account, 'campaign', campaign.length)
  returning * into v_assessment;
  update app.participation p set assessment = v_assessment.id where p.id = participation;
  perform web.begin_parts(v_assessment, campaign.id);
  perform web.go_on_in_campaign(v_assessment);
end $$;

-- The parts of a campaign's test, by competence: its skills (those that are still asked at
-- all) and what is known before the first question.
create function web.begin_parts(assessment app.assessment, campaign uuid)
returns void language plpgsql volatile as $$
#variable_conflict use_column
begin
  insert into app.assessment_part (assessment, competence, place, skills, prior, known,
                                   views_before, views)
  select assessment.id, c.competence, row_number() over (order by c.competence), c.skills,
         scoring.ability_prior(l.levels),
         case when l.levels <> '{}' then (scoring.ability_known(l.levels)).mean end,
         v.views, v.views
    from (select s.competence, array_agg(s.id order by s.id collate "C") as skills
            from app.campaign_skill k join app.skill s on s.id = k.skill
           where k.campaign = begin_parts.campaign and not s.retired
           group by s.competence) c
   cross join lateral (select web.other_levels(assessment.account, c.competence)) l (levels)
   cross join lateral (select web.first_views(assessment.account, c.competence)) v (views);
end $$;
