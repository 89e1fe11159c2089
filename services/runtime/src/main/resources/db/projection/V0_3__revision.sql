-- The revision of the projection that made a generation: rows of an earlier one are made anew.
alter table generation add column revision int not null default 1;
