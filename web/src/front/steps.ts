import type { SectionKind } from '@contract/graphql';

export interface Step {
  path: string;
  kind: SectionKind | null;
}

/** The six sections and the check, by their place in the address. */
export const STEPS: Step[] = [
  { path: 'dettagli', kind: 'DETAILS' },
  { path: 'soggetti', kind: 'SUBJECTS' },
  { path: 'edificio', kind: 'BUILDING' },
  { path: 'geologia', kind: 'GEOLOGY' },
  { path: 'allegati', kind: 'ATTACHMENTS' },
  { path: 'asseverazioni', kind: 'ASSEVERATIONS' },
  { path: 'verifica', kind: null },
];
export const pathOf = (kind: SectionKind): string => STEPS.find((step) => step.kind === kind)?.path ?? 'dettagli';
