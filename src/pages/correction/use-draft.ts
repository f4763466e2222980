import { useEffect, useState } from 'react';
import * as z from 'zod/mini';
import { CORRECTED_FIELDS } from '#domain/correction.ts';
import type { CorrectionDraft } from '#engine/correction/draft.ts';

const source = z.object({ url: z.string(), date: z.string() });
const fields = z.enum(CORRECTED_FIELDS);
/** What was kept may be of an older version of the page: it is parsed like any file. */
const draftSchema = z.object({
  id: z.string(),
  isNew: z.boolean(),
  texts: z.partialRecord(fields, z.string()),
  source,
  sources: z.partialRecord(fields, source),
  distinctFrom: z.array(z.string()),
  comment: z.string(),
});

/** The draft of this tab, kept over a reload where the browser lets us. */
export function useDraft(key: string, start: CorrectionDraft) {
  const [draft, setDraft] = useState(() => kept(key) ?? start);
  useEffect(() => keep(key, draft), [key, draft]);
  return [draft, setDraft] as const;
}

function kept(key: string): CorrectionDraft | undefined {
  try {
    const parsed = z.safeParse(draftSchema, JSON.parse(sessionStorage.getItem(key) ?? ''));
    return parsed.success ? (parsed.data as CorrectionDraft) : undefined;
  } catch {
    // Refused storage, or nothing kept: the form starts from what is published.
    return undefined;
  }
}

function keep(key: string, draft: CorrectionDraft) {
  try {
    sessionStorage.setItem(key, JSON.stringify(draft));
  } catch {
    // Refused or full: the form works without.
  }
}
