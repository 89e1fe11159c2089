package uk.waymark.recording.imports.jobs;

/** Where jobs are kept. */
record Tables(JobTable jobs, FileTable files, RowTable rows, FaultTable faults) {}
