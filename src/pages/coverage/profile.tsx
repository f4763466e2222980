import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { QUOTIENT_MIN_LOCATED } from '#engine/coverage/coverage.ts';
import { type Specialities, specialitiesOf } from '#engine/coverage/specialization.ts';
import { coverageComparisonQuery } from '#state/coverage-queries.ts';
import type { Figure } from '#ui/coverage/figures.ts';
import { useI18n } from '#ui/i18n/use-i18n.tsx';
import styles from './present.module.css';
import type { Scene } from './scene.ts';
import { SectorShares } from './sector-shares.tsx';

const SHOWN = 6;

/** What the chosen territory has more and less of than the country, whichever sector the map shows. */
export function Profile({ scene, chosen }: { scene: Scene; chosen: Figure | undefined }) {
  const { t } = useI18n();
  if (chosen === undefined) return <p className={styles.none}>{t('quotient.profile.choose')}</p>;
  return <ProfileOf scene={scene} chosen={chosen} />;
}

function ProfileOf({ scene, chosen }: { scene: Scene; chosen: Figure }) {
  const { t } = useI18n();
  const id = useId();
  const { set, question } = scene;
  // All sectors are compared: the one of the map must not narrow the list.
  const everySector = { ...set, filters: { ...set.filters, sectors: [] } };
  const { data } = useQuery(coverageComparisonQuery(question, everySector, [chosen.code]));
  const territory = data?.comparison.territories[0];
  if (data === undefined || territory === undefined || territory.code !== chosen.code) return null;
  const specialities = specialitiesOf(data.sectors, territory.sectors, data.comparison.country.sectors);
  const { located } = territory.figures;
  return (
    <section className={styles.profile} aria-labelledby={id}>
      <h3 id={id}>{t('quotient.profile', { territory: chosen.name })}</h3>
      {located < QUOTIENT_MIN_LOCATED ? (
        <p>{t('quotient.profile.few')}</p>
      ) : (
        <>
          <p>{t('quotient.profile.lead', { count: located })}</p>
          <Sides scene={scene} specialities={specialities} />
        </>
      )}
    </section>
  );
}

function Sides({ scene, specialities }: { scene: Scene; specialities: Specialities }) {
  const { t } = useI18n();
  return (
    <div className={styles.sides}>
      {(['over', 'under'] as const).map((side) => (
        <div key={side}>
          <h4>{t(`sideBySide.${side}`)}</h4>
          {specialities[side].length === 0 ? (
            <p>{t('sideBySide.noneSector')}</p>
          ) : (
            <SectorShares scene={scene} shares={specialities[side].slice(0, SHOWN)} />
          )}
        </div>
      ))}
    </div>
  );
}
