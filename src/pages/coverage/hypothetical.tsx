import { useQuery } from '@tanstack/react-query';
import { encodeChange, type ScenarioChange } from '#engine/coverage/scenario.ts';
import { coverageTableQuery } from '#state/coverage-queries.ts';
import { useI18n } from '#ui/i18n/use-i18n.tsx';
import { useKeptFocus } from '#ui/layout/use-kept-focus.ts';
import { Button } from '#ui/primitives/button.tsx';
import { Icon } from '#ui/primitives/icon.tsx';
import { changeWords } from './change-words.ts';
import styles from './hypothetical.module.css';
import type { Scene } from './scene.ts';
import type { WhatIf } from './use-what-if.ts';
import { WhatIfEffect } from './what-if-effect.tsx';
import { WhatIfButton, WhatIfForm } from './what-if-form.tsx';

/** Above everything that a scenario changes: what is supposed, change by change, what that does, and the way back. */
export function Hypothetical({ scene, whatIf }: { scene: Scene; whatIf: WhatIf }) {
  const { t } = useI18n();
  const { scenario } = scene.view;
  return (
    <section className={styles.hypothetical} aria-labelledby="hypothetical">
      <div className={styles.supposed}>
        <h2 id="hypothetical">
          <Icon name="warning" size={18} />
          {t('coverage.hypothetical')}
        </h2>
        <p>{t('coverage.hypothetical.text', { count: scenario.length })}</p>
        <Changes scene={scene} />
        <div className={styles.actions}>
          <WhatIfButton whatIf={whatIf} label={t('whatIf.more')} />
          <Button onClick={() => scene.change({ scenario: [] })}>{t('coverage.hypothetical.leave')}</Button>
        </div>
      </div>
      <WhatIfEffect scene={scene} />
      {whatIf.open && <WhatIfForm scene={scene} whatIf={whatIf} />}
    </section>
  );
}

function Changes({ scene }: { scene: Scene }) {
  const i18n = useI18n();
  const { t } = i18n;
  const { view, set, question, words, change } = scene;
  const { data } = useQuery(coverageTableQuery(question, set, view.level));
  const focus = useKeptFocus<HTMLUListElement>(() => document.querySelector('h1'));
  const remarks: [ReadonlySet<string>, string][] = [
    [new Set(data?.ignored.map(encodeChange)), t('coverage.change.ignored')],
    [new Set(data?.unseen.map(encodeChange)), t('whatIf.unseen')],
  ];
  const without = (one: ScenarioChange) => view.scenario.filter((other) => other !== one);
  return (
    <ul className={styles.changes} {...focus}>
      {view.scenario.map((one, at) => {
        const text = changeWords(one, words, data?.names, i18n);
        const remark = remarks.find(([changes]) => changes.has(encodeChange(one)))?.[1];
        return (
          // Two openings may be alike.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <li key={`${encodeChange(one)} ${at}`}>
            <span>
              {text}
              {remark && <small> ({remark})</small>}
            </span>
            <button
              type="button"
              aria-label={t('whatIf.remove', { text })}
              title={t('coverage.change.remove')}
              onClick={() => change({ scenario: without(one) })}
            >
              <Icon name="close" size={14} />
            </button>
          </li>
        );
      })}
    </ul>
  );
}
