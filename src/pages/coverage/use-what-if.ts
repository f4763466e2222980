/** The form of what is supposed: what is in it, whether it is open, and what became of the last try. */
import { type RefObject, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { addChange, type ChangeProblem } from '#engine/coverage/scenario-edit.ts';
import type { Scene } from './scene.ts';
import { type ChangeDraft, changeOf, type MissingPart, NOT_NAMED, resolveDraft } from './what-if-draft.ts';

export type DraftProblem = { missing: MissingPart; text: string } | { refused: ChangeProblem; name: string };

export interface WhatIf {
  open: boolean;
  draft: ChangeDraft;
  problem: DraftProblem | undefined;
  boxes: Readonly<Record<MissingPart, RefObject<HTMLInputElement | null>>>;
  toggle: () => void;
  edit: (patch: Partial<ChangeDraft>) => void;
  /** Opens the form with something in it already, and goes there. */
  suppose: (start: Partial<ChangeDraft>) => void;
  submit: () => Promise<void>;
}

type SceneOfForm = Pick<Scene, 'view' | 'words' | 'question' | 'change'>;

export function useWhatIf({ view, words, question, change }: SceneOfForm): WhatIf {
  const [open, setOpen] = useState(false);
  const [written, setWritten] = useState<Partial<ChangeDraft>>({});
  const [problem, setProblem] = useState<DraftProblem>();
  const boxes = { commune: useRef<HTMLInputElement>(null), organization: useRef<HTMLInputElement>(null) };
  const draft = { ...startOf(view, words), ...written };
  const edit = (patch: Partial<ChangeDraft>) => {
    setWritten((before) => ({ ...before, ...patch }));
    setProblem(undefined);
  };
  const focusOn = (part: MissingPart) => boxes[part].current?.focus();
  const suppose = (start: Partial<ChangeDraft>) => {
    flushSync(() => {
      setOpen(true);
      edit(start);
    });
    // A move lacks its town; an opening and a closure have what they need, which can be read there and changed.
    focusOn(start.type === 'close' ? 'organization' : 'commune');
  };
  const submit = async () => {
    if (question.client === undefined) return;
    const resolved = await resolveDraft(draft, question.client);
    setWritten((before) => ({ ...before, commune: resolved.commune, organization: resolved.organization }));
    const wanted = changeOf(resolved);
    if (typeof wanted === 'string') {
      setProblem({ missing: wanted, text: resolved[wanted].text.trim() });
      focusOn(wanted);
      return;
    }
    const changed = addChange(view.scenario, wanted);
    if (!changed.ok) {
      setProblem({ refused: changed.problem, name: resolved.organization.text });
      return;
    }
    change({ scenario: changed.scenario });
    edit({ commune: NOT_NAMED, organization: NOT_NAMED });
  };
  return {
    open,
    draft,
    problem,
    boxes,
    toggle: () => setOpen(!open),
    edit,
    suppose,
    submit,
  };
}

/** Until it is said otherwise, what opens is of the kind and the sectors that the page is about. */
function startOf({ filters }: Scene['view'], { taxonomy }: Scene['words']): ChangeDraft {
  const kind = filters.kinds[0] ?? taxonomy.kinds[0]?.id ?? '';
  return { type: 'add', kind, sectors: filters.sectors, commune: NOT_NAMED, organization: NOT_NAMED };
}
