/** What lies outside, and how it is asked. Nothing outside this folder imports past this file. */
export { createOutside, type Found, type Outside, type OutsideOptions } from './outside.ts'
export { previewOf } from './preview.ts'
