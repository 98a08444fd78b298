-- The page of an application that is not open: no question launches one now.
create function simulation.closed(assessment app.assessment)
returns text language plpgsql stable as $$
begin
  return '<learner.application ' || web.assessment_attributes(assessment) || ' '
      || web.attributes(xmlelement(name a, xmlattributes(
           409 as http_status, assessment.state))) || '/>';
end $$;
