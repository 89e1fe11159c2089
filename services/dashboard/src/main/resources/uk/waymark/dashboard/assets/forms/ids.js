/** An identifier nobody used: six random bytes after what it belongs to. */
export const newId = owner => `${owner}-${hex(6)}`

/** Random bytes as lower-case hexadecimal. */
export const hex = bytes => [...crypto.getRandomValues(new Uint8Array(bytes))].map(byte => byte.toString(16).padStart(2, '0')).join('')
