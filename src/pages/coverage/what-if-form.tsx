import { useId } from 'react';
import { MAX_CHANGES, type ScenarioChange } from '#engine/coverage/scenario.ts';
import { CheckMenu } from '#ui/coverage/check-menu.tsx';
import { ChoiceSelect } from '#ui/coverage/choice-select.tsx';
import { useI18n } from '#ui/i18n/use-i18n.tsx';
import { Button } from '#ui/primitives/button.tsx';
import { CommuneFinder, OrganizationFinder } from './finders.tsx';
import type { Scene } from './scene.ts';
import type { DraftProblem, WhatIf } from './use-what-if.ts';
import styles from './what-if.module.css';

const TYPES = ['add', 'close', 'move'] as const satisfies readonly ScenarioChange['type'][];

/** One change to the directory, supposed. What is written here is nowhere until it is applied. */
export function WhatIfForm({ scene, whatIf }: { scene: Scene; whatIf: WhatIf }) {
  const { t } = useI18n();
  const { draft, problem, boxes, edit, submit } = whatIf;
  const { type } = draft;
  return (
    <form
      className={styles.form}
      aria-label={t('whatIf.title')}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <ChangeType value={type} onChange={(next) => edit({ type: next })} />
      {type === 'add' ? (
        <WhatOpens scene={scene} whatIf={whatIf} />
      ) : (
        <OrganizationFinder
          scene={scene}
          label={t('whatIf.organization')}
          value={draft.organization}
          inputRef={boxes.organization}
          onChange={(organization) => edit({ organization })}
        />
      )}
      {type !== 'close' && (
        <CommuneFinder
          scene={scene}
          label={t('whatIf.commune')}
          value={draft.commune}
          inputRef={boxes.commune}
          onChange={(commune) => edit({ commune })}
        />
      )}
      <button type="submit" className={styles.apply}>
        {t('whatIf.apply')}
      </button>
      <p className={styles.problem} role="alert">
        {problem && <ProblemWords problem={problem} />}
      </p>
    </form>
  );
}

function ChangeType(props: {
  value: ScenarioChange['type'];
  onChange: (type: ScenarioChange['type']) => void;
}) {
  const { t } = useI18n();
  const name = useId();
  return (
    <fieldset className={styles.types}>
      <legend>{t('whatIf.type')}</legend>
      <div className={styles.segments}>
        {TYPES.map((type) => (
          <label key={type}>
            <input
              type="radio"
              name={name}
              checked={props.value === type}
              onChange={() => props.onChange(type)}
            />
            {t(`whatIf.type.${type}`)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** The kind and the sectors of an organisation that does not exist. */
function WhatOpens({ scene: { words }, whatIf: { draft, edit } }: { scene: Scene; whatIf: WhatIf }) {
  const { t, language, compare } = useI18n();
  const { kinds, sectors } = words.taxonomy;
  return (
    <>
      <ChoiceSelect
        label={t('whatIf.kind')}
        value={draft.kind}
        options={kinds.map(({ id, label }) => ({ value: id, label: label[language] }))}
        onChange={(kind) => edit({ kind })}
      />
      <CheckMenu
        label={t('whatIf.sectors')}
        options={sectors
          .map(({ id, label }) => ({ id, label: label[language] }))
          .sort((a, b) => compare(a.label, b.label))}
        chosen={draft.sectors}
        onChange={(chosen) => edit({ sectors: chosen })}
      />
    </>
  );
}

function ProblemWords({ problem }: { problem: DraftProblem }) {
  const { t } = useI18n();
  if ('refused' in problem) {
    if (problem.refused === 'full') return t('whatIf.problem.full', { count: MAX_CHANGES });
    return problem.refused === 'closed'
      ? t('whatIf.problem.closed', { name: problem.name })
      : t('whatIf.problem.same');
  }
  const { missing, text } = problem;
  if (missing === 'commune')
    return text === '' ? t('whatIf.problem.noCommune') : t('whatIf.problem.commune', { text });
  return text === '' ? t('whatIf.problem.noOrganization') : t('whatIf.problem.organization', { text });
}

/** Shows the form and hides it. */
export function WhatIfButton({ whatIf, label }: { whatIf: WhatIf; label: string }) {
  return (
    <Button aria-expanded={whatIf.open} onClick={whatIf.toggle}>
      {label}
    </Button>
  );
}
