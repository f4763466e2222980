/** A correction as the address of a mail or of a new issue. Programs cut long ones: then the file is to be attached. */

export interface Message {
  subject: string;
  /** What changes, for people. */
  summary: string;
  json: string;
  /** Said in the place of the JSON when it does not fit. */
  attach: string;
}

/** Characters of an address, encoded: Windows hands about 2,000 to a mail program, trackers take some 8,000. */
const MOST_MAIL = 1900;
const MOST_TRACKER = 7000;

/** @param contact `mailto:` and a mailbox */
export function mailAddress(contact: string, { subject, summary, json, attach }: Message): string {
  // RFC 6068: lines end with CRLF, spaces are `%20`.
  const encode = (text: string) => encodeURIComponent(text.replace(/\r?\n/g, '\r\n'));
  const addressOf = (body: string) => `${contact}?subject=${encode(subject)}&body=${encode(body)}`;
  return fitting([`${summary}\n\n${json}`, `${summary}\n\n${attach}`, attach], addressOf, MOST_MAIL);
}

/** @param template of `site.json`, with `{title}` and `{body}` */
export function trackerAddress(template: string, { subject, summary, json, attach }: Message): string {
  const fenced = `${summary}\n\n\`\`\`json\n${json}\`\`\`\n`;
  const addressOf = (body: string) =>
    template
      .replace('{title}', () => encodeURIComponent(subject))
      .replace('{body}', () => encodeURIComponent(body));
  return fitting([fenced, `${summary}\n\n${attach}`, attach], addressOf, MOST_TRACKER);
}

/** The first that is short enough, else the last. */
function fitting(bodies: readonly string[], addressOf: (body: string) => string, most: number): string {
  const addresses = bodies.map(addressOf);
  return addresses.find(({ length }) => length <= most) ?? addresses.at(-1) ?? '';
}
