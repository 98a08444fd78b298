-- A campaign before one joins: who invites, to what, and what is sent to whom. Anyone.
--   restricted  its organization has imported its pupils: who is not reconciled yet is asked for names and date of birth
--   path        where the reader's participation stands, when they have one; known: they need not be asked
--   questions, minutes  of its test at most; of a collection, of the placement of one competence
--   cas_providers  from the worker: by whom a visitor may sign in
-- Error: 404 no such campaign.
create function visitor.campaign(code text, cas_providers jsonb default '[]') returns text
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
declare
  v_campaign app.campaign := web.campaign_at(code);
  v_account  uuid := web.person_if_any();
begin
  return (
  select xmlelement(name "visitor.campaign", xmlattributes(
           v_campaign.code, v_campaign.kind, web.campaign_title(v_campaign.id) as title, o.name as organization,
           v_campaign.welcome, v_campaign.archived_at is not null as archived,
           web.has_pupils(o.id) as restricted, p.state, web.participation_path(v_campaign.id, v_account) as path,
           exists (select from app.pupil k join app.pupil e on e.national_id = k.national_id
                    where k.organization = o.id and k.enabled and e.account = v_account) as known,
           a.first_name, a.last_name,
           (select count(*) from app.campaign_skill s where s.campaign = v_campaign.id) as skills,
           (select count(distinct s.competence) from app.campaign_skill k join app.skill s on s.id = k.skill
             where k.campaign = v_campaign.id) as competences, m.questions, m.minutes),
           web.cas_buttons(cas_providers))::text
    from app.organization o
   cross join web.campaign_length(v_campaign, v_campaign.length) m
    left join app.account a on a.id = v_account
    left join app.participation p on p.campaign = v_campaign.id and p.account = v_account
   where o.id = v_campaign.organization);
end $$;
comment on function visitor.campaign is 'GET /campagnes/{code}.';
grant execute on function visitor.campaign to palier_web;
