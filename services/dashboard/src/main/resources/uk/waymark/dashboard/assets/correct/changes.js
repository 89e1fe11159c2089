import {table} from '../table.js'
import {fieldName} from '../forms/fields.js'
import {value} from './proposal.js'

/** Fields, from what to what. */
export function changes(all, caption = 'What changes') {
  return table(caption, [{name: 'Field'}, {name: 'From'}, {name: 'To'}],
    all.map(change => [fieldName(change.field), value(change.from), value(change.to)]), {hideCaption: true})
}
