import {element} from './dom.js'
import {go} from './state.js'

/**
 * Where a page of a list stands in it, and ways to the pages beside it; empty when there is one page.
 *
 * @param name parameter of the address that holds the page
 * @param words for the page before and the page after
 */
export function pager({page, size, total}, name, label, [before, after] = ['Previous', 'Next']) {
  if (total <= size) return ''
  const last = Math.ceil(total / size)
  const turn = (to, text) => {
    const id = `${name}-${text.toLowerCase()}`
    if (to < 1 || to > last) return element('span', {id, class: 'wm-quiet', tabindex: '-1'}, text)
    const query = new URLSearchParams(location.search)
    query.set(name, to)
    const made = element('a', {id, class: 'govuk-link', href: `?${query}`}, text)
    made.addEventListener('click', event => {
      event.preventDefault()
      go({[name]: String(to)})
    })
    return made
  }
  return element('nav', {class: 'wm-actions wm-pager', 'aria-label': label},
    element('span', {role: 'status'}, `Page ${page} of ${last}`), turn(page - 1, before), turn(page + 1, after))
}
