package uk.waymark.runtime.database;

/**
 * Where the database is, and who may do what in it.
 *
 * @param service the role the application works under; it cannot change what happened
 * @param owner   the role that owns schemas and tables; used for migrations only. May be the same
 */
record DatabaseAccess(String url, Credentials service, Credentials owner) {}
