const DAY = new Intl.DateTimeFormat('en-GB', {day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC'})
const MONTH = new Intl.DateTimeFormat('en-GB', {month: 'long', year: 'numeric', timeZone: 'UTC'})
const MOMENT = new Intl.DateTimeFormat('en-GB', {dateStyle: 'long', timeStyle: 'medium'})

/** An ISO date as far as it is known: a day, a month or a year. */
export function date(iso) {
  if (/^\d{4}-\d{2}-\d{2}$/.test(iso ?? '')) return DAY.format(time(iso))
  if (/^\d{4}-\d{2}$/.test(iso ?? '')) return MONTH.format(time(iso))
  return iso ?? 'unknown'
}

/** A date with its precision, as the API tells it. */
export function when(known) {
  if (!known || known.precision === 'unknown') return 'date unknown'
  return (known.precision === 'by' ? 'by ' : '') + date(known.value)
}

/** The last day a date can have been, as the API tells it; undefined when nobody knows. */
export function latestDay({value}) {
  const [year, month = '12', day] = (value ?? '').split('-')
  if (!year) return undefined
  return day ? value : new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)
}

/** The first moment of an ISO date of any precision; undefined when none is known. */
export function time(iso) {
  const [year, month = '01', day = '01'] = (iso ?? '').split('-')
  return year ? new Date(`${year}-${month}-${day}T00:00:00Z`) : undefined
}

/** A recorded instant, in the reader's own time zone. */
export const moment = instant => MOMENT.format(new Date(instant))

/** Whole days from one ISO day to another. */
export const days = (from, until) => Math.round((time(until) - time(from)) / 86_400_000)

/** The last days of the quarters between two ISO days, newest first, after the later day itself. */
export function quarters(from, until) {
  const ends = []
  for (let year = Number(until.slice(0, 4)); year >= Number(from.slice(0, 4)); year--) {
    ends.push(...['12-31', '09-30', '06-30', '03-31'].map(day => `${year}-${day}`))
  }
  return [until, ...ends.filter(day => day > from && day < until)]
}

/** A length of time in years and months, of 365.25 days each year. */
export function span(length) {
  const months = Math.round(length / 30.4375)
  if (months < 1) return `${length} ${length === 1 ? 'day' : 'days'}`
  const years = Math.floor(months / 12)
  const parts = [years && `${years} ${years === 1 ? 'year' : 'years'}`,
    months % 12 && `${months % 12} ${months % 12 === 1 ? 'month' : 'months'}`]
  return parts.filter(Boolean).join(' ')
}
