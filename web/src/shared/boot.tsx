import { StrictMode, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { loadWords } from './i18n';

/** Starts a face once the words of its language are there, and the part with which it opens. */
export async function boot(face: ReactNode, opening?: Promise<void>): Promise<void> {
  // A part that does not come says so where it would have stood.
  await Promise.all([loadWords(), opening?.catch(() => undefined)]);
  // Scripts may be there before their page is.
  if (document.readyState === 'loading') await new Promise((read) => document.addEventListener('DOMContentLoaded', read, { once: true }));
  const root = document.getElementById('root');
  if (root) createRoot(root).render(<StrictMode>{face}</StrictMode>);
}
