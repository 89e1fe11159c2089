import {time, when} from '../dates.js'

const OPEN = {intervention_started: 'intervention_ended', delivery_organisation_appointed: 'delivery_organisation_ended'}

/** The stretches of one kind that a timeline tells: each start with its end, if one is told. */
export function stretches(entries, startKind, idField) {
  const ends = new Map(entries.filter(entry => entry.kind === OPEN[startKind]).map(entry => [entry[idField], entry]))
  return entries.filter(entry => entry.kind === startKind).map(start => {
    const end = ends.get(start[idField])
    return {start, end, name: start.title.replace(/ (started|delivers services)$/, '')}
  })
}

/**
 * A stretch as a bar: from the first day it can have begun. One that ended at a time nobody knows has no length that
 * could be drawn: it is open, and its text says so.
 */
export function bar({start, end, name}) {
  const from = time(start.date.value)
  if (!from) return undefined
  const unknown = end && !end.date.value
  return {
    from, until: unknown ? new Date(from.getTime() + 90 * 86_400_000) : end ? time(end.date.value) : undefined,
    open: unknown || end?.date.precision === 'by',
    text: unknown ? `${name} (end unknown)` : end?.date.precision === 'by' ? `${name} (ended ${when(end.date)})` : name
  }
}
