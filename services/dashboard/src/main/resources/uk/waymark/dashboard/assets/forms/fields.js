import {sentence} from '../words.js'

const NAMES = {publicationDatePrinted: 'Publication date printed in the report', documentSha256: 'Hash of the document (SHA-256)',
  onsCode: 'ONS code', dfeCode: 'DfE code', urn: 'URN'}

const words = name => NAMES[name] ?? sentence(name.replace(/([a-z])([A-Z])/g, (_, end, start) => `${end} ${start.toLowerCase()}`))

/** A path within a fact as people say it: `judgements[in_care].grade` is "In care: grade". */
export function fieldName(path) {
  const parts = path.split('.').map(part => {
    const [, name, at] = /^(\w+)\[(\w+)]$/.exec(part) ?? [undefined, part]
    if (at === undefined) return words(name)
    return /^\d+$/.test(at) ? `${words(name).replace(/s$/, '')} ${Number(at) + 1}` : words(at)
  })
  return parts.map((part, i) => i ? part.charAt(0).toLowerCase() + part.slice(1) : part).join(': ')
}
