-- Opens an organization, its certification center, and the invitation of its head to both. What is typed has been judged. Returns the
-- organization, NULL when another with this number has just been opened.
create function web.open_organization(uai text, name text, type text, email text, author uuid default null)
returns uuid language plpgsql volatile as $$
#variable_conflict use_variable
declare
  v_organization uuid;
  v_center       uuid;
begin
  insert into app.organization (type, uai, name, email)
  values (web.trimmed(type), web.uai(uai), web.trimmed(name), web.trimmed(email))
  on conflict do nothing returning id into v_organization;
  if v_organization is not null then
    insert into app.center (organization, name) values (v_organization, web.trimmed(name)) returning id into v_center;
    perform web.invite(v_organization, v_center, email, 'admin', author);
  end if;
  return v_organization;
end $$;
