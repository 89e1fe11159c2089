import {profile} from '../authority/profile.js'
import {date, moment, when} from '../dates.js'
import {element, paragraph} from '../dom.js'
import {notPublishedYet} from '../grade.js'
import {show} from '../show.js'
import {dataTable} from '../table.js'
import {plural, sentence} from '../words.js'
import {changes} from './changes.js'
import {who} from './people.js'

/**
 * One event of a journey: who recorded what when, what it changed, and the state after it.
 *
 * @param event the same event with all that is known of it
 * @param to the address of the step that recorded an event, by its identifier
 * @param state asks for everything that was known then
 */
export function step(told, event, on, to, state) {
  return [
    heading('What was recorded'), recorded(told, event, to),
    heading('What it changed'), changes(told.changes, `Fields that step ${told.step} changed`),
    heading(`What was known then, seen on ${date(on)}`), after(told.after),
    dataTable('The whole timeline as it was known then', () => {
      const place = element('div')
      show(place, async () => timeline(await state()))
      return place
    }),
    dataTable('The event as it was stored', () => raw(event, told))
  ]
}

const heading = text => element('h3', {class: 'govuk-heading-m'}, text)

/** Days an event is about, in a line: when it was true. */
export const effective = told => told.effective.length
  ? told.effective.map(day => `${sentence(day.name)} ${day.precision === 'unknown' ? 'on a day nobody knows' : when(day)}`).join('; ')
  : 'No day of its own'

function recorded(told, event, to) {
  const pair = (name, ...content) => [element('dt', {}, name), element('dd', {}, ...content)]
  const linked = (name, ids) => ids?.length ? pair(name, ids.flatMap((id, i) => [i ? ', ' : '', to(id)])) : []
  return element('dl', {class: 'wm-profile'},
    pair('Event', `${told.summary} `, element('span', {class: 'wm-quiet'}, told.type)),
    pair('Recorded by', who(told.actor)),
    pair('Recorded at', element('time', {datetime: told.recordedAt}, moment(told.recordedAt))),
    pair('Effective', effective(told)),
    linked('Corrects', event?.corrects ? [event.corrects] : []), linked('Corrected by', event?.correctedBy),
    linked('Carries out or decides', event?.proposal ? [event.proposal] : []), linked('Decided by', event?.decision ? [event.decision] : []),
    pair('Place in the record', `version ${told.version} of this journey, position ${told.position} of the event store`))
}

function after(told) {
  const hidden = told.embargoed ? `, ${plural(told.embargoed, 'of them', 'of them')} not public on that day` : ''
  const open = told.openProposals ? ` ${plural(told.openProposals, 'proposed correction waits', 'proposed corrections wait')} for a decision.` : ''
  return element('div', {},
    profile(told.rating),
    stretches('Interventions', told.interventions, one => [sentence(one.kind), one.started, one]),
    stretches('Delivered by', told.deliveredBy, one => [one.organisation, one.from, one]),
    paragraph(`${plural(told.entries, 'entry', 'entries')} on the timeline${hidden}.${open}`))
}

function stretches(name, all, tell) {
  if (all.length === 0) return undefined
  return paragraph(element('strong', {}, `${name}: `), all.map(tell).map(([what, from, one]) =>
    `${what}, since ${from?.text ?? when(from)}${one.ended ? `, ended ${one.ended.precision === 'unknown' ? 'on an unknown day' : one.ended.text}` : ''}`
    + (one.standing === 'uncertain' ? ' (the dates do not say whether it goes on)' : '')).join('; ') + '.')
}

function timeline(told) {
  return element('ul', {class: 'wm-list'}, told.entries.map(entry => element('li', {},
    `${entry.date?.text ?? 'date unknown'}: ${entry.title} `, entry.embargoed ? notPublishedYet() : '',
    entry.corrected.length ? ` (corrected: ${entry.corrected.map(one => sentence(one.kind)).join(', ')})` : '')))
}

function raw(event, told) {
  if (!event) return paragraph('It is not among the events that were told.')
  const block = (title, json) => [element('h4', {class: 'govuk-heading-s'}, title),
    element('pre', {class: 'wm-raw', tabindex: '0', role: 'region', 'aria-label': title}, JSON.stringify(json, null, 2))]
  return element('div', {},
    block(`As stored, revision ${event.storedRevision}`, event.stored),
    event.storedRevision === event.revision ? undefined : block(`As understood today, revision ${event.revision}`, event.understood),
    paragraph(`Event ${told.eventId}; correlation ${event.correlationId ?? 'none'}, causation ${event.causationId ?? 'none'}.`))
}
