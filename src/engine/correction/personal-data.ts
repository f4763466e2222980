/** What may be a person in free words, by the rules of the build: mailboxes of people, mobile telephones. */
import type { IssueCode } from '#domain/issue.ts';
import { mobileNumbers, nominativeMailboxes } from '../intake/personal-data.ts';

export interface PersonalData {
  code: Extract<IssueCode, 'email.nominative' | 'phone.mobile'>;
  value: string;
}

/** @param organizationName whose own words make a mailbox that of a function */
export function personalDataIn(text: string, organizationName: string): PersonalData[] {
  return [
    ...nominativeMailboxes(text, organizationName).map(
      (value): PersonalData => ({ code: 'email.nominative', value }),
    ),
    ...mobileNumbers(text).map((mobile): PersonalData => ({ code: 'phone.mobile', value: mobile.text })),
  ];
}
