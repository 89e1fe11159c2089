import {day, DETAIL, FINDINGS, identity, known, LINK, optional, recorded, SOURCE, text, word} from './kinds.js'

const HASH = text('Hash of the document (SHA-256)', {format: 'hash', required: false})

/** What Ofsted did: inspections and their reports, visits and their letters. */
export const OFSTED = {
  'record-inspection': {
    command: 'RecordInspection', path: '/api/authorities/{urn}/inspections',
    title: 'Record an inspection', done: 'Inspection recorded', again: 'Record another inspection',
    about: 'Its dates, inspectors and judgements. They stay confidential until you publish its report.',
    fields: {
      scope: word('What it looked at', 'scopes', {hint: 'Only an inspection of the whole service can rate an authority.'}),
      inspectionType: text('Type of inspection', {hint: 'As the report prints it, such as standard or short.'}),
      visits: {as: 'spans', label: 'Days on site', least: 1, unmarked: true, hint: 'First and last day of each time the inspectors came.'},
      edition: {as: 'edition', label: 'Framework edition', required: true, decidedBy: 'visits'},
      judgements: {as: 'judgements', label: 'Judgements', unmarked: true},
      leadInspectors: {as: 'lines', label: 'Lead inspectors', one: 'Lead inspector', least: 1},
      inspectionId: identity('Identifier of the inspection')
    }
  },
  'publish-report': {
    command: 'PublishReport', path: '/api/authorities/{urn}/inspections/{inspectionId}/publication',
    title: 'Publish a report', done: 'Publication recorded', again: 'Publish another report',
    about: 'From its publication date on, an inspection’s judgements count and everybody sees them: today, on a day to come, or since a day in the past.',
    fields: {
      inspectionId: recorded('Inspection', 'unpublished', ['No inspection waits for its report.', 'record-inspection']),
      publicationDate: day('Publication date', {hint: 'The date of the publisher’s site. A day to come schedules it: at 00:00 that day it is public.'}),
      publicationDatePrinted: optional(day('Publication date printed in the report', {hint: 'Where it prints another one; it is kept beside the other.'})),
      link: LINK, documentSha256: HASH, findings: FINDINGS
    }
  },
  'record-visit': {
    command: 'RecordVisit', path: '/api/authorities/{urn}/visits',
    title: 'Record a visit', done: 'Visit recorded', again: 'Record another visit',
    about: 'A focused or monitoring visit, or a joint targeted area inspection: ungraded.',
    fields: {
      kind: word('Kind of visit', 'visitKinds'),
      started: known('Began'), ended: optional(known('Ended', {after: 'started'})),
      published: optional(known('Letter published', {after: 'started', hint: 'Leave it empty while the letter is not public: you publish it later.'})),
      link: LINK, detail: DETAIL, source: SOURCE, visitId: identity('Identifier of the visit')
    }
  },
  'publish-visit-letter': {
    command: 'PublishVisitLetter', path: '/api/authorities/{urn}/visits/{visitId}/publication',
    title: 'Publish a visit’s letter', done: 'Publication recorded', again: 'Publish another letter',
    about: 'From its publication date on, everybody sees the visit and what was found.',
    fields: {
      visitId: recorded('Visit', 'letterless', ['No visit waits for its letter.', 'record-visit']),
      publicationDate: day('Publication date', {hint: 'A day to come schedules it: at 00:00 that day it is public.'}),
      link: LINK, findings: FINDINGS
    }
  }
}
