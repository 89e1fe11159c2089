import {Refusal} from '../api.js'

/**
 * What went wrong with a request, in the words and the fields of a form: each error at the field that is nearest to what
 * it names; no answer is a refusal too.
 *
 * @param names of what a request holds and the form does not
 * @param unreached what to say when there was no answer
 */
export function understood(trouble, form, names, unreached) {
  if (trouble instanceof Refusal) {
    return {message: trouble.message, errors: trouble.errors.map(error => ({...error, field: nearest(error.field, form, names)}))}
  }
  if (trouble instanceof TypeError) return {message: unreached, errors: []}
  throw trouble
}

function nearest(field, form, names) {
  for (let at = field; at; at = /[.[]/.test(at) ? at.replace(/[.[][^.[]*$/, '') : '') {
    if (form.querySelector(`[data-field="${CSS.escape(at)}"]`)) return at
  }
  return names[field] ?? field
}
