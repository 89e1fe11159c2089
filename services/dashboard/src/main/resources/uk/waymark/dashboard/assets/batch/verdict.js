import {doer} from '../act.js'
import {may, Refusal, tell} from '../api.js'
import {decision} from '../correct/decision.js'
import {element, paragraph} from '../dom.js'
import {canGoOn, kindWords, runs} from './words.js'

/**
 * What whoever looks at a batch may do about it.
 *
 * @param done shows it anew and says what was done
 */
export function verdict(told, done) {
  const path = `/api/corrections/batches/${told.importId}`
  if (runs(told)) {
    return may('recorder', 'administrator') ? doer('stop', 'Stop', async () => {
      await tell('DELETE', `${path}/decision`)
      await done('It stops before the next authority. What is decided by then stands.')
    }) : ''
  }
  if (told.proposals.open === 0) return ''
  const decide = async ({address}, reason) => {
    await tell('POST', `${path}/${address}`, reason === undefined ? {} : {reason}).catch(trouble => { throw atItsLine(trouble) })
    await done('The decision is being carried out, authority by authority.')
  }
  return [element('h2', {class: 'govuk-heading-m'}, 'Decide on all that is open'),
    told.state === 'done' ? '' : paragraph(`This import is ${told.state}: what it proposed is not the whole, so it can be rejected or withdrawn but not approved.`),
    canGoOn(told) ? goOn(told, decide) : '', decision({proposedBy: {id: told.actor}}, false, decide)]
}

function goOn({decision: {decision, reason}}, decide) {
  return element('div', {class: 'govuk-inset-text'}, paragraph('A decision ended before all was decided. It can go on where it ended.'),
    doer('go-on', kindWords(decision).again, () => decide({address: decision}, reason), true))
}

/** A refusal that names lines of the file says so. */
function atItsLine(trouble) {
  if (trouble instanceof Refusal) trouble.errors = trouble.errors.map(error => error.row ? {...error, field: `Line ${error.row}`} : error)
  return trouble
}
