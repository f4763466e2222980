import type { DirectoryRecord } from '#domain/artefacts.ts';
import { groupBy } from '#engine/collections/group-by.ts';
import { type LabelState, labelLife } from '#engine/labels/life.ts';
import { labelStatus } from '#engine/labels/status.ts';
import { membersIn } from '#engine/taxonomy/term-sheet.ts';
import { useI18n } from '#ui/i18n/use-i18n.tsx';
import { organizationHref } from '#ui/layout/site-pages.ts';
import { kindLine, labelWords, placeLine } from '#ui/organization/wording.ts';
import { KindMark } from '#ui/primitives/kind-mark.tsx';
import styles from './taxonomy.module.css';
import type { TermScene } from './term-scene.ts';

interface MemberGroup {
  key: string;
  title: string;
  members: readonly DirectoryRecord[];
}

/** Everyone, by name: in a region by seat, of a label by its state, so that what is over is never among what holds. */
export function TermMembers({ scene }: { scene: TermScene }) {
  const { t } = useI18n();
  const groups = useGroups(scene).filter(({ members }) => members.length > 0);
  return (
    <section className={styles.block} aria-labelledby="members">
      <h2 id="members">{t('taxonomy.members')}</h2>
      {groups.length === 0 && <p>{t('taxonomy.members.none')}</p>}
      {groups.map(({ key, title, members }) => (
        <div key={key}>
          <h3 id={`list-${key}`}>{title}</h3>
          <MemberList scene={scene} members={members} labelledBy={`list-${key}`} />
        </div>
      ))}
    </section>
  );
}

function useGroups({ page, sheet, region, world, term }: TermScene): MemberGroup[] {
  const { t } = useI18n();
  const { members } = sheet;
  if (region) {
    const { located, serving } = membersIn(members, region.code, world.territories.country.code);
    return [
      { key: 'located', title: t('taxonomy.list.located', { count: located.length }), members: located },
      { key: 'serving', title: t('taxonomy.list.serving', { count: serving.length }), members: serving },
    ];
  }
  if (page !== 'labels') {
    return [{ key: 'all', title: t('taxonomy.list.all', { count: members.length }), members }];
  }
  const definition = world.taxonomy.labels.find(({ id }) => id === term.id);
  const statesOf = ({ labels = [] }: DirectoryRecord) =>
    labels.flatMap((label) =>
      label.id === term.id ? labelLife(label, definition, world.edition).state : [],
    );
  // Who holds it now and held it before is told once, by what holds.
  const byState = groupBy([...members, ...sheet.former], (record) =>
    STATE_ORDER.find((state) => statesOf(record).includes(state)),
  );
  return STATE_ORDER.map((state) => {
    const some = byState.get(state) ?? [];
    return { key: state, title: t(`taxonomy.list.${state}`, { count: some.length }), members: some };
  });
}

const STATE_ORDER = ['valid', 'unknown', 'upcoming', 'expired'] as const satisfies readonly LabelState[];

interface MemberListProps {
  scene: Pick<TermScene, 'root' | 'vocabulary' | 'world'>;
  members: readonly DirectoryRecord[];
  labelledBy: string;
}

function MemberList({ scene, members, labelledBy }: MemberListProps) {
  const { compare } = useI18n();
  return (
    <ul className={styles.members} aria-labelledby={labelledBy}>
      {members
        .toSorted((a, b) => compare(a.name, b.name))
        .map((record) => (
          <Member key={record.id} scene={scene} record={record} />
        ))}
    </ul>
  );
}

function Member({ scene, record }: { scene: MemberListProps['scene']; record: DirectoryRecord }) {
  const i18n = useI18n();
  const { root, vocabulary, world } = scene;
  const words = { i18n, vocabulary };
  const kinds = new Set(record.kinds.map(vocabulary.kind));
  // A campus by kind and by label would be said twice.
  const named = (record.labels ?? []).filter(({ id }) => !kinds.has(vocabulary.label(id)));
  const labels = named.map((label) =>
    labelWords(label, labelStatus(label, vocabulary.labelDefinition(label.id), world.edition), words),
  );
  return (
    <li>
      <KindMark {...vocabulary.kindStyle(record.kinds[0] ?? '')} size={16} />
      <span>
        <a href={organizationHref(root, record.id, i18n.language)}>{record.name}</a>
        <span className={styles.about}>
          {kindLine(record.kinds, words)} · {placeLine(record, words)}
          {labels.length > 0 && ` · ${[...new Set(labels)].join(', ')}`}
        </span>
      </span>
    </li>
  );
}
