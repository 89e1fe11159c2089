/** Shapes worth telling before the server does; it has the last word. */
export const FORMATS = {
  link: [/^https?:\/\/\S+$/, 'Enter a web address that begins with http:// or https://'],
  hash: [/^[0-9a-f]{64}$/, 'Enter 64 digits and letters from a to f, in lower case'],
  urn: [/^\d{4,8}$/, 'Enter an Ofsted URN: 4 to 8 digits'],
  ons: [/^E\d{8}$/, 'Enter an ONS code: E and eight digits'],
  dfe: [/^\d{3}$/, 'Enter a DfE code: three digits'],
  id: [/^[\w.:-]{1,100}$/, 'Use letters, digits, dots, colons, hyphens or underscores, at most 100']
}
