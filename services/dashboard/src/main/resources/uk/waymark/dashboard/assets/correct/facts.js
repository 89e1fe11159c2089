import {AMENDMENTS, FACTS} from './schema.js'

/**
 * What of a journey can be put right: each fact as the newest event states it, and each amendment that stands, with
 * everything recorded about it.
 *
 * @param events all of a journey, in order
 */
export function correctable(events) {
  const roots = new Map()
  const subjects = new Map()
  const standing = new Map()
  for (const event of events) {
    const content = event.understood
    if (FACTS[event.type]) {
      roots.set(event.eventId, event.eventId)
      subjects.set(event.eventId, {type: event.type, event, fact: content, history: [event]})
    } else if (event.corrects) {
      const subject = subjects.get(roots.get(event.corrects))
      if (!subject) continue
      roots.set(event.eventId, roots.get(event.corrects))
      subject.history.push(event)
      if (content.restated) Object.assign(subject, {event, fact: content.restated.event})
      if (AMENDMENTS.includes(event.type)) standing.set(event.eventId, {type: event.type, event, fact: content, history: subject.history})
      if (event.type === 'correction-revoked') standing.delete(event.corrects)
    }
  }
  return [...subjects.values(), ...standing.values()]
}

/** The grades of a report in force, as far as what stands says. */
export function gradesInForce(all, inspectionId) {
  const recorded = all.find(one => one.type === 'inspection-recorded' && one.fact.inspectionId === inspectionId)
  const reissues = all.filter(one => one.type === 'report-reissued' && one.fact.inspectionId === inspectionId)
    .sort((one, other) => one.fact.reissuedOn < other.fact.reissuedOn ? -1 : 1)
  return reissues.at(-1)?.fact.judgements ?? recorded?.fact.judgements ?? []
}
