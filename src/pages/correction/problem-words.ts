/** Problems of the build in the words of the page: its codes are stable, its sentences are for who edits the file. */
import type { Problem } from '#engine/intake/check.ts';
import type { MessageKey } from '#ui/i18n/catalogue.ts';
import type { frCorrection } from '#ui/i18n/fr-correction.ts';
import type { Translator } from '#ui/i18n/translate.ts';

type ProblemKey = Extract<keyof typeof frCorrection, `correction.problem.${string}`>;

const WORDED: ReadonlySet<string> = new Set<MessageKey & ProblemKey>([
  'correction.problem.id.missing',
  'correction.problem.id.format',
  'correction.problem.id.duplicate',
  'correction.problem.name.missing',
  'correction.problem.text.control-character',
  'correction.problem.text.encoding',
  'correction.problem.text.too-long',
  'correction.problem.kind.missing',
  'correction.problem.kind.unknown',
  'correction.problem.sector.missing',
  'correction.problem.sector.unknown',
  'correction.problem.label.unknown',
  'correction.problem.label.format',
  'correction.problem.list.repeated',
  'correction.problem.summary.missing',
  'correction.problem.website.format',
  'correction.problem.email.format',
  'correction.problem.email.nominative',
  'correction.problem.phone.format',
  'correction.problem.phone.mobile',
  'correction.problem.postal-code.format',
  'correction.problem.commune-code.format',
  'correction.problem.department.unknown',
  'correction.problem.region.unknown',
  'correction.problem.region.contradicts-department',
  'correction.problem.territory.unknown',
  'correction.problem.number.format',
  'correction.problem.year.format',
  'correction.problem.date.format',
  'correction.problem.date.future',
  'correction.problem.source-url.missing',
  'correction.problem.source-url.format',
  'correction.problem.status.format',
  'correction.problem.status.unknown-target',
  'correction.problem.status.self',
  'correction.problem.partner.format',
  'correction.problem.partner.self',
]);

/** One or two sentences: what is wrong, then the nearest that is right when the build knows one. */
export function problemWords({ code, value, hint }: Problem, { t }: Translator): string {
  const key = `correction.problem.${code}`;
  const sentence = t((WORDED.has(key) ? key : 'correction.problem.other') as 'correction.problem.other');
  const [, meant] = /^did you mean "(.+)"\?$/.exec(hint ?? '') ?? [];
  const [, use] = /^use "(.+)"$/.exec(hint ?? '') ?? [];
  const advice = meant
    ? t('correction.didYouMean', { word: meant })
    : use && t('correction.use', { word: use });
  const isNamed = value !== undefined && LISTED.has(code);
  const said = isNamed ? t('correction.named', { value, text: sentence }) : sentence;
  return [said, advice].filter(Boolean).join(' ');
}

/** One of several values is wrong: it is named. */
const LISTED: ReadonlySet<string> = new Set([
  'kind.unknown',
  'sector.unknown',
  'label.unknown',
  'label.format',
  'territory.unknown',
  'partner.format',
  'partner.self',
  'list.repeated',
]);
