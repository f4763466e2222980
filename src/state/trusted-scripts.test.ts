import { describe, expect, it } from 'vitest';
import { guardScripts } from './trusted-scripts.ts';

const root = new URL('https://annuaire.test/carte/');

/** The rule that the site gives to the browser. */
function ruleOf(): (address: string) => string {
  let rule: ((address: string) => string) | undefined;
  const createPolicy = (name: string, rules: { createScriptURL: (address: string) => string }) => {
    expect(name).toBe('default');
    expect(Object.keys(rules)).toEqual(['createScriptURL']);
    rule = rules.createScriptURL;
  };
  guardScripts({ trustedTypes: { createPolicy } }, root);
  if (!rule) throw new Error('expected a policy, found none');
  return rule;
}

describe('guardScripts', () => {
  it.each(['https://annuaire.test/carte/assets/engine-worker-a1.js', 'assets/engine-worker-a1.js'])(
    'lets %s start',
    (address) => {
      expect(ruleOf()(address)).toBe('https://annuaire.test/carte/assets/engine-worker-a1.js');
    },
  );

  it.each([
    'https://ailleurs.test/worker.js',
    'https://annuaire.test/autre/worker.js',
    'https://annuaire.test/carte/../worker.js',
    'https://annuaire.test.ailleurs.test/carte/worker.js',
    '//ailleurs.test/carte/worker.js',
    'data:text/javascript,1',
    'blob:https://annuaire.test/1',
    'javascript:alert(1)',
  ])('refuses %s', (address) => {
    expect(() => ruleOf()(address)).toThrow('no script of this site');
  });

  it('asks nothing of a browser without trusted types', () => {
    expect(() => guardScripts({}, root)).not.toThrow();
  });
});
