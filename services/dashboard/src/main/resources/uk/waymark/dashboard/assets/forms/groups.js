import {element} from '../dom.js'

const idOf = name => `field-${name.replace(/\W/g, '-')}`

/** A field with its label. @param path where the request holds it, as refusals name it */
export function group(path, label, field, hint) {
  const about = hint && element('div', {class: 'govuk-hint', id: `${field.id}-hint`}, hint)
  if (about) field.setAttribute('aria-describedby', about.id)
  return element('div', {class: 'govuk-form-group', 'data-field': path},
    element('label', {class: 'govuk-label', for: field.id}, label), about, field)
}

/** Several fields that are one answer. @param answer what holds them */
export function set(path, name, legend, answer, hint) {
  const id = idOf(name)
  const about = hint && element('div', {class: 'govuk-hint', id: `${id}-hint`}, hint)
  answer.setAttribute('data-answer', '')
  return element('div', {class: 'govuk-form-group', 'data-field': path},
    element('fieldset', {class: 'govuk-fieldset', role: 'group', id, 'aria-describedby': about?.id},
      element('legend', {class: 'govuk-fieldset__legend'}, legend), about, answer))
}

export function input(name, kind, attributes) {
  return element(kind, {class: kind === 'textarea' ? 'govuk-textarea' : 'govuk-input', id: idOf(name), name, autocomplete: 'off', ...attributes})
}

export const select = (name, options) => element('select', {class: 'govuk-select', id: idOf(name), name},
  options.map(([value, text]) => element('option', {value}, text)))

export const button = (text, attributes) =>
  element('button', {type: 'button', class: 'govuk-button govuk-button--secondary', ...attributes}, text)
