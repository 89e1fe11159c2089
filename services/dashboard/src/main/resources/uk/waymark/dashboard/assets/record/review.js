import {date, when} from '../dates.js'
import {element, hidden} from '../dom.js'
import {fieldName} from '../forms/fields.js'
import {gradeName, sentence} from '../words.js'
import {follows} from './follows.js'

/**
 * Everything that will be stored, and what follows from it.
 *
 * @param change what to do when somebody wants to change a field
 */
export function review(form, body, request, context, change) {
  const rows = Object.entries(form.fields).map(([name, field]) => [name, field.label ?? fieldName(name), told(body[name], field, context, body)])
    .filter(([, , value]) => value !== undefined)
  return [
    element('dl', {class: 'govuk-summary-list', id: 'answers'}, rows.map(([name, label, value]) => element('div', {class: 'govuk-summary-list__row'},
      element('dt', {class: 'govuk-summary-list__key'}, label),
      element('dd', {class: 'govuk-summary-list__value'}, value),
      element('dd', {class: 'govuk-summary-list__actions'}, changing(name, label, change))))),
    element('h3', {class: 'govuk-heading-s'}, 'What follows from it'),
    element('ul', {class: 'govuk-list govuk-list--bullet', id: 'follows'}, follows(form.command, body, context).map(one => element('li', {}, one))),
    element('details', {class: 'govuk-details'},
      element('summary', {class: 'govuk-details__summary'}, element('span', {class: 'govuk-details__summary-text'}, 'What is sent, as JSON')),
      element('div', {class: 'govuk-details__text'}, element('pre', {class: 'wm-raw', tabindex: '0', id: 'sent'}, `POST ${request.path}\n\n${JSON.stringify(request.body, null, 2)}`)))
  ]
}

function changing(name, label, change) {
  const link = element('a', {class: 'govuk-link', href: location.pathname + location.search}, 'Change', hidden(` ${label.toLowerCase()}`))
  link.addEventListener('click', event => {
    event.preventDefault()
    change(name)
  })
  return link
}

/** A value as people read it; undefined where nothing will be stored. */
function told(value, field, context, body) {
  if (value === undefined || Array.isArray(value) && value.length === 0) return undefined
  return (SAYING[field.as] ?? (one => one))(value, field, context, body)
}

const list = items => element('ul', {class: 'govuk-list wm-slim'}, items.map(item => element('li', {}, item)))

const SAYING = {
  day: value => date(value), known: value => when(value),
  choice: (value, field, context) => named(field.options(context), value),
  truth: (value, field) => value ? field.yes : field.no,
  edition: (value, field, {vocabulary}) => vocabulary.editions.find(one => one.code === value).name,
  lines: list, spans: all => list(all.map(({start, end}) => `${date(start)} to ${date(end)}`)),
  findings: all => list(all.map(({kind, text}) => `${sentence(kind)}: ${text}`)),
  judgements: (all, field, {vocabulary}, {edition}) => list(all.map(({code, grade}) => `${sentence(label(vocabulary, edition, code))}: ${gradeName(grade)}`)),
  source: ({confidence, title, link}) => list([title, link, confidence && sentence(confidence)].filter(Boolean))
}

const label = ({editions}, edition, code) => editions.find(one => one.code === edition).judgements.find(one => one.code === code).label
const named = (options, value) => options.find(one => Array.isArray(one) && one[0] === value)?.[1] ?? sentence(value)
