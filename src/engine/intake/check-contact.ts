/** Checks of contacts: a website that opens, a mailbox that is nobody's, a telephone that is not in a pocket. */
import { E164_PATTERN } from '#domain/value-forms.ts';
import { foldedWords } from '#engine/text/fold.ts';
import { type RowCheck, report } from './check.ts';
import { parsePhone } from './phone.ts';

/** A name with a dot in it: `localhost` and `exemple` open nothing. */
const DOMAIN = /[^.]\.[^.]/;
const EMAIL = /^[\p{L}\p{N}.!#$%&'*+/=?^_`{|}~-]+@(?:[\p{L}\p{N}-]+\.)+\p{L}[\p{L}\p{N}-]+$/u;
/** `prenom.nom`, `p.nom`, `prenom-autre.nom`, `prenom.de.nom2`: two to four parts that look like a person. */
const PERSON = /^\p{L}+(?:-\p{L}+)*(?:[._]\p{L}+(?:-\p{L}+)*){1,3}\d{0,2}$/u;
/** Words of a mailbox that belongs to a function. */
const GENERIC_WORDS = new Set(
  `accueil admin administration adhesion agence animation asso association bonjour bureau campus candidature cluster
  com commercial communication contact contacts coordination developpement direction emploi entreprise entreprises
  equipe formation hello incubateur incubation info infos information innovation international mail mairie
  membres ptce pepiniere pole presse projet projets recrutement relations reseau secretariat service services
  siege site startup startups support team technopole territoire welcome`.split(/\s+/),
);

/** True for a mailbox named after a person, which would be personal data. */
export function isNominativeEmail(email: string, organizationName: string): boolean {
  const [local = '', host = ''] = email.split('@');
  if (!PERSON.test(local)) return false;
  // `cluster.montagne@…` and `contact.lyon@…` are functions; so is anything made of the body's own name.
  const ownWords = new Set([...foldedWords(organizationName), ...foldedWords(host)]);
  return !foldedWords(local.replace(/\d+$/, '')).some(
    (word) => GENERIC_WORDS.has(word) || ownWords.has(word),
  );
}

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
  if (isNominativeEmail(value, `${check.values.name ?? ''} ${check.values.acronym ?? ''}`)) {
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
  if (phone?.isMobile) {
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
