import {ask} from '../api.js'
import {date} from '../dates.js'
import {element, link, paragraph} from '../dom.js'
import {SCALE, gradeName} from '../words.js'

const SHOWN = 8

/** Steps of two grades or more, newest first; one question for each pair of grades that far apart. */
export async function leaps(question) {
  const pairs = SCALE.flatMap((to, i) => SCALE.filter((from, j) => j - i >= 2).map(from => ({from, to})))
  const told = await Promise.all(pairs.map(pair => ask('/api/leaps', {...question, ...pair})))
  const all = told.flatMap(one => one.leaps).sort((a, b) => b.date.localeCompare(a.date) || a.name.localeCompare(b.name))
  if (all.length === 0) return paragraph('No authority had improved by two grades or more in one step by then.')
  const best = all.filter(leap => leap.first)
  const shown = [...all.slice(0, SHOWN), ...best.filter(leap => all.indexOf(leap) >= SHOWN)]
  return [
    paragraph(`Improved by two grades or more between two consecutive inspections: ${all.length} since 2013.`),
    element('ul', {class: 'wm-list'}, shown.map(leap => element('li', {},
      link(`/authorities/${leap.urn}`, leap.name), ` ${date(leap.date)}`, element('br'),
      `${gradeName(leap.from)} to ${gradeName(leap.to)} `,
      leap.first ? element('strong', {class: 'govuk-tag'}, 'First direct step') : undefined)))
  ]
}
