import {element, hidden} from '../dom.js'

const FIELDS = 'input, select, textarea'
const own = (group, name) => group.querySelector(`:scope > ${name}, :scope > fieldset > ${name}`)

/** What somebody fills in first of a group. */
export const firstField = group => group.querySelector(FIELDS)

/** What a group is called. */
export const title = group => group.querySelector('legend, label').textContent

/** Says at a group of a form what is wrong with it. */
export function mark(group, words) {
  unmark(group)
  const frame = group.querySelector(':scope > fieldset')
  const described = frame ?? firstField(group)
  const message = element('p', {id: described.id + '-error', class: 'govuk-error-message'}, hidden('Error: '), words)
  group.classList.add('govuk-form-group--error')
  describe(described, own(group, '.govuk-hint'), message)
  for (const field of group.querySelectorAll(FIELDS)) field.setAttribute('aria-invalid', 'true')
  ;(own(group, '[data-answer]') ?? described).before(message)
}

export function unmark(group) {
  group.classList.remove('govuk-form-group--error')
  own(group, '.govuk-error-message')?.remove()
  describe(group.querySelector(':scope > fieldset') ?? firstField(group), own(group, '.govuk-hint'))
  for (const field of group.querySelectorAll(FIELDS)) field.removeAttribute('aria-invalid')
}

function describe(described, ...parts) {
  const ids = parts.filter(Boolean).map(part => part.id).join(' ')
  if (ids) described?.setAttribute('aria-describedby', ids)
  else described?.removeAttribute('aria-describedby')
}
