import type { OrganizationLabel } from '#domain/held-label.ts';
import { labelLife } from '#engine/labels/life.ts';
import { useI18n } from '../i18n/use-i18n.tsx';
import { LabelTimeline } from './label-timeline.tsx';
import type { Vocabulary } from './vocabulary.ts';

interface OrganizationTimelineProps {
  /** Name of the organisation. */
  name: string;
  labels: readonly OrganizationLabel[];
  vocabulary: Vocabulary;
  /** `YYYY-MM-DD`: the day on which a label is judged valid or not. */
  edition: string;
  /** Address of the page of a label. */
  hrefOf?: (label: string) => string;
}

/** The labels of one organisation along time; nothing for one that has none. */
export function OrganizationTimeline(props: OrganizationTimelineProps) {
  const { name, labels, vocabulary, edition, hrefOf } = props;
  const { t } = useI18n();
  const rows = labels.map((label, at) => ({
    key: `${label.id} ${at}`,
    name: vocabulary.label(label.id),
    life: labelLife(label, vocabulary.labelDefinition(label.id), edition),
    ...(hrefOf !== undefined && { href: hrefOf(label.id) }),
  }));
  const about = `${t('timeline.title')}, ${name}`;
  return <LabelTimeline rows={rows} edition={edition} what="timeline.what" about={about} />;
}
