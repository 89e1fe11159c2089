import {Refusal} from '../api.js'
import {element, link} from '../dom.js'

/** Why nothing was recorded and what to do about it, where no field is to blame; undefined for anything else. */
export function unrecorded(trouble, urn) {
  if (trouble instanceof TypeError) {
    return say('The server cannot be reached. Your draft is kept in this browser. When you are connected again, press Record once more: '
      + 'it is recorded once, even if the first attempt arrived.')
  }
  if (!(trouble instanceof Refusal)) return undefined
  if (trouble.status === 401) {
    return say('You are not signed in any more. Your draft is kept in this browser: ', aside('/sign-in', 'sign in in a new tab'), ', then press Record once more.')
  }
  if (trouble.status === 403) return say('You may not record this. Nothing was recorded.')
  if (trouble.status !== 409) return undefined
  return trouble.errors[0]?.field === 'Idempotency-Key'
    ? say('An earlier attempt of this draft was recorded, with other content than it has now: nothing was recorded again. ',
      link(urn ? `/authorities/${urn}` : '/record', 'See what is recorded'), ', then discard the draft; what is wrong in it is put right by a correction.')
    : say(`Nothing was recorded: ${trouble.message}. Somebody else recorded at the same moment; press Record once more.`)
}

const say = (...words) => element('span', {}, ...words)
const aside = (href, text) => element('a', {class: 'govuk-link', href, target: '_blank', rel: 'noopener'}, text)
