/** `+33474121923` as it is read in France, `04 74 12 19 23`; other countries keep their prefix. */
export function readablePhone(phone: string): string {
  const french = /^\+33(\d{9})$/.exec(phone)?.[1];
  return french === undefined ? phone : `0${french}`.replace(/\d{2}(?=\d)/g, '$& ');
}
