import {may} from '../api.js'
import {moment} from '../dates.js'
import {element, hidden, paragraph} from '../dom.js'
import {table} from '../table.js'
import {plural, sentence} from '../words.js'

/**
 * How far each projection is, and what an administrator may do about it.
 *
 * @param act tells the server to do something, then says what was done
 */
export function projections(all, act, again) {
  return [table('How far each projection is', [{name: 'Projection'}, {name: 'State'}, {name: 'Position', number: true}, {name: 'Lag'}, {name: 'Rebuild'}],
    all.map(one => [sentence(one.name.replaceAll('-', ' ')), state(one), String(one.position), lag(one), [rebuild(one), doing(one, act)]])),
  paragraph(element('span', {class: 'wm-quiet'}, `As of ${moment(new Date())}.`)), element('div', {class: 'govuk-button-group'}, button('again', 'Ask again', '', again))]
}

const state = one => element('strong', {class: `govuk-tag ${one.caughtUp ? 'govuk-tag--green' : 'govuk-tag--yellow'}`}, one.caughtUp ? 'Up to date' : 'Catching up')

const lag = one => one.lagEvents === 0 ? 'none' : `${plural(one.lagEvents, 'event')}, ${one.lagSeconds.toFixed(1)} s`

function rebuild({generation, rebuild}) {
  if (!rebuild) return element('div', {}, `Never rebuilt. Generation ${generation} is read.`)
  const done = rebuild.eventsTotal ? Math.floor(100 * rebuild.eventsDone / rebuild.eventsTotal) : 0
  const words = {
    running: `${done} % of ${plural(rebuild.eventsTotal, 'event')}` + (rebuild.secondsLeft !== undefined ? `, ${rebuild.secondsLeft} s left` : ''),
    finished: `Finished ${rebuild.endedAt ? moment(rebuild.endedAt) : ''}: ${rebuild.differing?.length
      ? `came out otherwise for ${rebuild.differing.join(', ')}` : 'no authority’s facts came out otherwise'}`,
    cancelled: 'Cancelled: what is read did not change',
    failed: `Failed: ${rebuild.reason ?? 'no reason is known'}`
  }
  return element('div', {}, `${words[rebuild.state] ?? sentence(rebuild.state)}. Generation ${generation} is read.`)
}

function doing({name, rebuild}, act) {
  if (!may('administrator')) return ''
  const path = `/api/projections/${name}`
  if (rebuild?.state === 'running') {
    return button(`cancel-${name}`, 'Cancel', name, () => act('DELETE', `${path}/rebuild`, `The rebuild of ${name} is being stopped.`))
  }
  return element('div', {class: 'wm-actions'},
    button(`rebuild-${name}`, 'Rebuild', name, () => act('POST', `${path}/rebuild`, `${name} is being rebuilt.`)),
    rebuild?.state === 'finished' ? button(`back-${name}`, 'Switch back', name, () => act('POST', `${path}/switch-back`,
      told => `Generation ${told.generation} of ${name} is read now; ${told.differing.length ? `different for ${told.differing.join(', ')}` : 'no authority’s facts differ'}.`)) : '')
}

export function button(id, text, about, click) {
  const made = element('button', {type: 'button', id, class: 'govuk-button govuk-button--secondary wm-slim'}, text, about ? hidden(` ${about}`) : '')
  made.addEventListener('click', click)
  return made
}
