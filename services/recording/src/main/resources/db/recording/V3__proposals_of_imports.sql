alter table ${schema}.import_job
  add column reason text,
  add column evidence_link text;

alter table ${schema}.import_row
  drop constraint import_row_status_check,
  add constraint import_row_status_check
    check (status in ('new', 'added', 'already_there', 'proposed', 'different', 'corrected_since', 'error')),
  add column proposals text[] not null default '{}';
