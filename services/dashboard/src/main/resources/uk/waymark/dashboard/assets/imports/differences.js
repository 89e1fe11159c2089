import {value} from '../correct/proposal.js'
import {element} from '../dom.js'
import {sentence} from '../words.js'

/** Cells that a file says otherwise: what is recorded, and what the file says. */
export function differences(all) {
  return all.length ? element('ul', {class: 'govuk-list wm-slim'}, all.map(({field, recorded, file}) =>
    element('li', {}, `${sentence(field)}: `, element('span', {}, value(recorded)), ' → ', element('strong', {}, value(file))))) : ''
}
