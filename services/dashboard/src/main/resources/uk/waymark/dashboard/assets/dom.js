const SVG = 'http://www.w3.org/2000/svg'

/** Makes an element. Text stays text: nothing the API says is ever read as HTML. */
export function element(name, attributes, ...children) {
  return fill(document.createElement(name), attributes, children)
}

/** Makes a part of a drawing. */
export function svg(name, attributes, ...children) {
  return fill(document.createElementNS(SVG, name), attributes, children)
}

function fill(made, attributes, children) {
  for (const [key, value] of Object.entries(attributes ?? {})) {
    if (value !== undefined && value !== null && value !== false) made.setAttribute(key, value === true ? '' : value)
  }
  made.append(...children.flat().filter(child => child !== undefined && child !== null))
  return made
}

/** A link to another site, if the address is one a browser should open; else the text. */
export function outward(address, text) {
  return /^https?:\/\//.test(address ?? '')
    ? element('a', {class: 'govuk-link', href: address, rel: 'noopener noreferrer'}, text)
    : text
}

/** A link within this site. */
export function link(href, text) {
  return element('a', {class: 'govuk-link', href}, text)
}

export function paragraph(...children) {
  return element('p', {class: 'govuk-body'}, ...children)
}

export function hidden(text) {
  return element('span', {class: 'govuk-visually-hidden'}, text)
}

export const at = id => document.getElementById(id)
