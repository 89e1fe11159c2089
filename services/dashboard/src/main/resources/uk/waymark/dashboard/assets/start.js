/**
 * Stands before the page's own script, and needs no other file, so that it can tell when a part of that script does not
 * arrive: the connection may be gone, or have changed to another network. A browser never asks for a lost part of a
 * module again, so the page is loaded once more, by itself the first time and then by whoever reads.
 */
const SOON = 500

const loadedAgain = () => performance.getEntriesByType('navigation')[0].type === 'reload'

function say() {
  const told = document.createElement('p')
  told.className = 'govuk-body'
  told.textContent = 'Parts of this page did not arrive.'
  const reload = document.createElement('button')
  reload.type = 'button'
  reload.className = 'govuk-button govuk-button--secondary'
  reload.textContent = 'Load the page again'
  reload.addEventListener('click', () => location.reload())
  const notice = document.createElement('div')
  notice.className = 'govuk-inset-text wm-failure'
  notice.setAttribute('role', 'alert')
  notice.append(told, reload)
  document.querySelectorAll('[aria-busy]').forEach(place => place.removeAttribute('aria-busy'))
  document.querySelectorAll('.wm-live').forEach(line => { line.hidden = true })
  document.querySelector('h1').after(notice)
}

addEventListener('error', ({target}) => {
  if (!(target instanceof HTMLScriptElement)) return
  if (loadedAgain()) say()
  else setTimeout(() => location.reload(), SOON)
}, true)
