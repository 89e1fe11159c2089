import {day, DETAIL, identity, known, LINK, prose, recorded, SOURCE, text, word} from './kinds.js'

/** What followed: interventions, action plans and their milestones, and what people said. */
export const FOLLOWED = {
  'start-intervention': {
    command: 'StartIntervention', path: '/api/authorities/{urn}/interventions',
    title: 'Start an intervention', done: 'Intervention recorded', again: 'Start another intervention',
    about: 'The Department for Education intervened, from an adviser to a trust.',
    fields: {
      kind: word('Kind of intervention', 'interventionKinds'), started: known('Began'),
      supersedes: recorded('Replaces', 'interventions', undefined, {required: false, blank: 'None'}),
      detail: DETAIL, source: SOURCE, interventionId: identity('Identifier of the intervention')
    }
  },
  'end-intervention': {
    command: 'EndIntervention', path: '/api/authorities/{urn}/interventions/{interventionId}/end',
    title: 'End an intervention', done: 'End of the intervention recorded', again: 'End another intervention',
    about: 'An intervention was lifted, on a day, by a day, or nobody knows when.',
    fields: {
      interventionId: recorded('Intervention', 'openInterventions', ['No intervention is open.', 'start-intervention']),
      ended: known('Ended'), detail: DETAIL
    }
  },
  'submit-action-plan': {
    command: 'SubmitActionPlan', path: '/api/authorities/{urn}/action-plans',
    title: 'Record an action plan', done: 'Action plan recorded', again: 'Record another action plan',
    about: 'The authority sent Ofsted its plan of action, or a draft of it.',
    fields: {
      inspectionId: recorded('Inspection it answers', 'inspections', ['No inspection is recorded that a plan could answer.', 'record-inspection']),
      submitted: day('Submitted'), draft: {as: 'truth', label: 'What was submitted', unmarked: true, yes: 'A draft of the plan', no: 'The plan itself'},
      link: LINK, planId: identity('Identifier of the plan')
    }
  },
  'record-milestone': {
    command: 'RecordMilestone', path: '/api/authorities/{urn}/milestones',
    title: 'Record a milestone', done: 'Milestone recorded', again: 'Record another milestone',
    about: 'A step that the authority reached.',
    fields: {
      title: text('What was reached'), reached: known('Reached'),
      planId: recorded('Action plan it belongs to', 'plans', undefined, {required: false, blank: 'None'}),
      detail: DETAIL, source: SOURCE, milestoneId: identity('Identifier of the milestone')
    }
  },
  'record-statement': {
    command: 'RecordStatement', path: '/api/authorities/{urn}/statements',
    title: 'Record a statement', done: 'Statement recorded', again: 'Record another statement',
    about: 'What somebody in a public role said: a claim with a source.',
    fields: {
      words: prose('Words', {required: true, hint: 'As they were said.'}), person: text('Who said it'), role: text('In which public role'),
      on: known('When'), source: {...SOURCE, required: true, hint: 'A statement is a claim: it needs the title of a document or a link.'},
      statementId: identity('Identifier of the statement')
    }
  }
}
