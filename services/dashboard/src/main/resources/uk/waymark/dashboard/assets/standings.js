import {ask} from './api.js'
import {date, element, grade} from './dom.js'

const RULES = {
  'any-framework': 'latest rating under any framework',
  ilacs: 'latest rating under ILACS only'
}

/** Counts by grade; every count names its rule, its day and what was known. */
export async function standings({on, rule, region}) {
  const told = await ask('/api/standings', {on, rule, region})
  const rows = Object.entries(told.counts)
    .filter(([name, count]) => count > 0 || ['outstanding', 'good', 'requires_improvement', 'inadequate'].includes(name))
    .map(([name, count]) => element('tr', {},
      element('th', {scope: 'row'}, grade(name)),
      element('td', {class: 'number'}, String(count))))
  return element('table', {},
    element('caption', {}, `${told.authorities} authorities counted on ${date(told.on)}: ${RULES[told.rule] ?? told.rule}, `
      + `as known at ${told.knownAt ?? 'this moment'}. ${told.unrated} more have no rating that counts.`),
    element('thead', {}, element('tr', {},
      element('th', {scope: 'col'}, 'Overall'),
      element('th', {scope: 'col', class: 'number'}, 'Authorities'))),
    element('tbody', {}, ...rows))
}
