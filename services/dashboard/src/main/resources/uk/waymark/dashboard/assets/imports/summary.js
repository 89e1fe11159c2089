import {moment} from '../dates.js'
import {element, link, outward, paragraph} from '../dom.js'
import {progress} from '../progress.js'
import {plural} from '../words.js'
import {canBeResumed, originName, RESULTS, resultName, runs, stateTag, stateWords} from './words.js'

/** What an import is, and how it stands. */
export function summary(told) {
  const rows = {
    State: [stateTag(told.state), ' ', stateWords(told)],
    Files: element('ul', {class: 'govuk-list'}, told.files.map(file => element('li', {}, file.name, element('div', {class: 'wm-quiet wm-hash'}, `SHA-256 ${file.sha256}`)))),
    Who: `${told.actorName}, ${moment(told.createdAt)}` + (told.origin === 'http' ? '' : `, ${originName(told.origin)}`),
    Ended: told.finishedAt && moment(told.finishedAt), Reason: told.reason, Evidence: told.evidenceLink && outward(told.evidenceLink, told.evidenceLink),
    'Dry run before': told.dryRunId && link(`/imports/${told.dryRunId}`, 'what it found'),
    'Imported for real': told.realRunId && link(`/imports/${told.realRunId}`, 'how that went')
  }
  return element('dl', {class: 'wm-profile'}, Object.entries(rows).filter(([, value]) => value)
    .flatMap(([name, value]) => [element('dt', {}, name), element('dd', {}, value)]))
}

/** How far it is, while that can still change, and what became of its rows until now. */
export function standing(told) {
  const {done, total, perSecond} = told.progress
  return [runs(told) || canBeResumed(told) ? progress('Rows that have their result', done, total, runs(told) && perSecond ? `, ${perSecond} a second` : '') : '', counts(told)]
}

function counts({rows, dryRun, progress: {total}, state}) {
  if (total === 0) return state === 'checking' ? '' : paragraph('No row could be read.')
  const shown = Object.keys(RESULTS).filter(status => rows[status] > 0 || status === 'error' || status === (dryRun || state === 'refused' ? 'new' : 'added'))
  return element('ul', {class: 'wm-counts', id: 'counts'}, shown.map(status => element('li', {},
    element('span', {}, state === 'refused' && status === 'new' ? 'Sound, not recorded' : resultName(status, dryRun)), ' ', element('span', {class: 'wm-counts__number'}, String(rows[status])))))
}

/** The same in one sentence, for who hears it. */
export const spoken = ({state, progress: {done, total}}) => state === 'checking' ? 'Checking.' : `${state}: ${done} of ${plural(total, 'row')}.`
