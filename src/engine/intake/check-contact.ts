/** Checks of contacts: a website that opens, a mailbox that is nobody's, a telephone that is not in a pocket. */
import { E164_PATTERN } from '#domain/value-forms.ts';
import { type RowCheck, report } from './check.ts';
import { isAllowed, isNominativeEmail } from './personal-data.ts';
import { parsePhone } from './phone.ts';

/** A name with a dot in it: `localhost` and `exemple` open nothing. */
const DOMAIN = /[^.]\.[^.]/;
const EMAIL = /^[\p{L}\p{N}.!#$%&'*+/=?^_`{|}~-]+@(?:[\p{L}\p{N}-]+\.)+\p{L}[\p{L}\p{N}-]+$/u;
export function checkWebsite(check: RowCheck): string | undefined {
  const value = check.values.website;
  if (value === undefined) return undefined;
  const isWeb = /^https?:\/\//.test(value) && !/\s/.test(value) && URL.canParse(value);
  if (isWeb && DOMAIN.test(new URL(value).hostname) && new URL(value).username === '') return value;
  report(check, 'website.format', 'website', {
    value,
    expected: 'an address that begins with https:// or http://, such as https://www.exemple.fr',
  });
  return undefined;
}

export function checkEmail(check: RowCheck): string | undefined {
  const value = check.values.email;
  if (value === undefined) return undefined;
  if (!EMAIL.test(value)) {
    report(check, 'email.format', 'email', { value, expected: 'one address, such as contact@exemple.fr' });
    return undefined;
  }
  const names = `${check.values.name ?? ''} ${check.values.acronym ?? ''}`;
  if (isNominativeEmail(value, names) && !isAllowed(check, value)) {
    report(check, 'email.nominative', 'email', {
      value,
      expected: 'a mailbox of the organisation, not of a person',
      hint: 'use the address of its contact page, such as contact@…, or leave the cell empty',
    });
    return undefined;
  }
  return value;
}

export function checkPhone(check: RowCheck): string | undefined {
  const value = check.values.phone;
  if (value === undefined) return undefined;
  const phone = parsePhone(value);
  if (phone?.isMobile && !isAllowed(check, phone.e164)) {
    report(check, 'phone.mobile', 'phone', {
      value,
      expected: 'a switchboard, not a mobile telephone',
      hint: 'leave the cell empty when the organisation publishes no other number',
    });
    return undefined;
  }
  if (phone === undefined || !E164_PATTERN.test(value)) {
    report(check, 'phone.format', 'phone', {
      value,
      expected: 'one number, such as 04 72 00 00 00 or +33472000000',
    });
    return undefined;
  }
  return value;
}
