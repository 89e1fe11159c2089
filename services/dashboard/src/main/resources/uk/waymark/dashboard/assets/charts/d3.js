import '../lib/d3.min.js'

/** The library brings itself as a global; everything of ours imports it from here. */
export const d3 = globalThis.d3
