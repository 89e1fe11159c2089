import {element, paragraph} from '../dom.js'
import {control} from '../forms/controls.js'
import {grades} from './grades.js'
import {fieldsOf} from './schema.js'

const WHY = {
  reason: {as: 'prose', label: 'Reason', hint: 'Read by everybody who looks at the correction: no personal data.'},
  link: {as: 'text', label: 'Evidence: link to a document'},
  documentSha256: {as: 'text', label: 'Evidence: hash of a document (SHA-256)'},
  note: {as: 'prose', label: 'Evidence: where it can be found otherwise'}
}
const NAMED = {reason: 'reason', link: 'evidence.link', documentSha256: 'evidence.documentSha256', note: 'evidence.note'}
const PATHS = {'evidence.link': 'evidence'}

/**
 * A form made from a fact, and the body that asks for its correction.
 *
 * @param subject what is corrected
 * @param fact what the fields begin with
 */
export function correctionForm(command, subject, fact, vocabulary) {
  const context = {vocabulary, fact, kinds: {grades}, path: name => `changes.${name}`}
  const controls = Object.entries(fieldsOf(command, subject.type)).map(([name, kind]) => {
    const made = control(name, kind, context)
    made.from(fact[name])
    return {name, ...made}
  })
  const begun = controls.map(one => JSON.stringify(one.say() ?? null))
  const why = Object.fromEntries(Object.entries(WHY).map(([name, field]) =>
    [name, control(NAMED[name], field, {path: path => PATHS[path] ?? path})]))
  const form = element('form', {id: 'correction', novalidate: true, 'aria-label': 'Correction'},
    controls.length ? paragraph('Change what is wrong. What you leave as it is, is not sent.') : '',
    controls.flatMap(one => one.elements),
    element('h3', {class: 'govuk-heading-s'}, 'Why, and what shows it'),
    Object.values(why).flatMap(one => one.elements),
    element('button', {type: 'submit', class: 'govuk-button'}, 'See what it would change'))
  const {reason, ...evidence} = why
  return {
    form,
    body: proposalId => ({
      proposalId, command, corrects: subject.event.eventId, reason: reason.say(),
      evidence: Object.fromEntries(Object.entries(evidence).map(([name, one]) => [name, one.say()])),
      changes: Object.fromEntries(controls.map((one, i) => [one.name, one.say() ?? null, begun[i]])
        .filter(([, value, before]) => JSON.stringify(value) !== before).map(([name, value]) => [name, value]))
    }),
    raw: () => Object.fromEntries([...controls.map(one => [one.name, one.raw()]), ...Object.entries(why).map(([name, one]) => [NAMED[name], one.raw()])]),
    put(raw) {
      controls.forEach(one => one.put(raw[one.name]))
      Object.entries(why).forEach(([name, one]) => one.put(raw[NAMED[name]]))
    }
  }
}
