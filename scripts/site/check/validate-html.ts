/** HTML as the standard has it, by a validator that is not ours. */
import { type ConfigData, HtmlValidate, StaticConfigLoader } from 'html-validate';
import type { Fault } from './check-page.ts';

/** How void elements are written is not a matter of validity; whatever has a role that takes a name may have one. */
const CONFIG: ConfigData = {
  extends: ['html-validate:standard', 'html-validate:a11y'],
  rules: {
    'void-style': 'off',
    'no-inline-style': 'error',
    'aria-label-misuse': ['error', { allowAnyNamable: true }],
  },
};

export function createValidator(): (file: string, html: string) => Fault[] {
  const validator = new HtmlValidate(new StaticConfigLoader(CONFIG));
  return (file, html) =>
    validator.validateStringSync(html).results.flatMap(({ messages }) =>
      messages.map(({ ruleId, message, line, column }) => ({
        file,
        rule: ruleId,
        text: `${line}:${column} ${message}`,
      })),
    );
}
