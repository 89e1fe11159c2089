import {element, hidden} from './dom.js'
import {gradeLetter, gradeName} from './words.js'

/** A grade: its name first, its colour second. */
export function grade(value) {
  return element('span', {class: 'wm-grade', 'data-grade': value}, gradeName(value))
}

/** A grade in a narrow cell: a letter in its colour, its name for who cannot see that. */
export function gradeCell(value) {
  return element('td', {class: 'wm-cell', 'data-grade': value, title: gradeName(value)},
    element('span', {'aria-hidden': 'true'}, gradeLetter(value)), hidden(gradeName(value)))
}

/** What the letters mean. */
export function legend(values) {
  return element('ul', {class: 'wm-legend'}, values.map(value => element('li', {},
    element('span', {class: 'wm-swatch', 'data-grade': value, 'aria-hidden': 'true'}, gradeLetter(value)),
    gradeName(value))))
}

/** What those who may know are told of a thing that the public is not. */
export function notPublishedYet() {
  return element('strong', {class: 'govuk-tag govuk-tag--yellow'}, 'Not published yet')
}
