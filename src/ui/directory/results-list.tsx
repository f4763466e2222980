import {
  type ComponentType,
  type KeyboardEvent,
  memo,
  type RefObject,
  useEffect,
  useMemo,
  useRef,
} from 'react';
import type { ResultSection } from '#engine/search/sections.ts';
import type { DirectoryAnswer } from '#state/directory.ts';
import { useHover, useIsHovered } from '#state/hover-store.ts';
import type { RankedRecord } from '#state/ranked-record.ts';
import { useView, useViewActions } from '#state/use-view.tsx';
import { useI18n } from '../i18n/use-i18n.tsx';
import { Late } from '../layout/late.tsx';
import { useBackToTop } from '../layout/use-back-to-top.ts';
import { ResultCard } from '../organization/result-card.tsx';
import { type RowList, type RowListHandle, rowIndexOf } from '../primitives/row-list.tsx';
import { VirtualRows } from '../primitives/virtual-rows.tsx';
import type { CompareToggleProps } from './compare-toggle.tsx';
import { LazyComingRow } from './lazy-narrowing.ts';
import { SectionTitle } from './section-title.tsx';

export type RowTool = ComponentType<CompareToggleProps>;

export interface ResultsListProps {
  answer: DirectoryAnswer;
  pending: boolean;
  edition: string;
  hrefOf: (id: string) => string;
  scroller: RefObject<HTMLElement | null> | undefined;
  /** What can be done with a row beside opening it. */
  rowTool: RowTool | undefined;
}

/** Every result, of which only those in view are in the page: a hundred thousand weigh what thirty do. */
export const ResultsList = memo(function ResultsList(props: ResultsListProps) {
  const { answer, edition, hrefOf, scroller, rowTool } = props;
  const { t } = useI18n();
  const rows = useRef<RowListHandle>(null);
  // Those of the page's own scroll stay below the box in which one types.
  useBackToTop(scroller, JSON.stringify(answer.request));
  useSelectedInView(answer, rows, scroller !== undefined);
  const list = useMemo(
    (): RowList => ({
      count: answer.results.length,
      render: (index) => {
        const row = (ranked: RankedRecord) => (
          <Row
            ranked={ranked}
            section={answer.sections.find(({ start }) => start === index)}
            answer={answer}
            edition={edition}
            href={hrefOf(ranked.record.id)}
            tool={rowTool}
          />
        );
        const ranked = answer.results.at(index);
        if (ranked) return row(ranked);
        return (
          <Late fallback={null}>
            <LazyComingRow rows={answer.results} position={index}>
              {row}
            </LazyComingRow>
          </Late>
        );
      },
    }),
    [answer, edition, hrefOf, rowTool],
  );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys bubble up from the links of the rows
    <div onKeyDown={(event) => moveAmongRows(event, answer.results.length, rows.current)}>
      <VirtualRows ref={rows} id="results-list" label={t('results.list')} scroller={scroller} {...list} />
    </div>
  );
}, isSameList);

/** While newer words are answered, the rows stay those of the last ones, addresses included: the keystroke waits for nothing. */
function isSameList(before: ResultsListProps, after: ResultsListProps): boolean {
  if (before.answer !== after.answer || before.scroller !== after.scroller) return false;
  return after.pending || (before.edition === after.edition && before.hrefOf === after.hrefOf);
}

interface RowProps {
  ranked: RankedRecord;
  section: ResultSection | undefined;
  answer: DirectoryAnswer;
  edition: string;
  href: string;
  tool: RowTool | undefined;
}

function Row({ ranked, section, answer, edition, href, tool: Tool }: RowProps) {
  const { id, name } = ranked.record;
  const selected = useView((view) => view.selected === id);
  const hovered = useIsHovered(id);
  const hover = useHover();
  const { select } = useViewActions();
  return (
    <>
      {section && <SectionTitle section={section} answer={answer} />}
      <ResultCard
        record={ranked.record}
        result={ranked.result}
        territories={answer.territories}
        edition={edition}
        href={href}
        highlighted={hovered || selected}
        heading={answer.sections.length > 0 ? 'h4' : 'h3'}
        onOpen={select}
        onHover={hover}
      >
        {Tool && <Tool id={id} name={name} compact />}
      </ResultCard>
    </>
  );
}

/** What is chosen on the map is brought into view in the list behind the detail, where the list scrolls alone. */
function useSelectedInView(
  { results }: DirectoryAnswer,
  rows: RefObject<RowListHandle | null>,
  scrollsAlone: boolean,
) {
  const selected = useView((view) => view.selected);
  useEffect(() => {
    if (selected === undefined || !scrollsAlone) return;
    const index = results.indexOf(selected);
    if (index >= 0) rows.current?.reveal(index);
  }, [selected, results, rows, scrollsAlone]);
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** Arrow keys go from row to row, beside Tab; Home and End to the first and the last. */
function moveAmongRows(event: KeyboardEvent, count: number, rows: RowListHandle | null) {
  const at = rowIndexOf((event.target as HTMLElement).closest('a'));
  if (at === undefined || !rows) return;
  const step = STEPS[event.key];
  const target = event.key === 'Home' ? 0 : event.key === 'End' ? count - 1 : step && at + step;
  if (target === undefined || target < 0 || target >= count) return;
  event.preventDefault();
  rows.focus(target);
}
