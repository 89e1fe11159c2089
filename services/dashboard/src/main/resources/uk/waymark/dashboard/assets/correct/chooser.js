import {when} from '../dates.js'
import {element, link, paragraph} from '../dom.js'
import {plural, sentence} from '../words.js'

export const heading = text => element('h2', {class: 'govuk-heading-m'}, text)

const newest = subject => subject.event.effective.map(day => day.value ?? '').sort().at(-1) ?? ''

/** The journey, to choose from it what is wrong: newest day first. */
export function chooser(all) {
  if (all.length === 0) return paragraph('Nothing is recorded that could be corrected.')
  const sorted = [...all].sort((one, other) => newest(one) < newest(other) ? 1 : -1)
  return [heading('What of it is wrong?'), element('ol', {class: 'wm-list', id: 'journey'}, sorted.map(one => element('li', {},
    link(`?event=${encodeURIComponent(one.event.eventId)}`, one.history[0].summary), ' ',
    one.history.length > 1 ? element('strong', {class: 'govuk-tag govuk-tag--blue'}, plural(one.history.length - 1, 'correction')) : '',
    element('div', {class: 'wm-quiet'}, one.event.effective.map(day => `${sentence(day.name)} ${when(day)}`).join('; ')))))]
}
