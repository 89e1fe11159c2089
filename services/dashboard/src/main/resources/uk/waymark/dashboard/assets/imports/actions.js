import {doer, done} from '../act.js'
import {may, tell} from '../api.js'
import {moment} from '../dates.js'
import {element, link, paragraph} from '../dom.js'
import {plural} from '../words.js'
import {canBeResumed, runs} from './words.js'

/**
 * What can be done about an import as it stands.
 *
 * @param again shows it anew
 */
export function actions(told, again) {
  const path = `/api/imports/${told.id}`
  const words = [told.rows.proposed > 0 && !told.dryRun ? paragraph(link(`/corrections/batches/${told.id}`, `See and decide on the proposed corrections of ${plural(told.rows.proposed, 'row')}`)) : '']
  if (!may('recorder', 'administrator')) return words
  if (runs(told)) {
    return [...words, doer('cancel', 'Cancel', async () => {
      await tell('DELETE', path)
      await again()
      done('It stops before the next row. What is recorded by then stands.')
    })]
  }
  if (canBeResumed(told)) {
    return [...words, doer('resume', 'Resume', async () => {
      await tell('POST', `${path}/resume`)
      await again()
      done('It goes on. What is recorded already is not recorded twice.')
    }, true)]
  }
  return [...words, ...told.dryRun && told.state === 'done' ? forReal(told, path) : [], told.state === 'refused' || told.dryRun && !told.realRunUntil && !told.realRunId
    ? paragraph(link('/imports', 'Choose the files again')) : '']
}

function forReal(told, path) {
  if (told.realRunId) return []
  if (!told.realRunUntil) return [paragraph('The files are not kept here any more: a dry run’s are for a day. To import them, choose them again.')]
  const {new: fresh, proposed} = told.rows
  return [paragraph(element('strong', {}, fresh || proposed ? 'If you import it for real: ' : 'Nothing in it is new: '),
    `${plural(fresh, 'row')} will be added, ${plural(proposed, 'row')} proposed as corrections. Everything is checked anew. The files are kept here until ${moment(told.realRunUntil)}.`),
  doer('real-run', 'Import for real', async () => location.assign(`/imports/${(await tell('POST', `${path}/real-run`)).id}`), true)]
}
