import {Refusal} from './api.js'
import {at, element} from './dom.js'
import {clearRefusals, refused} from './show.js'

/**
 * A button that does something on the server. What the server says against it stands above everything.
 *
 * @param doing throws as the API refuses
 */
export function doer(id, text, doing, main = false) {
  const made = element('button', {type: 'button', id, class: main ? 'govuk-button' : 'govuk-button govuk-button--secondary'}, text)
  made.addEventListener('click', async () => {
    if (made.hasAttribute('aria-disabled')) return
    made.setAttribute('aria-disabled', 'true')
    try {
      await attempt(at('content'), doing)
    } finally {
      made.removeAttribute('aria-disabled')
    }
  })
  return made
}

/** Does something, and says in a form, or above a page, why the server refused it; no answer is a refusal too. */
export async function attempt(form, doing, words = error => error) {
  clearRefusals(form)
  try {
    await doing()
  } catch (trouble) {
    if (trouble instanceof Refusal) refused(form, {message: sentenced(trouble.message), errors: trouble.errors.map(words)})
    else if (trouble instanceof TypeError) refused(form, {message: 'The server cannot be reached. Whether it did anything, this page does not know: look again.', errors: []})
    else throw trouble
  }
}

const sentenced = text => text.charAt(0).toUpperCase() + text.slice(1)

/** Says above the page that something was done, and takes the focus there. */
export function done(...words) {
  const banner = element('div', {class: 'govuk-notification-banner govuk-notification-banner--success', role: 'alert', tabindex: '-1', 'aria-labelledby': 'done-title'},
    element('div', {class: 'govuk-notification-banner__header'}, element('h2', {class: 'govuk-notification-banner__title', id: 'done-title'}, 'Done')),
    element('div', {class: 'govuk-notification-banner__content'}, element('p', {class: 'govuk-notification-banner__heading'}, ...words)))
  at('done').replaceChildren(banner)
  banner.focus()
}
