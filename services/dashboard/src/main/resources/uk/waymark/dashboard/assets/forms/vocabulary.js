import {ask} from '../api.js'

let told

/** The words that commands understand, as the server tells them; asked for once. */
export function vocabulary() {
  told ??= ask('/api/vocabulary').catch(trouble => {
    told = undefined
    throw trouble
  })
  return told
}

/** The editions under which an inspection that starts on a day can be. */
export const admitting = (editions, day) =>
  editions.filter(edition => day && (!edition.firstStart || edition.firstStart <= day) && (!edition.lastStart || day <= edition.lastStart))
