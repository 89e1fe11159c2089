import {ask} from '../api.js'
import {date, when} from '../dates.js'

const SIZE = 500, LAST_DAY = '2199-12-31'

/**
 * What a journey holds that something else can be recorded about; what is to come and what is not published included.
 *
 * @param minVersion of the journey that must be in it
 */
export async function journey(urn, minVersion) {
  const entries = []
  for (let page = 1; ; page++) {
    const told = await ask(`/api/authorities/${urn}/timeline`, {on: LAST_DAY, size: SIZE, page, minVersion})
    entries.push(...told.items)
    if (entries.length >= told.total) break
  }
  const kind = (...kinds) => entries.filter(entry => kinds.includes(entry.kind)).toReversed()
  const open = (start, end, id) => {
    const over = new Set(kind(end).map(entry => entry[id]))
    return kind(start).filter(entry => !over.has(entry[id]))
  }
  const named = (all, id) => all.map(entry => ({value: entry[id], text: called(entry), entry}))
  const waiting = one => one.state === 'not_published_yet' && !one.publicationDate && !one.published
  return {
    inspections: named(kind('inspection'), 'inspectionId'),
    unpublished: named(kind('inspection').filter(waiting), 'inspectionId'),
    letterless: named(kind('visit').filter(waiting), 'visitId'),
    scheduled: kind('inspection', 'visit').filter(one => one.embargoed && one.publicationDate),
    interventions: named(kind('intervention_started'), 'interventionId'),
    openInterventions: named(open('intervention_started', 'intervention_ended', 'interventionId'), 'interventionId'),
    openAppointments: named(open('delivery_organisation_appointed', 'delivery_organisation_ended', 'appointmentId'), 'appointmentId'),
    plans: named(kind('action_plan'), 'planId')
  }
}

/** An entry in a list of its kind. */
export function called(entry) {
  if (entry.visits?.length) return `${entry.title}, ${date(entry.visits[0].start)} to ${date(entry.visits.at(-1).end)}`
  return `${entry.organisation ?? entry.title}, ${when(entry.started ?? entry.date)}`
}
