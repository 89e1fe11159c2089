/** Makes an element. Text stays text: nothing the API says is ever read as HTML. */
export function element(name, attributes, ...children) {
  const made = document.createElement(name)
  for (const [key, value] of Object.entries(attributes ?? {})) {
    if (value !== undefined && value !== null) made.setAttribute(key, value)
  }
  made.append(...children.filter(child => child !== undefined && child !== null))
  return made
}

/** A link to another site, if the address is one a browser should open; else the text. */
export function outward(address, text) {
  return /^https?:\/\//.test(address ?? '')
    ? element('a', {href: address, rel: 'noopener noreferrer'}, text)
    : text
}

const NAMES = {
  outstanding: 'Outstanding',
  good: 'Good',
  requires_improvement: 'Requires improvement',
  adequate: 'Adequate',
  inadequate: 'Inadequate',
  not_judged_under_framework: 'Not judged under this framework',
  not_judged: 'Not judged',
  unknown: 'Unknown',
  not_rated: 'No published rating',
  nothing_recorded_yet: 'Nothing recorded yet'
}

export function gradeName(grade) {
  return NAMES[grade] ?? grade
}

/** A grade: its name first, its colour second. */
export function grade(value) {
  return element('span', {class: 'grade', 'data-grade': value}, gradeName(value))
}

const DAY = new Intl.DateTimeFormat('en-GB', {day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC'})
const MONTH = new Intl.DateTimeFormat('en-GB', {month: 'long', year: 'numeric', timeZone: 'UTC'})

/** An ISO date as far as it is known: a day, a month or a year. */
export function date(iso) {
  if (/^\d{4}-\d{2}-\d{2}$/.test(iso ?? '')) return DAY.format(new Date(iso + 'T00:00:00Z'))
  if (/^\d{4}-\d{2}$/.test(iso ?? '')) return MONTH.format(new Date(iso + '-01T00:00:00Z'))
  return iso ?? 'unknown'
}

/** A date with its precision, as the API tells it. */
export function when(known) {
  if (!known || known.precision === 'unknown') return 'date unknown'
  return (known.precision === 'by' ? 'by ' : '') + date(known.value)
}
