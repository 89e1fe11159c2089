import {d3} from './d3.js'

const YEAR = 365.25 * 86_400_000

/** The axis of time: years, or months where the stretch is short, as many as there is room for. */
export function timeAxis(x, width) {
  const years = (x.domain()[1] - x.domain()[0]) / YEAR
  const room = Math.max(2, Math.floor(width / 65))
  return years > 3
    ? d3.axisBottom(x).ticks(d3.utcYear.every(Math.ceil(years / room))).tickFormat(d3.utcFormat('%Y'))
    : d3.axisBottom(x).ticks(d3.utcMonth.every(Math.max(1, Math.ceil(12 * years / room)))).tickFormat(d3.utcFormat('%b %Y'))
}
