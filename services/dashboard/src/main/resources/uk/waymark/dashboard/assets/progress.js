import {element} from './dom.js'

/** How far something is: a bar, and the same in words beside it. Without a total nobody knows yet. */
export function progress(label, done, total, more = '') {
  const part = total ? Math.floor(100 * done / total) : undefined
  return element('div', {class: 'wm-progress'},
    element('progress', {'aria-label': label, max: total || 1, value: total ? done : undefined}),
    element('span', {class: 'wm-progress__words'}, total ? `${done} of ${total} (${part} %)${more}` : 'Not counted yet'))
}
