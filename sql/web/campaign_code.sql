-- A code that no campaign has: six letters without I and O, three digits from 2 to 9.
create function web.campaign_code() returns text language plpgsql volatile as $$
#variable_conflict use_column
declare
  v_code text;
begin
  loop
    v_code := web.draw_signs('ABCDEFGHJKLMNPQRSTUVWXYZ', 6) || web.draw_signs('23456789', 3);
    exit when not exists (select from app.campaign c where c.code = v_code);
  end loop;
  return v_code;
end $$;
