import {ask} from '../api.js'
import {date, moment} from '../dates.js'
import {element, paragraph} from '../dom.js'
import {show} from '../show.js'
import {read, write} from '../state.js'
import {plural} from '../words.js'
import {changes} from './changes.js'
import {who} from './people.js'

const BEFORE_ANYTHING = '1970-01-01T00:00:00Z'

/**
 * What differs between two instants of knowledge, both in the address. Those on offer are the instants at which this
 * journey learned something; any other in the address stays.
 */
export function difference(path, steps) {
  const answer = element('div', {id: 'differs'})
  const select = (id, label, first) => {
    const field = element('select', {class: 'govuk-select', id, name: id}, element('option', {value: first[0]}, first[1]),
      steps.map(one => element('option', {value: one.recordedAt}, `After step ${one.step}: ${short(one.summary)}`)))
    return {field, group: element('div', {class: 'govuk-form-group'}, element('label', {class: 'govuk-label', for: id}, label), field)}
  }
  const from = select('from', 'From what was known', ['', 'Choose'])
  from.field.append(element('option', {value: BEFORE_ANYTHING}, 'Before anything was recorded'))
  const to = select('to', 'To what was known', ['', 'Now'])
  const form = element('form', {class: 'wm-controls', novalidate: true, 'aria-label': 'Two instants of knowledge'}, from.group, to.group,
    element('div', {class: 'wm-controls__do'}, element('button', {type: 'submit', class: 'govuk-button'}, 'Compare')))
  form.addEventListener('submit', event => {
    event.preventDefault()
    write({from: from.field.value, to: to.field.value})
    compare()
  })

  function compare() {
    const asked = read('on', 'from', 'to')
    choose(from.field, asked.from)
    choose(to.field, asked.to)
    if (!asked.from) {
      answer.replaceChildren(paragraph('Choose two points of the record to see what was learned between them.'))
      return Promise.resolve()
    }
    return show(answer, async () => told(await ask(`${path}/difference`, asked)), compare)
  }

  return {parts: [form, answer], compare}
}

function choose(field, value) {
  if (![...field.options].some(option => option.value === value)) {
    field.append(element('option', {value}, isNaN(new Date(value)) ? value : moment(value)))
  }
  field.value = value
}

const short = text => text.length > 60 ? text.slice(0, 59) + '…' : text

function told(answer) {
  const summaries = new Map(answer.events.map(event => [event.eventId, event.summary]))
  return [
    paragraph(element('span', {class: 'wm-basis'}, `Known at ${moment(answer.from.knownAt)} against known at ${moment(answer.to.knownAt)}, `
      + `both seen on ${date(answer.to.on)}; ${plural(answer.events.length, 'event')} between.`)),
    changes(answer, 'Fields that differ', ids => ids.length ? ids.map(id => summaries.get(id) ?? id).join('; ') : 'the day alone'),
    answer.events.length ? element('ol', {class: 'govuk-list govuk-list--number'}, answer.events.map(event => element('li', {},
      `${event.summary} (${who(event.actor)}, ${moment(event.recordedAt)})`))) : undefined
  ].filter(Boolean)
}
