/** Makes guessing passwords slow without telling whether there is such a user. */
package uk.waymark.runtime.security.guesses;
