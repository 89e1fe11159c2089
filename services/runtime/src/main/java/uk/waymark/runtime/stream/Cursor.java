package uk.waymark.runtime.stream;

/**
 * A point in the change log: the transactions that had committed by then, as PostgreSQL writes a snapshot. Transactions
 * commit out of order; a number alone would either miss those still in flight or have to wait for the slowest.
 */
record Cursor(String snapshot) {}
