import { useDeferredValue, useMemo } from 'react';
import type { CorrectedField } from '#domain/correction.ts';
import type { CorrectionDraft } from '#engine/correction/draft.ts';
import { slugOf } from '#engine/intake/check-facts.ts';
import { useI18n } from '#ui/i18n/use-i18n.tsx';
import { Button } from '#ui/primitives/button.tsx';
import { Changes } from './changes.tsx';
import styles from './correction.module.css';
import { Duplicates } from './duplicates.tsx';
import { FieldGroup } from './field-group.tsx';
import { Mend } from './mend.tsx';
import { judge, type Scene, startDraft } from './scene.ts';
import { SendPart } from './send-part.tsx';
import { CommentPart, SourcePart } from './source-part.tsx';
import { TextField } from './text-field.tsx';
import { useDraft } from './use-draft.ts';

export interface CorrectionFormProps {
  root: URL;
  scene: Scene;
  storageKey: string;
}

/** The fields of a row in the order in which people think of an organisation. */
const GROUPS = {
  identity: ['name', 'acronym', 'aliases'],
  what: ['kinds', 'sectors', 'summary.fr', 'summary.en', 'labels', 'founded', 'members'],
  contact: ['website', 'email', 'phone'],
  place: ['street', 'postalCode', 'city', 'communeCode', 'department', 'region', 'serves'],
  links: ['partners', 'status'],
} as const satisfies Readonly<Record<string, readonly CorrectedField[]>>;

export function CorrectionForm({ root, scene, storageKey }: CorrectionFormProps) {
  const { t } = useI18n();
  const start = useMemo(() => startDraft(scene, ''), [scene]);
  const [draft, setDraft] = useDraft(storageKey, start);
  const judged = useDeferredValue(draft);
  const outcome = useMemo(() => judge(judged, scene), [judged, scene]);
  const setField = (field: CorrectedField, text: string) => setDraft(withText(draft, field, text, scene));
  const groups = Object.entries(GROUPS) as [keyof typeof GROUPS, readonly CorrectedField[]][];
  return (
    <div className={styles.columns}>
      <form className={styles.side} onSubmit={(event) => event.preventDefault()}>
        {groups.map(([group, fields]) => (
          <FieldGroup
            key={group}
            group={group}
            fields={fields}
            scene={scene}
            draft={draft}
            outcome={outcome}
            onChange={setField}
          >
            {group === 'identity' && draft.isNew && (
              <TextField
                id="correction-id"
                label={t('correction.field.id')}
                hint={t('correction.hint.id')}
                value={draft.id}
                problems={outcome.checked.errors.filter(({ field }) => field === 'id' && draft.id !== '')}
                onChange={(id) => setDraft({ ...draft, id })}
              />
            )}
          </FieldGroup>
        ))}
        <SourcePart draft={draft} outcome={outcome} onChange={setDraft} />
        <CommentPart draft={draft} outcome={outcome} onChange={setDraft} />
        <p className={styles.hint}>
          {t('correction.kept')}{' '}
          <Button look="quiet" onClick={() => setDraft(start)}>
            {t('correction.reset')}
          </Button>
        </p>
      </form>
      <div className={styles.side}>
        <Changes scene={scene} draft={draft} outcome={outcome} onChange={setDraft} />
        <Duplicates root={root} scene={scene} draft={draft} outcome={outcome} onChange={setDraft} />
        <Mend outcome={outcome} />
        <SendPart scene={scene} outcome={outcome} />
      </div>
    </div>
  );
}

/** A department brings its region; the id of a new organisation follows its name until somebody writes another. */
function withText(
  draft: CorrectionDraft,
  field: CorrectedField,
  text: string,
  scene: Scene,
): CorrectionDraft {
  const texts = { ...draft.texts, [field]: text };
  if (field === 'department') {
    const region = scene.rules.vocabulary.regionOfDepartment.get(text);
    return { ...draft, texts: { ...texts, ...(region !== undefined && { region }) } };
  }
  const follows = draft.isNew && field === 'name' && draft.id === slugOf(draft.texts.name ?? '');
  return { ...draft, texts, ...(follows && { id: slugOf(text) }) };
}
