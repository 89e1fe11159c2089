import {newId} from '../forms/ids.js'

const of = what => ({vocabulary}) => vocabulary[what]

/** Kinds of field that several forms have. */
export const text = (label, more) => ({as: 'text', label, required: true, ...more})
export const optional = field => ({...field, required: false})
export const prose = (label, more) => ({as: 'prose', label, ...more})
export const day = (label, more) => ({as: 'day', label, required: true, ...more})
export const known = (label, more) => ({as: 'known', label, required: true, ...more})
export const word = (label, words, more) => ({as: 'choice', label, options: of(words), required: true, ...more})

export const DETAIL = prose('Detail', {hint: 'Anybody can read it: nothing about a child or a family.'})
export const SOURCE = {as: 'source', label: 'Source'}
export const LINK = text('Link to the document', {format: 'link', required: false})
export const FINDINGS = {as: 'findings', label: 'Findings', hint: 'Reworded or quoted, in the document’s order. Nothing about a child.'}

/** What a fact is known by; begins with one that nobody used. */
export const identity = label => text(label, {format: 'id', begin: ({urn}) => newId(urn),
  hint: 'The record knows it by this for good. Leave it as it is, unless your own records have one for it.'})

/** Something that the journey holds already, of a list that `journey.js` makes. @param none what to say when it holds none */
export const recorded = (label, list, none, more) => ({as: 'choice', label, required: true, none, list,
  options: ({journey}) => journey[list].map(one => [one.value, one.text]), ...more})
