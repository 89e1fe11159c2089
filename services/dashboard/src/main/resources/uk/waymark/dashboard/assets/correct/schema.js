import {editionName} from '../words.js'

const choice = options => ({as: 'choice', blank: null, options})
const TEXT = {as: 'text'}, PROSE = {as: 'prose'}, DAY = {as: 'day'}, KNOWN = {as: 'known'}, SOURCE = {as: 'source'}
const LINES = {as: 'lines'}, SPANS = {as: 'spans'}, FINDINGS = {as: 'findings'}, GRADES = {as: 'grades'}

/** The facts of a journey: which command corrects one, and what of it can be other than recorded. Identities cannot. */
export const FACTS = {
  'authority-registered': ['CorrectAuthority', {name: TEXT, region: TEXT, authorityType: TEXT, onsCode: TEXT, dfeCode: TEXT,
    established: DAY, statisticalNeighbours: LINES, note: PROSE}],
  'authority-codes-changed': ['CorrectAuthority', {onsCode: TEXT, dfeCode: TEXT, from: DAY}],
  'authority-succeeded': ['CorrectAuthority', {successors: LINES, on: DAY, note: PROSE}],
  'delivery-organisation-appointed': ['CorrectAuthority', {organisation: TEXT, from: KNOWN, detail: PROSE, source: SOURCE}],
  'delivery-organisation-ended': ['CorrectAuthority', {ended: KNOWN, detail: PROSE}],
  'inspection-recorded': ['CorrectInspection', {edition: choice(({vocabulary}) => vocabulary.editions.map(one => [one.code, editionName(one.code)])), inspectionType: TEXT,
    scope: choice(({vocabulary}) => vocabulary.scopes),
    judgements: GRADES, visits: SPANS, leadInspectors: LINES}, 'VoidInspection'],
  'report-published': ['CorrectReport', {publicationDate: DAY, publicationDatePrinted: DAY, link: TEXT, documentSha256: TEXT,
    findings: FINDINGS}, 'ReissueReport', 'WithdrawReport', 'ReportSourceUnavailable'],
  'visit-recorded': ['CorrectVisit', {kind: choice(({vocabulary}) => vocabulary.visitKinds),
    started: KNOWN, ended: KNOWN, published: KNOWN, link: TEXT, detail: PROSE, source: SOURCE}],
  'visit-letter-published': ['CorrectVisit', {publicationDate: DAY, link: TEXT, findings: FINDINGS}],
  'intervention-started': ['CorrectIntervention', {kind: choice(({vocabulary}) => vocabulary.interventionKinds),
    started: KNOWN, supersedes: TEXT, detail: PROSE, source: SOURCE}],
  'intervention-ended': ['CorrectIntervention', {ended: KNOWN, detail: PROSE}],
  'action-plan-submitted': ['CorrectActionPlan', {inspectionId: TEXT, submitted: DAY, draft: {as: 'truth', yes: 'A draft of it', no: 'The plan itself'}, link: TEXT}],
  'milestone-recorded': ['CorrectActionPlan', {planId: TEXT, title: TEXT, reached: KNOWN, detail: PROSE, source: SOURCE}],
  'statement-recorded': ['CorrectStatement', {words: PROSE, person: TEXT, role: TEXT, on: KNOWN, source: SOURCE}]
}

/** What stands beside a report or an inspection, and can be revoked. */
export const AMENDMENTS = ['inspection-voided', 'report-reissued', 'report-withdrawn', 'report-source-lost']

/** Commands that do not correct what was typed: what each says, and what it asks for. */
export const OTHERS = {
  VoidInspection: ['It never took place', {}],
  ReissueReport: ['The publisher replaced the report', {reissuedOn: DAY, judgements: GRADES, link: TEXT, documentSha256: TEXT}],
  WithdrawReport: ['The publisher declared the report void', {withdrawnOn: DAY}],
  ReportSourceUnavailable: ['The report cannot be found any more', {since: DAY}],
  RevokeCorrection: ['It should not have been recorded: take it back', {}]
}

export const commandName = command => OTHERS[command]?.[0] ?? 'It was recorded wrongly'

/** The fields a command asks for, about an event of a type. */
export const fieldsOf = (command, type) => OTHERS[command]?.[1] ?? FACTS[type][1]

/** The commands that fit an event of a type. */
export const commandsFor = type => AMENDMENTS.includes(type) ? ['RevokeCorrection'] : [FACTS[type][0], ...FACTS[type].slice(2)]
