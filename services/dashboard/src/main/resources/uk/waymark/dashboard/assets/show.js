import {Refusal} from './api.js'
import {at, element, link, paragraph} from './dom.js'
import {signInHere} from './door.js'
import {firstField, mark, title, unmark} from './forms/mark.js'

const latest = new WeakMap()

/**
 * Shows what is asked for in a place, or why it cannot be shown. An answer that a newer question overtook is dropped.
 * While nothing was shown there yet, the place says that it is loading. Who was in the middle of something there stays
 * there. What was brought up to date in its place, and answers with nothing, stays.
 *
 * @param again what to do when somebody wants to try it again
 */
export async function show(place, asking, again = () => show(place, asking)) {
  const turn = Symbol('turn')
  latest.set(place, turn)
  place.setAttribute('aria-busy', 'true')
  if (!place.hasChildNodes()) place.append(element('p', {class: 'govuk-body wm-loading'}, 'Loading…'))
  const told = await asking().catch(trouble => failure(trouble, again))
  if (latest.get(place) !== turn) return
  if (told !== undefined) {
    const restore = remember(place)
    place.replaceChildren(...[told].flat())
    restore()
  }
  place.removeAttribute('aria-busy')
}

/** Where somebody is in a place: what has the focus, how far it is scrolled, what is open. */
function remember(place) {
  const focused = place.contains(document.activeElement) ? document.activeElement : undefined
  const address = focused?.getAttribute('href')
  const same = focused?.id ? `#${CSS.escape(focused.id)}` : address ? `a[href="${CSS.escape(address)}"]` : undefined
  const caret = focused?.selectionStart
  const scrolled = [...place.querySelectorAll('.wm-scroll')].map(one => one.scrollTop)
  const open = [...place.querySelectorAll('details')].map(one => one.open)
  return () => {
    place.querySelectorAll('details').forEach((one, i) => { one.open = open[i] ?? false })
    place.querySelectorAll('.wm-scroll').forEach((one, i) => { one.scrollTop = scrolled[i] ?? 0 })
    const again = same && place.querySelector(same)
    again?.focus({preventScroll: true})
    if (again && caret !== undefined && caret !== null) again.setSelectionRange(caret, caret)
  }
}

/** Shows nothing in a place, whatever was on its way there. */
export function clear(place) {
  latest.delete(place)
  place.replaceChildren()
  place.removeAttribute('aria-busy')
}

function failure(trouble, again) {
  const retry = element('button', {type: 'button', class: 'govuk-button govuk-button--secondary'}, 'Try again')
  retry.addEventListener('click', again)
  return element('div', {class: 'govuk-inset-text wm-failure', role: 'alert'}, ...told(trouble), retry)
}

function told(trouble) {
  if (!(trouble instanceof Refusal)) {
    if (!(trouble instanceof TypeError)) throw trouble
    return [paragraph(element('strong', {}, navigator.onLine ? 'The server cannot be reached.' : 'You are offline.'),
      ' What is shown elsewhere on this page may be out of date.')]
  }
  if (trouble.status === 401 || trouble.status === 403) {
    return [paragraph(element('strong', {}, 'You may not see this.'), ' ', link(signInHere(), 'Sign in'),
      ' with an account that may.')]
  }
  return [paragraph(element('strong', {}, 'This cannot be shown: '), trouble.message + '.')]
}

/** Says above everything which fields of a form the server refused, and beside each field why. */
export function refused(form, refusal) {
  clearRefusals(form)
  const items = refusal.errors.map(error => {
    const group = form.querySelector(`[data-field="${CSS.escape(error.field)}"]`)
    const field = group && firstField(group)
    if (!field) return element('li', {}, `${error.field}: ${error.detail}`)
    mark(group, error.detail)
    const target = element('a', {href: '#' + field.id}, `${title(group)}: ${error.detail}`)
    target.addEventListener('click', event => {
      event.preventDefault()
      field.focus()
    })
    return element('li', {}, target)
  })
  const summary = element('div', {class: 'govuk-error-summary', tabindex: '-1', role: 'alert'},
    element('h2', {class: 'govuk-error-summary__title'}, 'There is a problem'),
    element('div', {class: 'govuk-error-summary__body'},
      element('ul', {class: 'govuk-list govuk-error-summary__list'}, items.length ? items : element('li', {}, refusal.message))))
  at('errors').replaceChildren(summary)
  document.title = 'Error: ' + document.title.replace(/^Error: /, '')
  summary.focus()
}

export function clearRefusals(form) {
  at('errors').replaceChildren()
  document.title = document.title.replace(/^Error: /, '')
  form.querySelectorAll('.govuk-form-group--error').forEach(unmark)
}
