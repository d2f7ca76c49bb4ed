import { StrictMode, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import '../styles/fonts.css';
import '../styles/italia.scss';
import '../styles/faces.scss';
import { loadWords } from './i18n';

/** Starts a face once the words of its language are there. */
export async function boot(face: ReactNode): Promise<void> {
  await loadWords();
  const root = document.getElementById('root');
  if (root) createRoot(root).render(<StrictMode>{face}</StrictMode>);
}
