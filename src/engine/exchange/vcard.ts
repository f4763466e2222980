/**
 * A contact as a vCard 3.0 (RFC 2426): the version that Outlook, iOS and Android all read. Version 4.0 (RFC 6350)
 * is cleaner, but Outlook refuses it.
 */
import { hasExactPoint, type Organization } from '#domain/organization.ts';

export const VCARD_TYPE = 'text/vcard;charset=utf-8';
/** Octets of a line, its end left out (RFC 2426 §2.6). */
const LINE_OCTETS = 75;

export interface VcardContext {
  /** Date of the edition, `YYYY-MM-DD`: what the contact was known to be on that day. */
  edition: string;
  /** Kinds and sectors in the language of the reader. */
  categories: readonly string[];
  /** Where the facts come from and how old they are, in words; nothing else may go with the contact. */
  note: string;
  country: string;
}

/** The text of the file, lines ended by CRLF as the format asks; unknown facts have no line. */
export function toVcard(organization: Organization, context: VcardContext): string {
  const { name, website, email, phone, location } = organization;
  const lines = [
    'BEGIN:VCARD',
    'VERSION:3.0',
    `FN:${escapeText(name)}`,
    // A name of person is required: empty, and the last line tells Apple's readers that this is a body.
    'N:;;;;',
    `ORG:${escapeText(name)}`,
    phone && `TEL;TYPE=WORK,VOICE:${phone}`,
    email && `EMAIL;TYPE=INTERNET:${escapeText(email)}`,
    website && `URL:${website}`,
    addressLine(organization.address, context.country),
    hasExactPoint(location) && `GEO:${location.lat.toFixed(6)};${location.lng.toFixed(6)}`,
    context.categories.length > 0 && `CATEGORIES:${context.categories.map(escapeText).join(',')}`,
    `NOTE:${escapeText(context.note)}`,
    `REV:${context.edition}T00:00:00Z`,
    'X-ABShowAs:COMPANY',
    'END:VCARD',
  ];
  return lines.flatMap((line) => (line ? `${foldLine(line)}\r\n` : [])).join('');
}

/** Name of the file, such as `polymeris.vcf`: the id is a slug already. */
export function vcardFileName({ id }: Pick<Organization, 'id'>): string {
  return `${id}.vcf`;
}

/** Post office box, extended address, street, town, region, postal code, country. */
function addressLine({ street, city, postalCode }: Organization['address'], country: string) {
  if (!street && !city && !postalCode) return undefined;
  const parts = ['', '', street, city, '', postalCode, country].map((part) => escapeText(part ?? ''));
  return `ADR;TYPE=WORK:${parts.join(';')}`;
}

function escapeText(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\r\n|\r|\n/g, '\\n');
}

/** Breaks a line so that no piece is longer than 75 octets, and never inside a character. */
function foldLine(line: string): string {
  const encoder = new TextEncoder();
  const pieces = [''];
  let octets = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (octets + size > LINE_OCTETS) {
      pieces.push('');
      // The space that begins a continuation counts.
      octets = 1;
    }
    pieces[pieces.length - 1] += character;
    octets += size;
  }
  return pieces.join('\r\n ');
}
