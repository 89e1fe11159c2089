import {moment} from '../dates.js'
import {element, link, paragraph} from '../dom.js'
import {pageOf} from './forms.js'

const FURTHER = {
  RecordInspection: (body, urn) => [pageOf('publish-report', urn), {inspectionId: body.inspectionId}, 'Publish its report'],
  RecordVisit: (body, urn) => body.published ? undefined : [pageOf('publish-visit-letter', urn), {visitId: body.visitId}, 'Publish its letter'],
  StartIntervention: (body, urn) => [pageOf('end-intervention', urn), {interventionId: body.interventionId}, 'Record its end'],
  SubmitActionPlan: (body, urn) => [pageOf('record-milestone', urn), {planId: body.planId}, 'Record a milestone of it'],
  RegisterAuthority: (body, urn) => [pageOf('record-inspection', urn), {}, 'Record an inspection of it']
}

/** What was recorded, where the journey stands by it, and what can be done next. */
export function done(what, form, body, {urn, version, eventIds, recordedAt, changed}) {
  const further = FURTHER[form.command]?.(body, urn)
  const next = further && `${further[0]}?${new URLSearchParams({...further[1], minVersion: version})}`
  return [
    element('div', {class: 'govuk-panel govuk-panel--confirmation', id: 'recorded', tabindex: '-1', role: 'alert'},
      element('h2', {class: 'govuk-panel__title'}, changed ? form.done : 'Already recorded'),
      element('div', {class: 'govuk-panel__body'}, `Version ${version} of the journey`)),
    changed ? paragraph(`Recorded ${moment(recordedAt)}, as event `, element('code', {}, eventIds[0]), '.')
      : paragraph('Exactly this was recorded before. Nothing was stored again.'),
    element('h2', {class: 'govuk-heading-m'}, 'What next'),
    element('ul', {class: 'govuk-list'}, [
      next ? [next, further[2]] : undefined,
      [`/authorities/${urn}`, 'See the authority’s journey'],
      form.again ? [pageOf(what, urn), form.again] : undefined,
      [`/authorities/${urn}/record`, 'Record something else of this authority']
    ].filter(Boolean).map(([href, text]) => element('li', {}, link(href, text))))
  ]
}
