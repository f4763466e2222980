/** What may be a person in free words, by the rules of the build: mailboxes of people, mobile telephones. */
import type { IssueCode } from '#domain/issue.ts';
import { isNominativeEmail } from '../intake/check-contact.ts';
import { parsePhone } from '../intake/phone.ts';

const EMAIL = /[^\s@<>(),;:]+@[^\s@<>(),;:]+\.\p{L}{2,}/gu;
const PHONE = /(?:\+|\b0)\d(?:[ .-]?\d){7,13}/g;

export interface PersonalData {
  code: Extract<IssueCode, 'email.nominative' | 'phone.mobile'>;
  value: string;
}

/** @param organizationName whose own words make a mailbox that of a function */
export function personalDataIn(text: string, organizationName: string): PersonalData[] {
  const emails = [...text.matchAll(EMAIL)].flatMap(([value]): PersonalData[] =>
    isNominativeEmail(value.toLowerCase(), organizationName) ? [{ code: 'email.nominative', value }] : [],
  );
  const phones = [...text.matchAll(PHONE)].flatMap(([value]): PersonalData[] =>
    parsePhone(value)?.isMobile ? [{ code: 'phone.mobile', value }] : [],
  );
  return [...emails, ...phones];
}
