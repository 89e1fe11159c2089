import {date, moment} from '../dates.js'
import {element, link, paragraph} from '../dom.js'
import {gradeName, RULES, SCALE} from '../words.js'

/** Counts by grade; every count names its rule, its day and what was known. */
export function standings(told) {
  if (told.authorities + told.unrated === 0) {
    return paragraph(`Nothing had been recorded by ${moment(told.knownAt)}. `, link('/', 'Show today'))
  }
  const counts = {...told.counts, not_rated: told.unrated}
  const shown = Object.entries(counts).filter(([name, count]) => count > 0 || SCALE.includes(name))
  return [
    element('ul', {class: 'wm-counts'}, shown.map(([name, count]) =>
      element('li', {'data-grade': name},
        element('span', {class: 'wm-counts__number'}, String(count)),
        element('span', {}, gradeName(name))))),
    basis(told, `${told.authorities} authorities counted`)
  ]
}

/** By which rule, on which day and as known at which moment something was counted. */
export function basis(told, what) {
  const basis = paragraph(
    element('span', {class: 'wm-basis'},
      `${what}${told.region ? ` in ${told.region === 'north' ? 'the North' : told.region}` : ''} on ${date(told.on)}: `
      + `${RULES[told.rule] ?? told.definition}, as known at ${moment(told.knownAt)}. `),
    link('/how-we-count', 'How we count'))
  return told.behind ? element('div', {}, basis, incomplete(told)) : basis
}

/** What is recorded and cannot be shown yet is not kept from the reader. Nothing where an answer is complete. */
export const incomplete = told => told.behind ? behind(told.behind) : undefined

const behind = urns => element('p', {class: 'govuk-inset-text wm-behind'}, 'Not complete: something recorded of ',
  urns.flatMap((urn, i) => [i ? ', ' : '', link(`/authorities/${urn}`, urn)]), ' could not be taken in yet. What is shown of it is what was known before.')
