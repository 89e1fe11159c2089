import {day, DETAIL, identity, known, optional, prose, recorded, SOURCE, text, word} from './kinds.js'

const ONS = text('ONS code', {format: 'ons', hint: 'Such as E08000024.'})
const DFE = text('DfE code', {format: 'dfe', required: false, hint: 'Three digits, such as 394.'})

/** What an authority is: its codes, who delivers for it, who succeeds it. */
export const AUTHORITY = {
  'register-authority': {
    command: 'RegisterAuthority', path: '/api/authorities',
    title: 'Register an authority', done: 'Authority registered', again: 'Register another authority',
    about: 'Begins the journey of an authority that Waymark does not know yet.',
    fields: {
      urn: text('Ofsted URN', {format: 'urn', hint: '4 to 8 digits, such as 80566.'}), name: text('Name'),
      region: word('Region', 'regions'), authorityType: text('Type of authority', {required: false, hint: 'Such as Metropolitan District.'}),
      onsCode: ONS, dfeCode: DFE,
      established: optional(day('Came to exist on', {hint: 'Only where that lies within living records.'})),
      statisticalNeighbours: {as: 'lines', label: 'Statistical neighbours', one: 'ONS code', format: 'ons', hint: 'ONS codes of the most similar authorities, nearest first.'},
      note: prose('Note', {hint: 'Anybody can read it.'})
    }
  },
  'change-authority-codes': {
    command: 'ChangeAuthorityCodes', path: '/api/authorities/{urn}/codes',
    title: 'Change its codes', done: 'Codes recorded', again: 'Change its codes again',
    about: 'The authority has another ONS or DfE code from a day on.',
    fields: {
      onsCode: optional({...ONS, label: 'ONS code, if it changes', unmarked: true}),
      dfeCode: {...DFE, label: 'DfE code, if it changes', unmarked: true}, from: day('From', {hint: 'A code left out stays as it is.'})
    }
  },
  'appoint-delivery-organisation': {
    command: 'AppointDeliveryOrganisation', path: '/api/authorities/{urn}/delivery-organisations',
    title: 'Appoint a delivery organisation', done: 'Delivery organisation recorded', again: 'Appoint another organisation',
    about: 'An organisation, such as a trust, delivers children’s services for the authority.',
    fields: {organisation: text('Organisation'), from: known('From'), detail: DETAIL, source: SOURCE, appointmentId: identity('Identifier of the appointment')}
  },
  'end-delivery-organisation': {
    command: 'EndDeliveryOrganisation', path: '/api/authorities/{urn}/delivery-organisations/{appointmentId}/end',
    title: 'End a delivery organisation’s time', done: 'End of the appointment recorded', again: 'End another organisation’s time',
    about: 'The organisation does not deliver the services any more.',
    fields: {
      appointmentId: recorded('Organisation', 'openAppointments', ['Nobody delivers services for this authority.', 'appoint-delivery-organisation']),
      ended: known('Ended'), detail: DETAIL
    }
  },
  'succeed-authority': {
    command: 'SucceedAuthority', path: '/api/authorities/{urn}/succession',
    title: 'Abolish it', done: 'Succession recorded',
    about: 'Other authorities carry on in its place; its ratings are not passed on.',
    fields: {
      successors: {as: 'lines', label: 'Successors', one: 'URN', format: 'urn', least: 1, required: true, hint: 'Ofsted URNs of the authorities that take over.'},
      on: day('First day on which they act', {hint: 'On it this authority does not exist any more.'}), note: prose('Note', {hint: 'Anybody can read it.'})
    }
  }
}
