import {date} from '../dates.js'
import {element, outward, paragraph} from '../dom.js'
import {grade, notPublishedYet} from '../grade.js'
import {editionName, gradeName, sentence} from '../words.js'

/** What rates an authority, and what that rests on. */
export function profile(rating) {
  return [rated(rating), ...(rating.notPublishedYet ?? []).map(waiting)]
}

function rated(rating) {
  if (rating.state === 'not_rated') return paragraph('No published report rates it on this day.')
  if (rating.state === 'nothing_recorded_yet') return paragraph('Nothing had been recorded of it at that moment.')
  return element('div', {},
    element('dl', {class: 'wm-profile'},
      element('dt', {}, 'Overall effectiveness'), element('dd', {}, grade(rating.overall)),
      Object.entries(rating.judgements).flatMap(([code, value]) => [
        element('dt', {}, sentence(rating.labels?.[code] ?? code)), element('dd', {}, grade(value))])),
    paragraph(`It rests on the ${editionName(rating.edition)} inspection (${rating.inspectionType}) of ${date(rating.inspectionStart)} to `
      + `${date(rating.inspectionEnd)}, published on ${date(rating.publicationDate)}. `,
    rating.source ? outward(rating.source, 'Read the report') : 'The address of the report is not known.'))
}

function waiting(inspection) {
  return element('div', {class: 'govuk-inset-text'},
    paragraph(notPublishedYet(), ` ${editionName(inspection.edition)} inspection (${inspection.inspectionType}) of `
      + `${date(inspection.inspectionStart)} to ${date(inspection.inspectionEnd)}`
      + (inspection.publicationDate ? `, to be published on ${date(inspection.publicationDate)}. ` : ', no day of publication set. '),
    grade(inspection.overall)),
    paragraph(Object.entries(inspection.judgements).map(([code, value]) => `${sentence(code)}: ${gradeName(value)}`).join('; ') + '.'))
}
