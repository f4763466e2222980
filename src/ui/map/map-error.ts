/**
 * True for what MapLibre says of one sign, font or tile that did not come, or came garbled: it goes on without, and so do
 * we. Anything else, before the map is drawn, means that it never will be.
 */
export function isOfOneFile(error: Error): boolean {
  // Its errors of requests have the status of the answer; a garbled file is refused by the parser.
  return 'status' in error || error instanceof SyntaxError;
}
