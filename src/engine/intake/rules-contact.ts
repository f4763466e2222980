/** Rules for what a visitor clicks or dials: website, e-mail, telephone. */
import type { RuleInput, ValueRule } from './normalize-rule.ts';
import { parsePhone } from './phone.ts';

/** `www.exemple.fr/page`: a host name without a scheme. */
const BARE_HOST = /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}(?:\/\S*)?$/i;
const TRACKING_PARAMETER = /^(?:utm_\w+|fbclid|gclid|mc_[ce]id)$/;

/** The same page under one spelling: lower-case host, no tracking, no lone slash at the end. */
export function canonicalUrl(text: string): string {
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return text;
  const url = new URL(text);
  for (const name of [...url.searchParams.keys()]) {
    if (TRACKING_PARAMETER.test(name)) url.searchParams.delete(name);
  }
  const isRoot = url.pathname === '/' && url.search === '' && url.hash === '';
  // Assigned even when empty: `/?` and `/#` keep their sign otherwise.
  if (isRoot) [url.search, url.hash] = ['', ''];
  return isRoot ? url.href.slice(0, -1) : url.href;
}

function phoneToE164(value: string, { raw, context }: RuleInput): string {
  const department = context.vocabulary.departments.find(raw.department ?? '')?.slice(1);
  return parsePhone(value, department)?.e164 ?? value;
}

export const contactRules: readonly ValueRule[] = [
  {
    name: 'website.scheme',
    fields: ['website'],
    fix: (value) => (BARE_HOST.test(value) ? `https://${value}` : value),
  },
  { name: 'website.canonical', fields: ['website'], fix: canonicalUrl },
  {
    name: 'email.plain',
    fields: ['email'],
    fix: (value) => value.replace(/^(?:mailto:\s*)+/i, '').toLowerCase(),
  },
  { name: 'phone.e164', fields: ['phone'], fix: phoneToE164 },
];
