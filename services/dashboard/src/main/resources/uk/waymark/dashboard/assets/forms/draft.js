import {actor} from '../api.js'

const ALL = 'waymark-draft '
const own = who => `${ALL}${who} `

/**
 * What somebody typed and did not send yet, kept in this browser alone, apart for each who signs in. It may hold what is
 * not public.
 *
 * @param address of the page it belongs to
 */
export function draft(address) {
  const name = own(actor()) + address
  return {
    /** Undefined when there is none. */
    read() {
      try {
        return JSON.parse(localStorage.getItem(name)) ?? undefined
      } catch {
        return undefined
      }
    },
    /** @return whether this browser keeps it */
    keep(content) {
      try {
        localStorage.setItem(name, JSON.stringify(content))
        return true
      } catch {
        return false
      }
    },
    discard: () => localStorage.removeItem(name)
  }
}

/** Addresses of the pages for which whoever is signed in has a draft. */
export const drafts = () => names(own(actor())).map(name => name.slice(own(actor()).length)).sort()

/** Forgets every draft of somebody; of everybody where nobody is signed in any more. */
export const forget = who => names(who ? own(who) : ALL).forEach(name => localStorage.removeItem(name))

function names(prefix) {
  try {
    return Object.keys(localStorage).filter(name => name.startsWith(prefix))
  } catch {
    return []
  }
}
