import {link} from '../dom.js'
import {table} from '../table.js'
import {gradeName, SCALE} from '../words.js'
import {basis} from './standings.js'

/** The counts of each region. */
export function regions(told) {
  const grades = Object.keys(told.regions[0].counts)
    .filter(grade => SCALE.includes(grade) || told.regions.some(region => region.counts[grade] > 0))
  const columns = [{name: 'Region'}, ...grades.map(grade => ({name: gradeName(grade), number: true})),
    {name: 'Not rated yet', number: true}, {name: 'Counted', number: true}]
  const rows = told.regions.map(region => [
    link(`/?${query(region.region)}`, region.region),
    ...grades.map(grade => String(region.counts[grade])), String(region.unrated), String(region.authorities)])
  const sum = pick => String(told.regions.reduce((all, region) => all + pick(region), 0))
  rows.push(['England', ...grades.map(grade => sum(region => region.counts[grade])),
    sum(region => region.unrated), sum(region => region.authorities)])
  return [table('Standings by region', columns, rows, {hideCaption: true}), basis(told, 'Regions counted')]
}

function query(region) {
  const wanted = new URLSearchParams(location.search)
  wanted.set('region', region)
  wanted.delete('at')
  return wanted
}
