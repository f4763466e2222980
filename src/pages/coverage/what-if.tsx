import { useI18n } from '#ui/i18n/use-i18n.tsx';
import { Hypothetical } from './hypothetical.tsx';
import type { Scene } from './scene.ts';
import type { WhatIf as WhatIfState } from './use-what-if.ts';
import styles from './what-if.module.css';
import { WhatIfButton, WhatIfForm } from './what-if-form.tsx';

/** Above the figures: the way into a scenario, and once there, what it supposes and what that changes. */
export function WhatIf({ scene, whatIf }: { scene: Scene; whatIf: WhatIfState }) {
  const { t } = useI18n();
  if (scene.view.scenario.length > 0) return <Hypothetical scene={scene} whatIf={whatIf} />;
  return (
    <section className={styles.whatIf} aria-label={t('whatIf.title')}>
      <div className={styles.invitation}>
        <WhatIfButton whatIf={whatIf} label={t('whatIf.title')} />
        <p>{t('whatIf.lead')}</p>
      </div>
      {whatIf.open && <WhatIfForm scene={scene} whatIf={whatIf} />}
    </section>
  );
}
