/** Who: by name while the directory has one, else by the id that stays. */
export const who = person => person ? person.name ?? person.id : '–'
