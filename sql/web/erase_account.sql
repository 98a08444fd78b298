-- Erases an account with all that hangs on it, mails to its address too. Exams that have begun are their center's record, and a
-- certificate can be verified until it expires: they stay, under an account without a name, and what stands in their
-- candidates and certificates.
create function web.erase_account(account uuid) returns void language plpgsql volatile as $$
#variable_conflict use_column
declare
  v_nobody uuid;
begin
  if exists (select from app.assessment a join app.exam e on e.assessment = a.id where a.account = erase_account.account) then
    insert into app.account (kind) values ('erased') returning id into v_nobody;
    update app.assessment a set account = v_nobody
      from app.exam e where a.account = erase_account.account and e.assessment = a.id;
  end if;
  delete from app.mail m using app.account a
   where a.id = erase_account.account and lower(m.recipient) = lower(a.email);
  delete from app.account a where a.id = erase_account.account;
end $$;
