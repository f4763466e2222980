/** French telephone numbers, overseas included, to E.164 and back to the form people read. */
import { parsePhoneNumberFromString } from 'libphonenumber-js/max';

/** Overseas departments and collectivities have country codes of their own. */
const COUNTRY_OF_DEPARTMENT = {
  971: 'GP',
  972: 'MQ',
  973: 'GF',
  974: 'RE',
  975: 'PM',
  976: 'YT',
  977: 'BL',
  978: 'MF',
  986: 'WF',
  987: 'PF',
  988: 'NC',
} as const;

/** All of 06 and 07, as the numbering plan reserves them, in the plans of the overseas departments too (ARCEP). */
const FRENCH_MOBILE = /^\+(?:33|262|590|594|596)[67]/;

type PhoneCountry = 'FR' | (typeof COUNTRY_OF_DEPARTMENT)[keyof typeof COUNTRY_OF_DEPARTMENT];

function countryOf(department: string): PhoneCountry {
  return (COUNTRY_OF_DEPARTMENT as Record<string, PhoneCountry>)[department] ?? 'FR';
}

/** What a national number may be tried as: a Guiana number is often printed by bodies seated in Paris. */
function* candidates(text: string, department: string | undefined): Generator<PhoneCountry> {
  if (department !== undefined) yield countryOf(department);
  yield 'FR';
  const overseas = /^0(?:5|2)\d{2}/.exec(text.replace(/\D/g, ''));
  if (overseas !== null) yield* new Set(Object.values(COUNTRY_OF_DEPARTMENT));
}

export interface ParsedPhone {
  e164: string;
  /** Mobile numbers are personal data more often than not: the directory keeps none. */
  isMobile: boolean;
}

/**
 * Parses a number written in any usual way; undefined when no plan of numbering has it.
 * @param department official code (`69`, `973`), which decides the plan of a number without country code
 */
export function parsePhone(text: string, department?: string): ParsedPhone | undefined {
  for (const country of candidates(text, department)) {
    const phone = parsePhoneNumberFromString(text, country);
    // Even one that nobody holds is refused as a mobile number, not as a number that does not exist.
    if (phone?.isPossible() && FRENCH_MOBILE.test(phone.number))
      return { e164: phone.number, isMobile: true };
    if (phone?.isValid()) return { e164: phone.number, isMobile: phone.getType() === 'MOBILE' };
  }
  return undefined;
}
