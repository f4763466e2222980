/**
 * Mailboxes and telephones of persons, in the contacts of a row or in any of its texts. A mailbox is seen by its form
 * alone, `first.last`, `f.last` or `f-last`: the project keeps no list of names of people.
 */
import type { RowField } from '#domain/source-card.ts';
import { foldedWords } from '#engine/text/fold.ts';
import { type RowCheck, report } from './check.ts';
import { parsePhone } from './phone.ts';

/** `prenom.nom`, `p.nom`, `prenom-autre.nom`, `prenom.de.nom2`: two to four parts that look like a person. */
const PERSON = /^[\p{L}'’]+(?:-[\p{L}'’]+)*(?:[._][\p{L}'’]+(?:-[\p{L}'’]+)*){1,3}\d{0,4}$/u;
/** `p-nom`: with a whole first word it could be anything, `haute-vallee`. */
const INITIAL = /^\p{L}-\p{L}{2,}(?:-\p{L}+)?\d{0,4}$/u;
/** Words of a mailbox that belongs to a function. */
const GENERIC_WORDS = new Set(
  `accueil admin administration adhesion agence animation asso association bonjour bureau campus candidature cluster
  com commercial communication contact contacts coordination developpement direction emploi entreprise entreprises
  equipe formation hello incubateur incubation info infos information innovation international mail mairie
  membres ptce pepiniere pole presse projet projets recrutement relations reseau secretariat service services
  siege site startup startups support team technopole territoire welcome`.split(/\s+/),
);

/** A mailbox in a text; in an address, `/@name` is an account and `//name@host` its user. */
const MAILBOX =
  /(?<![\p{L}\p{N}._%+'’/-])[\p{L}\p{N}._%+'’-]{1,64}@(?:[\p{L}\p{N}-]{1,63}\.){1,5}\p{L}{2,24}/gu;
/** Nine digits or more, as telephones are written. */
const TELEPHONE = /(?<![\p{L}\p{N}/=_.-])(?:\+|00)?\d(?:[ .\-()\u00A0\u202F]{0,2}\d){8,13}(?![\p{N}/=_-])/gu;

/** Texts that people write; ids, codes and addresses of pages are checked by their own form. */
const TEXTS: readonly RowField[] = [
  'name',
  'acronym',
  'aliases',
  'summary.fr',
  'summary.en',
  'street',
  'city',
  'partners',
];

/** True for a mailbox named after a person, which would be personal data. */
export function isNominativeEmail(email: string, organizationName: string): boolean {
  const [box = '', host = ''] = email.split('@');
  // `name+anything@…` is the mailbox `name@…`.
  const local = box.replace(/\+.*$/, '');
  if (!PERSON.test(local) && !INITIAL.test(local)) return false;
  // `cluster.montagne@…` and `contact.lyon@…` are functions; so is anything made of the body's own name.
  const ownWords = new Set([...foldedWords(organizationName), ...foldedWords(host)]);
  return !foldedWords(local.replace(/\d+$/, '')).some(
    (word) => GENERIC_WORDS.has(word) || ownWords.has(word),
  );
}

/** True when the publication has said, with its reason, that this row may show this contact. */
export function isAllowed({ values, allowed }: RowCheck, contact: string): boolean {
  return allowed?.(values.id ?? '', contact) ?? false;
}

/** Reports contacts of persons in texts; a text that holds one is left out of the row. */
export function checkPersonalData(check: RowCheck): void {
  for (const field of TEXTS) {
    const text = check.values[field];
    // Most texts have neither an at sign nor nine digits.
    if (text === undefined || !/@|\d\D{0,2}\d\D{0,2}\d/.test(text)) continue;
    const mailbox = nominativeMailbox(check, text);
    const mobile = mailbox === undefined ? mobileNumber(check, text) : undefined;
    if (mailbox === undefined && mobile === undefined) continue;
    report(check, mailbox === undefined ? 'phone.mobile' : 'email.nominative', field, {
      value: mailbox ?? mobile,
      expected: 'a text without the mailbox or the mobile telephone of a person',
      hint: 'delete it from the text, or allow it in personal-data.json with the reason',
    });
    delete check.values[field];
    check.unusable.add(field);
  }
}

function nominativeMailbox(check: RowCheck, text: string): string | undefined {
  const name = `${check.values.name ?? ''} ${check.values.acronym ?? ''}`;
  return nominativeMailboxes(text, name).find((mailbox) => !isAllowed(check, mailbox));
}

function mobileNumber(check: RowCheck, text: string): string | undefined {
  return mobileNumbers(text).find(({ e164 }) => !isAllowed(check, e164))?.text;
}

/** Mailboxes of people in a text. `organizationName`: its own words make a mailbox that of a function. */
export function nominativeMailboxes(text: string, organizationName: string): string[] {
  // A name that holds the mailbox itself would make it one of the organisation.
  const name = organizationName.replace(MAILBOX, '');
  const found = (text.match(MAILBOX) ?? []).map((mailbox) => mailbox.toLowerCase());
  return found.filter((mailbox) => isNominativeEmail(mailbox, name));
}

/** Mobile telephones in a text, as written and in E.164. */
export function mobileNumbers(text: string): { text: string; e164: string }[] {
  return (text.match(TELEPHONE) ?? []).flatMap((found) => {
    const phone = parsePhone(found.trim());
    return phone?.isMobile === true ? [{ text: found, e164: phone.e164 }] : [];
  });
}
