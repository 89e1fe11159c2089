import {element} from '../dom.js'
import {sentence} from '../words.js'

const STATES = {
  checking: ['Checking', 'yellow', 'The files are read and every row is checked. Nothing is recorded before all of them are sound.'],
  running: ['Running', 'blue', 'Every row is sound. They are being recorded one by one.'],
  done: ['Done', 'green', 'Every row has its result.'],
  refused: ['Refused', 'red', 'Something in the files is wrong, so nothing of them was recorded. Put it right and send them again.'],
  cancelled: ['Cancelled', 'grey', 'It was stopped on request. What was recorded until then stands; the rest can be resumed.'],
  interrupted: ['Interrupted', 'yellow', 'Waymark stopped while it ran. What was recorded until then stands; the rest can be resumed.'],
  failed: ['Failed', 'red', 'Something other than the files went wrong; the log of the server says what. What was recorded until then stands; the rest can be resumed.']
}

export const stateTag = state => element('strong', {class: `govuk-tag govuk-tag--${STATES[state]?.[1] ?? 'grey'}`}, STATES[state]?.[0] ?? sentence(state))

/** What a state means for whoever waits for it. */
export function stateWords({state, dryRun}) {
  if (dryRun && state === 'done') return 'Every row was checked, and the files have no error. Nothing was recorded.'
  if (dryRun && state === 'refused') return 'Something in the files is wrong. Nothing was recorded, as in every dry run.'
  return STATES[state]?.[2] ?? ''
}

export const runs = ({state}) => state === 'checking' || state === 'running'
export const canBeResumed = ({state}) => ['cancelled', 'interrupted', 'failed'].includes(state)

/** What becomes of rows: how people say it of a dry run, of an import, and what it means. */
export const RESULTS = {
  new: ['Would be added', 'Not recorded yet', 'New to the record.'],
  added: ['Added', 'Added', 'Recorded by this import.'],
  already_there: ['Unchanged', 'Unchanged', 'Everything the row says is recorded already.'],
  proposed: ['Would be proposed as corrections', 'Proposed as corrections', 'The row says something else than what is recorded. Nothing of it is applied: once it is proposed, another administrator decides.'],
  different: ['Differ, nothing to propose', 'Differ, not proposed', 'Something else is recorded, but the row leaves blank what is recorded, or the same was proposed before.'],
  corrected_since: ['Corrected since', 'Corrected since', 'The row says what was recorded before a correction: no news.'],
  error: ['Refused', 'Refused', 'The row cannot be understood, or a rule does not allow it.']
}

export const resultName = (status, dryRun) => RESULTS[status]?.[dryRun ? 0 : 1] ?? sentence(status)

export const fileNames = ({files}) => files.map(file => file.name).join(', ')
export const runName = ({dryRun}) => dryRun ? 'Dry run' : 'Import'

const ORIGINS = {http: 'sent to this site', 'command-line': 'from the command line', samples: 'the samples of the first start'}
export const originName = origin => ORIGINS[origin] ?? origin
