import {address} from '../api.js'
import {drawn} from '../charts/draw.js'
import {stack} from '../charts/stack.js'
import {date, quarters} from '../dates.js'
import {element, link, paragraph} from '../dom.js'
import {legend} from '../grade.js'
import {go, read, write} from '../state.js'
import {dataTable, table} from '../table.js'
import {gradeName, SCALE} from '../words.js'
import {basis} from './standings.js'

/** How the counts moved, to be scrubbed; the day pointed at is in the address. */
export function series(told) {
  if (told.steps.length === 0) return paragraph('Nothing had been recorded by then.')
  const steps = [...told.steps, {...told.steps.at(-1), date: told.on}].map(flat)
  const bands = [...SCALE, 'none', 'unrated'].map(key => ({key, name: bandName(key)}))
  const figure = element('div', {class: 'wm-chart'})
  const readout = element('output', {class: 'wm-readout govuk-body', for: 'scrub', 'aria-live': 'off'})
  const slider = element('input', {id: 'scrub', type: 'range', min: 0, max: steps.length - 1, step: 1})
  const label = `Stacked chart of how many authorities stood at each grade from ${date(told.from)} to ${date(told.on)}. `
    + 'The same numbers are in the table below it.'
  const on = day => steps[indexOn(day)]
  const indexOn = day => Math.max(0, steps.findLastIndex(step => step.date <= day))
  let chosen = indexOn(read('at').at || told.on)
  let chart

  function choose(index, {remember = true} = {}) {
    chosen = index
    const step = steps[index]
    slider.value = index
    slider.setAttribute('aria-valuetext', `${date(step.date)}: ` + bands.map(band => `${band.name} ${step[band.key]}`).join(', '))
    readout.replaceChildren(element('strong', {}, date(step.date)),
      ...bands.map(band => element('span', {}, `${band.name} `, element('strong', {}, String(step[band.key])))))
    chart?.mark(index)
    if (remember) write({at: index === steps.length - 1 ? '' : step.date}, {replace: true})
  }

  drawn(figure, width => {
    chart = stack(steps, bands, label, width, choose)
    chart.mark(chosen)
    return chart.drawing
  })
  slider.addEventListener('input', () => choose(Number(slider.value)))
  choose(chosen, {remember: false})
  const button = element('button', {type: 'button', class: 'govuk-button govuk-button--secondary'}, 'Show that day')
  button.addEventListener('click', () => {
    go({on: steps[chosen].date, at: ''})
  })
  return [
    legend([...SCALE, 'not_judged_under_framework', 'not_rated']),
    figure,
    element('div', {class: 'wm-scrub'}, element('label', {class: 'govuk-label', for: 'scrub'}, 'Move through time'), slider, button),
    readout,
    dataTable('The numbers behind the chart', () => [
      table(`Standings at the end of each quarter, ${date(told.from)} to ${date(told.on)}`,
        [{name: 'On'}, ...bands.map(band => ({name: band.name, number: true}))],
        quarters(told.from, told.on).map(day => [date(day), ...bands.map(band => String(on(day)[band.key]))])),
      paragraph(link(address('/api/standings/series', read('on', 'knownAt', 'rule', 'region')), 'Every day on which a count changed, as data'))]),
    basis(told, `From ${date(told.from)}, counted`)
  ]
}

const bandName = key => key === 'none' ? gradeName('not_judged_under_framework')
  : key === 'unrated' ? gradeName('not_rated') : gradeName(key)

/** The three kinds of no overall grade are one band. */
function flat({date, counts, unrated}) {
  return {
    date, ...Object.fromEntries(SCALE.map(grade => [grade, counts[grade]])),
    none: Object.entries(counts).filter(([grade]) => !SCALE.includes(grade)).reduce((sum, [, count]) => sum + count, 0),
    unrated
  }
}
