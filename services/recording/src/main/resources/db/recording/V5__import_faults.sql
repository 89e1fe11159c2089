-- What is wrong with the files of an import, in the order found, as much of it as is kept.
create table ${schema}.import_fault (
  job text not null references ${schema}.import_job,
  number int not null,
  file text not null,
  line int,
  file_column int,
  field text,
  value text,
  rule text not null,
  detail text not null,
  primary key (job, number)
);
insert into ${schema}.import_fault (job, number, file, line, file_column, field, rule, detail)
  select job.id, fault.number, fault.told ->> 'file', (fault.told ->> 'line')::int, (fault.told ->> 'column')::int,
         fault.told ->> 'field', fault.told ->> 'rule', fault.told ->> 'detail'
    from ${schema}.import_job as job, jsonb_array_elements(job.faults) with ordinality as fault (told, number);

-- The dry run whose files an import recorded.
alter table ${schema}.import_job
  drop column faults,
  add column dry_run_id text references ${schema}.import_job;
create index import_job_dry_run on ${schema}.import_job (dry_run_id) where dry_run_id is not null;
