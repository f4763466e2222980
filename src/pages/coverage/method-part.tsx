import { definitionOf, sourceText } from '#engine/coverage/export.ts';
import { MEASURE_INFO, MEASURES, type Measure } from '#engine/coverage/measures.ts';
import { coverageSources } from '#engine/coverage/sources.ts';
import { useI18n } from '#ui/i18n/use-i18n.tsx';
import { LiveExample } from './live-example.tsx';
import styles from './method.module.css';
import type { Scene } from './scene.ts';

const LIMITS = ['centre', 'radius', 'crow', 'point', 'quotient', 'noData'] as const;

/** What each figure means, what it cannot say, and one computed by hand. */
export function MethodPart({ scene }: { scene: Scene }) {
  const { t, language } = useI18n();
  const { view, manifest } = scene;
  const radius = String(view.radiusKm);
  const formulaOf = (measure: Measure) =>
    measure === 'access' || measure === 'white'
      ? t(`formula.${measure}`, { radius })
      : t(`formula.${measure}`);
  return (
    <div className={styles.method}>
      <p>{t('coverage.method.lead')}</p>
      <h2>{t('coverage.method.measures')}</h2>
      <dl>
        {MEASURES.map((measure) => (
          <div key={measure}>
            <dt>{t(`coverage.measure.${measure}`)}</dt>
            <dd>
              {definitionOf(measure, view.radiusKm, language)}{' '}
              {t('coverage.method.unit', { unit: MEASURE_INFO[measure].unit[language] })}
              <br />
              {t('formula.is', { formula: formulaOf(measure) })}
            </dd>
          </div>
        ))}
      </dl>
      <h2>{t('coverage.method.example')}</h2>
      <p>{t('coverage.method.example.text')}</p>
      <LiveExample scene={scene} />
      <h2>{t('coverage.method.classes')}</h2>
      <p>{t('coverage.method.classes.text')}</p>
      <h2>{t('coverage.method.limits')}</h2>
      <ul>
        {LIMITS.map((limit) => (
          <li key={limit}>{t(`coverage.method.limit.${limit}`)}</li>
        ))}
        <li>{t('coverage.approximate')}</li>
      </ul>
      <h2>{t('coverage.method.sources')}</h2>
      <ul>
        {coverageSources(manifest, language).map((source) => (
          <li key={source.publisher}>{sourceText(source)}</li>
        ))}
      </ul>
    </div>
  );
}
